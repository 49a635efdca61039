"""A quote: approved by a person, shown only beside a published number, with the month alone."""

from datetime import date, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.audit.models import Line
from app.kit.database import reading, writing
from app.kit.errors import Conflict, Denied, Invalid
from app.moderation import queries, quoting
from app.moderation import service as moderation
from app.moderation.models import PublicQuote
from app.submissions import service as submissions
from app.submissions.models import Coding, Submission
from tests.factories import (
    LUND,
    NOON,
    TODAY,
    House,
    a_masked_copy,
    a_quote,
    a_release,
    coded,
)
from tests.moderation.desk import WORDS, masked, opened

AREA = "/omraden/lund"
QUOTE = "Kiosken vid bron är mörk."
OCTOBER = date(2026, 10, 17)


def a_coded(session: Session, house: House, **said: Any) -> Submission:
    """Words that Kim has read, coded and masked."""
    (submission,) = coded(session, house, 1, **{"body": WORDS, "on": OCTOBER} | said)
    a_masked_copy(session, submission, house)
    return submission


def approved(engine: Engine, house: House, **said: Any) -> None:
    """A quote about the lighting, out of words like those."""
    with writing(engine) as session:
        a_quote(session, a_coded(session, house, **said), house, wording=QUOTE)


def a_night_passes(engine: Engine) -> None:
    """So that its author may no longer take the words back."""
    with writing(engine) as session:
        for coding in session.exec(select(Coding)):
            coding.coded_on -= timedelta(1)


def released(engine: Engine, total: int, **spoken: Any) -> None:
    with writing(engine) as session:
        a_release(session, total, **spoken)


def test_a_quote_is_shown_beside_a_published_number_with_its_month(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)
    assert QUOTE not in client.get(AREA).text

    released(engine, 100, lighting=60)

    page = client.get(AREA).text
    assert QUOTE in page and "oktober 2026" in page and 'datetime="2026-10"' in page
    assert "17 oktober" not in page and "2026-10-17" not in page


def test_a_number_too_small_to_publish_shows_no_quote(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)

    released(engine, 100, lighting=12, drugs=60)

    page = client.get(AREA).text
    assert "omkring 60 röster" in page and QUOTE not in page


def test_a_number_of_another_year_shows_no_quote(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house, on=date(2025, 10, 17))

    released(engine, 100, lighting=60)

    assert QUOTE not in client.get(AREA).text


def test_a_later_release_without_the_number_takes_the_quote_away(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)
    released(engine, 100, lighting=60)
    assert QUOTE in client.get(AREA).text

    released(engine, 200, lighting=0, drugs=190, on=date(2026, 11, 25))

    page = client.get(AREA).text
    assert "omkring 190 röster" in page and QUOTE not in page


def test_a_theme_taken_back_takes_the_quote_away(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)
    released(engine, 100, lighting=60)

    with writing(engine) as session:
        said = session.exec(select(Submission)).one()
        submissions.code(session, said, ["drugs"], by=house.kim, at=NOON, on=TODAY)

    assert QUOTE not in client.get(AREA).text


def test_a_kommun_of_several_areas_shows_none(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)
    released(engine, 100, lighting=60)

    assert QUOTE not in client.get("/kommuner/lund").text


def test_no_more_than_three_are_shown_beside_a_theme(
    client: TestClient, engine: Engine, house: House
) -> None:
    for _ in range(4):
        approved(engine, house)
    released(engine, 100, lighting=60)

    assert client.get(AREA).text.count(QUOTE) == queries.MOST == 3


def test_it_is_approved_and_withdrawn_at_a_desk(kim: TestClient, engine: Engine) -> None:
    address = opened(kim, engine)
    kim.post(f"{address}/kodning", data={"themes": ["lighting"]})
    a_night_passes(engine)
    assert "Spara en maskerad kopia innan" in kim.get(f"{address}/citat").text
    masked(kim, address)
    assert "[namn] på [adress]" in kim.get(f"{address}/citat").text

    page = kim.post(f"{address}/citat", data={"theme": "lighting", "wording": QUOTE}).text
    back = kim.post(f"{address}/citat/aterkallelse").text

    assert "Godkänt av Kim Ek den 24 november 2026." in page and "Det visas inte än." in page
    assert "Godkänn citatet" in back
    with reading(engine) as session:
        verbs = list(session.exec(select(Line.verb).order_by("id")))
    assert verbs[-2:] == ["quote.approved", "quote.withdrawn"]


