"""Words are kept until somebody has decided; then they are gone, and what was counted stays."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, text
from sqlmodel import Session, select

from app import nightly
from app.areas import queries as areas
from app.dialogues.models import Dialogue
from app.identity.actor import Actor
from app.kit import clock
from app.kit.database import reading, writing
from app.kit.errors import Denied
from app.moderation.models import PublicQuote
from app.retention import queries
from app.retention import service as retention
from app.retention.forms import RuleForm
from app.retention.models import Disposal
from app.retention.rewrite import rewrite
from app.retention.told import lines
from app.settings import Settings
from app.submissions.models import Submission
from app.submissions.ways import Heard
from tests.factories import (
    LUND,
    NOON,
    TODAY,
    YSTAD,
    House,
    a_dialogue,
    a_masked_copy,
    a_quote,
    a_submission,
    coded,
    sign_in,
)

CANARY, PLACE = "Kanariefageln7Q4Z", "Burtorget9X2W"
OLD = TODAY - timedelta(days=31)
MONTH = RuleForm(decision="KS 2026/114", days=30)
LINE = "trygga-lund-2026: 1 texter från före 2026-10-25, beslut KS 2026/114"


@pytest.fixture
def dialogue(session: Session, house: House) -> Dialogue:
    """Of two in the round one is old; so is one outside it, and one of Ystad."""
    dialogue = a_dialogue(session, house)
    heard: Heard = {"dialogue_id": dialogue.id, "channel": "torg"}
    coded(session, house, 1, on=OLD, heard=heard, body=CANARY, place=PLACE)
    a_submission(session, heard=heard, body="Nyss sagt.")
    a_submission(session, on=OLD, body="Utanför.")
    a_submission(session, YSTAD, on=OLD, body="I Ystad.")
    return dialogue


def kept(session: Session) -> set[str]:
    session.expire_all()
    return {each.body for each in session.exec(select(Submission)) if each.body}


def test_without_a_decision_everything_is_kept(session: Session, dialogue: Dialogue) -> None:
    assert retention.dispose(session, on=TODAY + timedelta(days=9999)) == []
    assert len(kept(session)) == 4
    assert list(lines([])) == ["Inget gallringsbeslut finns. Allt bevaras."]


def test_a_decision_takes_the_old_words_of_its_own_and_leaves_what_was_counted(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    retention.decide(session, dialogue, MONTH, by=house.kim, at=NOON)

    retention.dispose(session, on=TODAY)

    assert kept(session) == {"Nyss sagt.", "Utanför.", "I Ystad."}
    gone = session.exec(select(Submission).where(Submission.disposed_on == TODAY)).one()
    assert (gone.place, gone.received_on, gone.channel) == ("", OLD, "torg")
    assert [each.theme_id for each in gone.codings] == ["lighting"]


def test_masked_copies_and_quotes_go_with_the_words(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    retention.decide(session, dialogue, MONTH, by=house.kim, at=NOON)
    old, new = (
        session.exec(select(Submission).where(Submission.body == body)).one()
        for body in (CANARY, "Nyss sagt.")
    )
    for each in (old, new):
        a_masked_copy(session, each, house)
    a_quote(session, old, house)

    retention.dispose(session, on=TODAY)

    session.expire_all()
    assert old.masked is not None and (old.masked.body, old.masked.place) == ("", "")
    assert new.masked is not None and new.masked.body == "Nyss sagt."
    assert [each.wording for each in session.exec(select(PublicQuote))] == [""]


def test_outside_dialogues_each_area_decides_for_itself(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    lund = areas.lpo(session, LUND)
    assert lund is not None
    retention.decide(session, lund, MONTH, by=house.kim, at=NOON)

    retention.dispose(session, on=TODAY)

    assert kept(session) == {CANARY, "Nyss sagt.", "I Ystad."}
    with pytest.raises(Denied):
        retention.decide(session, lund, MONTH, by=house.ola, at=NOON)


def test_the_last_day_still_counts(session: Session, house: House, dialogue: Dialogue) -> None:
    form = RuleForm(decision="KS 1", days=31)
    retention.decide(session, dialogue, form, by=house.kim, at=NOON)

    assert [each.texts for each in queries.due(session, on=TODAY)] == [0]
    assert [each.texts for each in queries.due(session, on=TODAY + timedelta(days=1))] == [1]


def test_what_is_said_beforehand_is_what_is_done_and_only_once(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    retention.decide(session, dialogue, MONTH, by=house.kim, at=NOON)

    said = list(lines(queries.due(session, on=TODAY)))
    done = list(lines(retention.dispose(session, on=TODAY)))
    again = retention.dispose(session, on=TODAY)

    assert said == done == [LINE]
    assert [each.texts for each in again] == [0]
    (log,) = session.exec(select(Disposal)).all()
    assert (log.dialogue_id, log.decision, log.texts) == (dialogue.id, "KS 2026/114", 1)
    assert (log.disposed_on, log.older_than) == (TODAY, TODAY - timedelta(days=30))


def test_deciding_takes_a_duty_of_its_own_in_every_area(
    session: Session, house: House, dialogue: Dialogue
) -> None:
    everything_else = frozenset(each for each in house.kim.duties if each[0] != "dispose")
    writer = Actor(**vars(house.kim) | {"duties": everything_else})

    for somebody in (writer, house.ola):
        with pytest.raises(Denied):
            retention.decide(session, dialogue, MONTH, by=somebody, at=NOON)


def test_a_decision_may_be_replaced(session: Session, house: House, dialogue: Dialogue) -> None:
    first = retention.decide(session, dialogue, MONTH, by=house.kim, at=NOON)
    second = RuleForm(decision="KS 2026/200", days=60)

    again = retention.decide(session, dialogue, second, by=house.kim, at=NOON)

    assert again.id == first.id and (again.decision, again.days) == ("KS 2026/200", 60)


@pytest.fixture
def decided(engine: Engine, house: House) -> str:
    """Old words on disk, and a decision that takes them; the words as bytes."""
    with writing(engine) as session:
        dialogue = a_dialogue(session, house)
        heard: Heard = {"dialogue_id": dialogue.id, "channel": None}
        for _ in range(30):
            said = a_submission(session, on=OLD, heard=heard, body=CANARY, place=PLACE)
            a_masked_copy(session, said, house)
        retention.decide(session, dialogue, MONTH, by=house.kim, at=NOON)
    return CANARY


def on_disk(engine: Engine) -> Iterator[bytes]:
    """Every file of this database: for SQLite with the log beside it."""
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        yield from (each.read_bytes() for each in file.parent.glob(f"{file.name}*"))
        return
    with engine.connect() as connection:
        connection.execute(text("CHECKPOINT"))
        folder = connection.execute(text("SHOW data_directory")).scalar_one()
        number = connection.execute(
            text("SELECT oid FROM pg_database WHERE datname = current_database()")
        ).scalar_one()
    for each in Path(folder, "base", str(number)).iterdir():
        yield each.read_bytes()


def test_the_words_are_gone_from_the_files(engine: Engine, decided: str) -> None:
    assert any(decided.encode() in each for each in on_disk(engine))

    with writing(engine) as session:
        session.execute(text("ANALYZE"))  # as PostgreSQL does by itself when it has the time
        retention.dispose(session, on=TODAY)
    rewrite(engine)

    for word in (decided, PLACE):
        assert not any(word.encode() in each for each in on_disk(engine))


@pytest.mark.usefixtures("decided")
def test_the_command_says_what_it_would_do_and_then_does_it(
    settings: Settings, engine: Engine, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clock.day(clock.now()) >= TODAY
    nightly.would_dispose(settings)
    said = capsys.readouterr().out
    with reading(engine) as session:
        assert kept(session) == {CANARY}

    nightly.dispose(settings)

    assert said == capsys.readouterr().out
    assert "trygga-lund-2026: 30 texter" in said and "beslut KS 2026/114" in said
    with reading(engine) as session:
        assert kept(session) == set()


@pytest.mark.parametrize("path", ["dialoger/1", "omraden/lund"])
@pytest.mark.usefixtures("decided")
def test_the_decision_is_entered_at_a_desk(client: TestClient, engine: Engine, path: str) -> None:
    sign_in(client, engine, "kim")
    assert "Inget beslut: allt bevaras." in client.get("/internt/gallring").text
    sent = {"decision": "KS 2026/300", "days": "400"}

    entered = client.post(f"/internt/gallring/{path}", data=sent)
    wrong = client.post(f"/internt/gallring/{path}", data=sent | {"days": "0"})

    assert "gallras efter 400 dagar, enligt KS 2026/300" in " ".join(entered.text.split())
    assert wrong.status_code == 422 and "Talet är för litet: minst 1." in wrong.text
    sign_in(client, engine, "ola")
    assert client.post(f"/internt/gallring/{path}", data=sent).status_code in {403, 404}
