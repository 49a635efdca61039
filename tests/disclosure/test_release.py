"""Releases: in batches, numbered, attacked first, and never changed afterwards."""

from datetime import date

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, SQLModel, select

from app import nightly
from app.disclosure import queries
from app.disclosure import service as disclosure
from app.disclosure.models import Held, Release, ReleasedArea, ReleasedCount, ReleasedTable
from app.disclosure.queries import Voices
from app.disclosure.tables import Counted
from app.kit import clock
from app.kit.database import reading, writing
from app.settings import Settings
from app.submissions import service as submissions
from tests.factories import LUND, NOON, TODAY, YSTAD, House, a_release, a_submission, exactly

LATER = date(2026, 12, 24)
TABLES = (Release, ReleasedArea, ReleasedTable, ReleasedCount, Held)


def voices(session: Session, lpo_id: str = LUND) -> Voices:
    found = queries.voices(session, lpo_id)
    assert found is not None
    return found


def everything(engine: Engine) -> dict[str, list[str]]:
    """All that has been released and held back."""
    with reading(engine) as session:
        return {
            table.__name__: sorted(str(each.model_dump()) for each in session.exec(select(table)))
            for table in TABLES
        }


def speak(session: Session, house: House, number: int, theme: str, lpo_id: str = LUND) -> None:
    """That many speak in an area, and are given that theme."""
    actor = house.kim if lpo_id == LUND else house.ola
    for _ in range(number):
        spoken = a_submission(session, lpo_id)
        session.flush()
        submissions.code(session, spoken, [theme], by=actor, at=NOON, on=TODAY)


def test_before_the_first_release_nothing_is_known(session: Session) -> None:
    assert queries.voices(session, LUND) is None
    assert queries.voices_of(session, (LUND, YSTAD)) is None
    assert queries.history(session, TODAY.year) == []


@pytest.mark.parametrize("total", [0, 1, 19, 22])
def test_nothing_is_released_before_there_is_a_batch(session: Session, total: int) -> None:
    assert a_release(session, total, lighting=total) is None
    assert queries.voices(session, LUND) is None


def test_a_small_area_tells_how_many_spoke_and_nothing_more(session: Session) -> None:
    a_release(session, 43, lighting=22, drugs=9)

    assert voices(session) == Voices(TODAY, 2026, 45)


def test_a_release_holds_published_counts_only(session: Session) -> None:
    a_release(session, 63, lighting=44, drugs=9, fraud=12)

    by_theme = {"lighting": 45, "drugs": None, "fraud": None}
    assert voices(session) == Voices(TODAY, 2026, 65, by_theme, coded=65, together=(LUND,))


@pytest.mark.parametrize(("total", "is_released"), [(50, False), (52, False), (53, True)])
def test_the_next_release_waits_for_twenty_more(
    session: Session, total: int, is_released: bool
) -> None:
    a_release(session, 30)

    made = a_release(session, total, on=LATER)

    assert (made is not None) == is_released


def test_all_that_is_released_in_a_morning_has_one_number(session: Session) -> None:
    exact = exactly(LUND, 30) | exactly("malmo-norr", 30)
    first = disclosure.release(session, exact, year=2026, on=TODAY)
    second = a_release(session, 60, on=LATER)

    assert [(each.unit, each.number) for each in first] == [(LUND, 1), ("malmo-norr", 1)]
    assert second is not None and second.number == 2


def test_the_newest_release_is_the_one_shown(session: Session) -> None:
    a_release(session, 63, lighting=30)
    a_release(session, 101, on=LATER, lighting=56)

    assert (voices(session).released_on, voices(session).total) == (LATER, 100)
    assert voices(session).by_theme == {"lighting": 55}


def test_themes_wait_until_as_many_have_been_coded(session: Session) -> None:
    a_release(session, 63)
    assert voices(session).by_theme == {}

    a_release(session, 64, on=LATER, lighting=40)

    assert voices(session) == Voices(TODAY, 2026, 65, {"lighting": 40}, 40, (LUND,))


def test_a_new_year_counts_from_nothing(session: Session) -> None:
    a_release(session, 163, lighting=120)
    a_release(session, 30, on=date(2027, 3, 1), year=2027)

    assert voices(session) == Voices(date(2027, 3, 1), 2027, 30)


def test_a_second_release_changes_nothing_in_the_first(engine: Engine) -> None:
    with writing(engine) as session:
        a_release(session, 63, lighting=32, drugs=9)
    before = everything(engine)

    with writing(engine) as session:
        a_release(session, 103, on=LATER, lighting=60, drugs=11, fraud=12)

    after = everything(engine)
    for table, rows in before.items():
        assert set(rows) <= set(after[table])
    assert len(after["Release"]) == 2 and len(before["ReleasedCount"]) == 2