def test_a_withdrawn_quote_is_not_shown_and_says_who_took_it_back(
    client: TestClient, engine: Engine, house: House
) -> None:
    approved(engine, house)
    released(engine, 100, lighting=60)

    with writing(engine) as session:
        said = session.exec(select(Submission)).one()
        quoting.withdraw(session, said, by=house.kim, at=NOON, on=TODAY)

    assert QUOTE not in client.get(AREA).text
    with reading(engine) as session:
        quote = session.exec(select(PublicQuote)).one()
        assert (quote.withdrawn_on, quote.withdrawn_by_id) == (TODAY, house.kim.account_id)


@pytest.mark.parametrize(
    ("wording", "found"),
    [
        ("Anna Berg har rätt.", "namn («Anna Berg»)"),
        ("Ring 070-174 06 35 eller Anna Berg.", "telefonnummer («070-174 06 35»), namn («Anna"),
        ("Vid Lillgatan 12 är det mörkt.", "adress («Lillgatan 12»)"),
    ],
)
def test_what_can_point_somebody_out_is_named_and_refused(
    kim: TestClient, engine: Engine, wording: str, found: str
) -> None:
    address = opened(kim, engine)
    kim.post(f"{address}/kodning", data={"themes": ["lighting"]})
    a_night_passes(engine)
    masked(kim, address)

    answer = kim.post(f"{address}/citat", data={"theme": "lighting", "wording": wording})

    assert answer.status_code == 422 and "Citatet kan peka ut någon: " in answer.text
    assert found in answer.text and wording in answer.text


def test_what_the_moderator_has_unticked_may_stand_and_nothing_else(
    session: Session, house: House
) -> None:
    (said,) = coded(session, house, 1, body=WORDS)
    a_masked_copy(session, said, house, mask=[])

    with pytest.raises(Invalid, match="Anna Bergh"):
        a_quote(session, said, house, wording="Anna Bergh har rätt.")
    assert a_quote(session, said, house, wording="Anna Berg har rätt.").wording


@pytest.mark.parametrize(
    "form",
    [{"theme": "drugs"}, {"theme": ""}, {"wording": ""}, {"wording": "x" * 301}, {"theme": "<b>"}],
)
def test_a_quote_needs_a_theme_it_was_given_and_few_words(
    kim: TestClient, engine: Engine, form: dict[str, str]
) -> None:
    address = opened(kim, engine)
    kim.post(f"{address}/kodning", data={"themes": ["lighting"]})
    a_night_passes(engine)
    masked(kim, address)
    sent = {"theme": "lighting", "wording": QUOTE} | form

    answer = kim.post(f"{address}/citat", data=sent)

    assert answer.status_code == 422 and "<title>Fel: " in answer.text
    assert sent["wording"] in answer.text


def test_one_quote_at_a_time_and_none_without_a_copy(session: Session, house: House) -> None:
    (bare,) = coded(session, house, 1)
    submissions.read(session, bare, by=house.kim, at=NOON, on=TODAY)
    session.flush()
    session.refresh(bare)
    said = a_coded(session, house)
    a_quote(session, said, house, wording=QUOTE)

    for each in (bare, said):
        with pytest.raises(Conflict):
            a_quote(session, each, house, wording=QUOTE)


def test_masking_anew_withdraws_the_quote(session: Session, house: House) -> None:
    said = a_coded(session, house)
    quote = a_quote(session, said, house, wording=QUOTE)

    a_masked_copy(session, said, house)

    assert queries.standing(session, said.id) is None
    assert quote.withdrawn_by_id == house.kim.account_id


def test_who_has_not_read_the_words_neither_masks_nor_quotes(
    session: Session, house: House
) -> None:
    said = a_coded(session, house)

    with pytest.raises(Denied):
        quoting.withdraw(session, said, by=house.sam, at=NOON, on=TODAY)
    with pytest.raises(Denied):
        moderation.refer(session, said, by=house.sam, at=NOON, on=TODAY)
    assert queries.shown(session, LUND) == {}


def test_a_theme_given_today_waits_while_its_author_may_take_it_back(
    session: Session, house: House
) -> None:
    said = a_coded(session, house)
    submissions.code(session, said, ["drugs"], by=house.kim, at=NOON, on=TODAY)

    with pytest.raises(Invalid, match="ta tillbaka"):
        a_quote(session, said, house, theme="drugs", wording=QUOTE)
