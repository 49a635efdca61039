"""The holidays of the law, year by year, and the days on which nobody is expected."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.counting.easter import easter
from app.counting.holidays import holidays, is_free, is_holiday

years = st.integers(2005, 2199)


@pytest.mark.parametrize(
    "day", ["2008-03-23", "2011-04-24", "2018-04-01", "2025-04-20", "2026-04-05", "2038-04-25"]
)
def test_easter_falls_where_the_almanac_has_it(day: str) -> None:
    assert easter(int(day[:4])).isoformat() == day


def test_the_holidays_of_2026_are_those_of_the_almanac() -> None:
    assert sorted(f"{day.day}/{day.month}" for day in holidays(2026)) == sorted(
        ["1/1", "6/1", "3/4", "5/4", "6/4", "1/5", "14/5", "24/5", "6/6", "20/6", "31/10"]
        + ["25/12", "26/12"]
    )


@given(years)
def test_the_movable_days_keep_to_their_weekdays(year: int) -> None:
    saturdays = [day for day in holidays(year) if day.month in (6, 10, 11) and day.weekday() == 5]

    assert easter(year).isoweekday() == 7
    assert any(date(year, 6, 20) <= day <= date(year, 6, 26) for day in saturdays)
    assert any(date(year, 10, 31) <= day <= date(year, 11, 6) for day in saturdays)


@given(st.dates(date(2005, 1, 1), date(2199, 12, 31)))
def test_every_sunday_is_a_holiday_and_every_holiday_is_free(day: date) -> None:
    assert is_holiday(day) or day.isoweekday() != 7
    assert is_free(day) or not is_holiday(day)


@pytest.mark.parametrize("eve", [date(2026, 6, 19), date(2026, 12, 24), date(2026, 12, 31)])
def test_nobody_is_expected_on_the_three_eves(eve: date) -> None:
    assert is_free(eve)
    assert not is_holiday(eve)
    assert not is_free(eve - timedelta(days=2))
