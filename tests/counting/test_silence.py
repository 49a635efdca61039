"""Visible silence: how long each promise may be quiet, and when it has been for too long."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from app.counting.entries import Entry
from app.counting.gaps import longest_gap
from app.counting.rule import Rule
from app.counting.said_beside import silent
from app.counting.season import Season
from app.counting.silence import silence
from tests.counting.promised import YEAR, days, entries, rule, rules, weekly

MONDAY = date(2026, 2, 2)
SUMMER = Season(4, 10)


@pytest.mark.parametrize(
    ("promised", "allowed"),
    [
        (rule(period="per_week"), 13),  # Monday one week, Sunday the next
        (rule(period="per_week", weekday=3), 7),
        (rule(period="per_month"), 58),  # 1 February to 31 March
        (rule("at_least", 20), 36),  # 365 days by 20, twice
        (rule("at_least", 365), 14),
        (rule("at_least", 2), 90),
        (rule("exactly", 1), 90),
        (rule("at_most", 3), 90),
        (rule("none", None), 90),
    ],
)
def test_a_promise_may_be_silent_as_long_as_its_rhythm_allows(promised: Rule, allowed: int) -> None:
    assert longest_gap(promised, MONDAY) == allowed


def test_it_is_said_the_day_after_the_last_that_keeps_the_promise() -> None:
    controls, entry = rule(period="per_week"), [Entry(MONDAY)]

    assert silent(silence(controls, entry, on=date(2026, 2, 15))) == ""
    assert silent(silence(controls, entry, on=date(2026, 2, 16))) == (
        "Inget rapporterat på 14 dagar. Löftets egen takt tillåter högst 13."
    )


def test_silence_from_the_beginning_is_silence_too() -> None:
    seen = silence(rule("none", None), [], on=YEAR.first + timedelta(91))

    assert silent(seen).startswith("Inget rapporterat än, efter 91 dagar.")


def test_a_report_without_a_number_breaks_the_silence() -> None:
    seen = silence(rule("none", None), [Entry(date(2026, 6, 1), 0)], on=date(2026, 6, 30))

    assert seen is not None
    assert (seen.days, seen.is_exceeded) == (29, False)


def test_out_of_season_nobody_is_called_silent() -> None:
    walks = rule(period="per_month", season=SUMMER)

    in_march = silence(walks, [], on=date(2026, 3, 31))
    in_winter = silence(walks, [Entry(date(2026, 10, 20))], on=date(2026, 12, 31))

    assert in_march is not None and in_winter is not None
    assert (in_march.days, in_winter.days) == (0, 11)
    assert not in_winter.is_exceeded


def test_a_thursday_that_is_a_holiday_makes_no_silence() -> None:
    thursdays = rule(period="per_week", weekday=3, skips_holidays=True)
    before_ascension = [Entry(date(2026, 5, 7))]

    over_it = silence(thursdays, before_ascension, on=date(2026, 5, 21))
    too_long = silence(thursdays, before_ascension, on=date(2026, 5, 22))

    assert over_it is not None and too_long is not None
    assert (over_it.is_exceeded, too_long.is_exceeded) == (False, True)


def test_what_is_done_has_nothing_more_to_say() -> None:
    assert silence(rule("at_least", 2), [Entry(YEAR.first, 2)], on=YEAR.last) is None


def test_before_and_after_its_time_a_promise_is_not_silent() -> None:
    assert silence(rule(), [], on=YEAR.first - timedelta(1)) is None
    assert silence(rule(), [], on=YEAR.last + timedelta(1)) is None


def test_who_keeps_every_week_is_never_silent() -> None:
    controls, entries = rule(period="per_week"), weekly(date(2026, 1, 1), 53)

    for day in range(YEAR.days):
        seen = silence(controls, entries, on=YEAR.first + timedelta(day))
        assert seen is not None and not seen.is_exceeded


@given(rules(), entries, days)
def test_an_entry_today_always_breaks_the_silence(
    promised: Rule, dated: list[Entry], on: date
) -> None:
    seen = silence(promised, [*dated, Entry(on)], on=on)

    assert seen is None or not seen.is_exceeded
