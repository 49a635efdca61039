"""Places and parts, each counted by itself, and the day on which all are met."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.counting.entries import Entry, total
from app.counting.subs import by_place, elsewhere, is_met, met_on, place_of
from tests.counting.promised import YEAR, done, entries, rule

STATIONS = rule("at_least", 2, places=("Strängnäs", "Läggesta", "Norra Läggesta"))


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ("Läggesta", "Läggesta"),
        ("  läggesta station", "Läggesta"),
        ("Norra Läggesta, spår 2", "Norra Läggesta"),
        ("Läggestavägen", ""),
        ("i kommunen", ""),
        ("", ""),
    ],
)
def test_the_place_that_was_meant_is_found_in_what_was_written(written: str, place: str) -> None:
    assert place_of(STATIONS, written) == place


def test_four_walks_in_the_kommun_are_not_two_at_each_station() -> None:
    walks = done(("i kommunen", 4))

    assert [sub.done for sub in by_place(STATIONS, walks)] == [0, 0, 0]
    assert elsewhere(STATIONS, walks) == 4
    assert not is_met(STATIONS, walks)


def test_it_is_met_on_the_day_the_last_place_was() -> None:
    walks = rule("at_least", 1, places=("Centrum", "Öster"))
    days = [Entry(date(2026, 9, 9), 1, "Öster"), Entry(date(2026, 3, 3), 5, "Centrum")]

    assert met_on(walks, days) == date(2026, 9, 9)
    assert met_on(walks, days[:1]) is None


def test_a_ceiling_in_two_places_is_met_while_neither_is_passed() -> None:
    noise = rule("at_most", 3, places=("Centrum", "Öster"))

    assert is_met(noise, done(("Centrum", 3), ("Öster", 3)))
    assert not is_met(noise, done(("Centrum", 4)))
    assert met_on(noise, []) is None


def test_without_a_number_nothing_is_met_and_no_place_is_counted() -> None:
    free = rule("none", None, places=("Centrum",))

    assert not is_met(free, done(("Centrum", 9)))
    assert by_place(free, done(("Centrum", 9))) == []


@given(entries, st.integers(1, 30))
def test_met_that_day_means_met_then_and_not_the_day_before(
    dated: list[Entry], target: int
) -> None:
    walks = rule("at_least", target)

    if (day := met_on(walks, dated)) is not None:
        assert total(entry for entry in dated if entry.on <= day) >= target
        assert total(entry for entry in dated if entry.on <= day - timedelta(1)) < target


@given(st.lists(st.sampled_from(["Strängnäs", "Läggesta", "Norra Läggesta", "hemma", ""])))
def test_every_entry_is_counted_in_one_place_or_elsewhere(written: list[str]) -> None:
    walks = [Entry(YEAR.first, 1, place) for place in written]

    counted = sum(sub.done for sub in by_place(STATIONS, walks))

    assert counted + elsewhere(STATIONS, walks) == len(walks)