def test_releasing_again_without_new_voices_does_nothing(engine: Engine) -> None:
    with writing(engine) as session:
        a_release(session, 63, lighting=32)
    before = everything(engine)

    with writing(engine) as session:
        assert a_release(session, 63, on=LATER, lighting=43) is None

    assert everything(engine) == before


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.__name__)
@pytest.mark.parametrize("change", ["DELETE FROM {}", "UPDATE {} SET {} = {}"])
def test_the_database_refuses_to_change_a_release(
    engine: Engine, table: type[SQLModel], change: str
) -> None:
    held = Held(unit=LUND, year=2026, name="theme", held_on=TODAY, narrowed=1, recovered=0)
    with writing(engine) as session:
        a_release(session, 63, lighting=32)
        session.add(held)
    before = everything(engine)

    name, column = str(table.__tablename__), next(iter(table.model_fields))
    with pytest.raises(DBAPIError, match="a release is never changed"), writing(engine) as session:
        session.execute(text(change.format(name, column, column)))

    assert everything(engine) == before and before[table.__name__]


def test_what_is_released_is_counted_from_what_was_said(session: Session, house: House) -> None:
    speak(session, house, 44, "lighting")
    speak(session, house, 12, "drugs")
    speak(session, house, 3, "drugs", YSTAD)

    made = submissions.release(session, on=TODAY)

    shown = {theme: count for theme, count in voices(session).by_theme.items() if count}
    assert [each.unit for each in made] == [LUND]
    assert (voices(session).total, voices(session).coded, shown) == (55, 55, {"lighting": 45})
    assert len(voices(session).by_theme) == 29, "a theme that is left out is told to be zero"


def test_last_years_voices_are_released_when_they_are_coded_late(
    session: Session, house: House
) -> None:
    for _ in range(60):
        a_submission(session, on=date(2025, 12, 30))

    submissions.release(session, on=TODAY)

    assert (voices(session).year, voices(session).total) == (2025, 60)


def test_a_voice_without_a_theme_counts_in_the_total_only(session: Session) -> None:
    for _ in range(23):
        a_submission(session, themes=["lighting"])

    submissions.release(session, on=TODAY)

    assert voices(session) == Voices(TODAY, 2026, 25)


def test_two_small_neighbours_are_counted_together(session: Session) -> None:
    exact = exactly("lund", 30, lighting=20) | exactly("eslov", 40, lighting=30)
    exact |= exactly("ystad", 40, lighting=30)

    made = disclosure.release(session, exact, year=2026, on=TODAY)

    assert {each.unit for each in made} == {"eslov", "eslov+lund", "lund", "ystad"}
    assert voices(session) == Voices(
        TODAY, 2026, 30, {"lighting": 50}, coded=50, together=("eslov", "lund")
    )
    assert voices(session, "ystad").by_theme == {}


def test_the_command_releases_once(
    engine: Engine, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    today = clock.day(clock.now())
    with writing(engine) as session:
        for _ in range(25):
            a_submission(session, on=today)

    nightly.release(settings)
    nightly.release(settings)

    assert capsys.readouterr().out.splitlines() == [
        "Områden med nya siffror: 1",
        "Områden med nya siffror: 0",
    ]
    with reading(engine) as session:
        assert voices(session).released_on == today


def test_what_the_attack_sees_through_is_held_back_and_told(
    engine: Engine, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    """All sixty-three answered, none in between: the two halves and the total give them away."""
    with writing(engine) as session:
        for age, number in (("18-29", 33), ("30-64", 33), (None, 0)):
            for _ in range(number):
                a_submission(session, on=clock.day(clock.now()), age=age)

    nightly.release(settings)

    assert "lund 2026, age:" in capsys.readouterr().out
    with reading(engine) as session:
        assert {each.name for each in session.exec(select(Held))} == {"age"}


@pytest.mark.parametrize("base", [[60], [60, 90], [60, 90, 130]])
def test_no_exact_count_is_kept(engine: Engine, base: list[int]) -> None:
    """Not even the one that the next batch is measured from."""
    with writing(engine) as session:
        for number in base:
            a_release(session, number + 1, lighting=number - 1)

    with reading(engine) as session:
        kept = [each.base for each in session.exec(select(ReleasedTable))]
        kept += [each.published for each in session.exec(select(ReleasedCount))]

    assert len(kept) > len(base)
    assert all(each is None or each % 5 == 0 for each in kept)


def test_zero_voices_are_no_area(session: Session) -> None:
    assert disclosure.release(session, {LUND: {"total": Counted(0, {})}}, year=2026, on=TODAY) == []
