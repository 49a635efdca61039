"""Dates in all the ways they are written, and the last day of a month, a season and a half."""

from datetime import date

import pytest

from app.wording.dates import MONTHS, day
from tests.wording.asked import YEAR, checked

LAST = dict(zip(MONTHS, (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), strict=True))
WRITTEN = {
    "senast 2020-06-30": (6, 30),
    "senast den 30 juni 2020": (6, 30),
    "senast 30 juni": (6, 30),
    "före 30 juni": (6, 30),
    "innan den 30 juni": (6, 30),
    "till och med 30 juni": (6, 30),
    "t.o.m. 30 juni": (6, 30),
    "fram till 30 juni": (6, 30),
    "klart juni": (6, 30),
    "i slutet av juni": (6, 30),
    "under juni": (6, 30),
    "under första halvåret": (6, 30),
    "första halvåret 2020": (6, 30),
    "första halvan av 2020": (6, 30),
    "under andra halvåret": (12, 31),
    "under våren": (6, 30),
    "våren 2020": (12, 31),
    "till våren 2020": (6, 30),
    "till sommaren": (8, 31),
    "senast hösten 2020": (12, 31),
    "i vinter": (12, 31),
    "under året": (12, 31),
    "under hela året": (12, 31),
    "under innevarande året": (12, 31),
    "i år": (12, 31),
    "före årsskiftet": (12, 31),
    "innan årets slut": (12, 31),
    "vid årsslutet": (12, 31),
    "under löftestiden": (12, 31),
    "under hela löftesperioden": (12, 31),
}
NO_DAY = [
    (2021, 2, 29),
    (2020, 2, 30),
    (2020, 4, 31),
    (2020, 13, 1),
    (2020, 0, 1),
    (2020, 1, 32),
    (2020, 1, 99),
]
PAST = [
    "jämfört med 2020",
    "färre än 2020",
    "från 2020",
    "sedan 2020",
    "mot 2020",
    "enligt 2020",
    "lagen 2020",
    "sfs 2020",
    "(2020",
    "från år 2020",
]


@pytest.mark.parametrize(("name", "last"), LAST.items())
def test_a_month_alone_means_its_last_day(name: str, last: int) -> None:
    found = checked(f"Belysning senast i {name} 2020.", YEAR).deadline

    assert found == date(2020, MONTHS[name], last)


@pytest.mark.parametrize(("words", "on"), WRITTEN.items(), ids=list(WRITTEN))
def test_a_date_is_read_as_it_is_written(words: str, on: tuple[int, int]) -> None:
    assert checked(f"Polisen sätter upp belysning {words}.", YEAR).deadline == date(2020, *on)


@pytest.mark.parametrize(("year", "month", "number"), NO_DAY)
def test_a_day_that_no_calendar_has_is_no_day(year: int, month: int, number: int) -> None:
    assert day(year, month, number) is None


@pytest.mark.parametrize("year", [2000, 2020, 2024])
def test_a_leap_day_is_a_day(year: int) -> None:
    assert day(year, 2, 29) == day(year, 2, 0) == date(year, 2, 29)


@pytest.mark.parametrize("words", PAST)
def test_what_is_compared_with_is_no_last_day(words: str) -> None:
    assert checked(f"Tryggare torg {words}.", YEAR).deadline is None


@pytest.mark.parametrize("year", [1999, 2018, 2019])
def test_a_day_before_the_document_is_no_last_day(year: int) -> None:
    assert checked(f"Belysning senast 30 juni {year}.", YEAR).deadline is None
