"""Releases: in batches, numbered, and never changed afterwards."""

from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from app import cli
from app.disclosure import queries
from app.disclosure import service as disclosure
from app.disclosure.models import Release, ReleasedCount
from app.disclosure.queries import Voices
from app.kit import clock
from app.kit.database import reading, writing
from app.settings import Settings
from app.submissions import service as submissions
from tests.factories import LUND, NOON, TODAY, YSTAD, House, a_submission

LATER = date(2026, 12, 24)


def release(session: Session, total: int, on: date = TODAY, **by_theme: int) -> Release | None:
    return disclosure.release(session, LUND, total, by_theme, on=on)


def voices(session: Session, lpo_id: str = LUND) -> Voices:
    found = queries.voices(session, lpo_id)
    assert found is not None
    return found


def everything(engine: Engine) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    """All releases and their counts."""
    with reading(engine) as session:
        releases = session.exec(select(Release).order_by("id"))
        counts = session.exec(select(ReleasedCount).order_by("id"))
        return [each.model_dump() for each in releases], [each.model_dump() for each in counts]


def speak(session: Session, house: House, number: int, theme: str, lpo_id: str = LUND) -> None:
    """That many speak in an area, and are given that theme."""
    actor = house.kim if lpo_id == LUND else house.ola
    for _ in range(number):
        spoken = a_submission(session, lpo_id)
        session.flush()
        submissions.code(session, spoken, [theme], by=actor, at=NOON, on=TODAY)


def test_before_the_first_release_nothing_is_known(session: Session) -> None:
    assert queries.voices(session, LUND) is None
    assert queries.latest(session, LUND) is None


@pytest.mark.parametrize("total", [0, 1, 19])
def test_nothing_is_released_before_there_is_a_batch(session: Session, total: int) -> None:
    assert release(session, total, lighting=total) is None
    assert queries.voices(session, LUND) is None


def test_a_release_holds_published_counts_only(session: Session) -> None:
    made = release(session, 43, lighting=22, drugs=9, fraud=12)
    session.flush()

    assert made is not None and made.number == 1
    assert voices(session) == Voices(TODAY, 45, {"lighting": 20, "drugs": None, "fraud": 10})
    assert {each.published for each in made.counts} == {45, 20, 10, None}


@pytest.mark.parametrize(("total", "is_released"), [(30, False), (49, False), (50, True)])
def test_the_next_release_waits_for_twenty_more(
    session: Session, total: int, is_released: bool
) -> None:
    release(session, 30, lighting=30)

    made = release(session, total, on=LATER, lighting=total)

    assert (made is not None) == is_released


def test_releases_are_numbered_in_each_area(session: Session) -> None:
    numbers = [made.number for total in (20, 40, 60) if (made := release(session, total))]
    elsewhere = disclosure.release(session, YSTAD, 20, {}, on=TODAY)

    assert numbers == [1, 2, 3]
    assert elsewhere is not None and elsewhere.number == 1


def test_the_newest_release_is_the_one_shown(session: Session) -> None:
    release(session, 20, lighting=20)
    release(session, 41, on=LATER, lighting=36)
    session.flush()

    assert voices(session) == Voices(LATER, 40, {"lighting": 35})


def test_a_second_release_changes_nothing_in_the_first(engine: Engine) -> None:
    with writing(engine) as session:
        release(session, 43, lighting=22, drugs=9)
    releases, counts = everything(engine)

    with writing(engine) as session:
        release(session, 63, on=LATER, lighting=40, drugs=11, fraud=12)

    assert (len(releases), len(counts)) == (1, 3)
    assert everything(engine)[0][:1] == releases and len(everything(engine)[0]) == 2
    assert everything(engine)[1][:3] == counts and len(everything(engine)[1]) == 7


def test_releasing_again_without_new_voices_does_nothing(engine: Engine) -> None:
    with writing(engine) as session:
        release(session, 43, lighting=22)
    before = everything(engine)

    with writing(engine) as session:
        assert release(session, 43, on=LATER, lighting=43) is None

    assert everything(engine) == before


def test_what_is_released_is_counted_from_what_was_said(session: Session, house: House) -> None:
    speak(session, house, 14, "lighting")
    speak(session, house, 8, "drugs")
    speak(session, house, 3, "drugs", YSTAD)

    made = submissions.release(session, on=TODAY)

    session.flush()
    assert [each.lpo_id for each in made] == [LUND]
    assert voices(session) == Voices(TODAY, 20, {"lighting": 15, "drugs": None})


def test_a_voice_without_a_theme_counts_in_the_total_only(session: Session) -> None:
    for _ in range(23):
        a_submission(session, themes=["lighting"])

    submissions.release(session, on=TODAY)

    session.flush()
    assert voices(session) == Voices(TODAY, 25, {})


def test_the_command_releases_once(
    engine: Engine, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    with writing(engine) as session:
        for _ in range(20):
            a_submission(session)

    cli.release(settings)
    cli.release(settings)

    assert capsys.readouterr().out.splitlines() == [
        "Områden med nya siffror: 1",
        "Områden med nya siffror: 0",
    ]
    releases, _ = everything(engine)
    assert [each["released_on"] for each in releases] == [clock.day(clock.now())]
