"""Swedish holidays, computed: lagen (1989:253) om allmänna helgdagar."""

from datetime import date, timedelta
from functools import cache

from app.counting.easter import easter

SATURDAY = 5
# New Year, Epiphany, 1 May, the national day, Christmas and the day after.
FIXED = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 25), (12, 26))
# Good Friday, Easter and the day after, Ascension, Whit Sunday: days from Easter.
MOVABLE = (-2, 0, 1, 39, 49)
# Equal to Sundays in semesterlagen (1977:480), and to everybody who waits for a patrol.
EVES = ((12, 24), (12, 31))


@cache
def holidays(year: int) -> frozenset[date]:
    """The holidays of the law that year, apart from the Sundays."""
    fixed = {date(year, month, day) for month, day in FIXED}
    movable = {easter(year) + timedelta(days=each) for each in MOVABLE}
    return frozenset(fixed | movable | {_midsummer(year), _saturday(date(year, 10, 31))})


def is_holiday(day: date) -> bool:
    """Whether the law makes it a holiday."""
    return day.isoweekday() == 7 or day in holidays(day.year)


def is_free(day: date) -> bool:
    """Whether nobody expects what is promised «varje helgfri»: holidays and the three eves."""
    midsummer_eve = _midsummer(day.year) - timedelta(days=1)
    return is_holiday(day) or day == midsummer_eve or (day.month, day.day) in EVES


def _midsummer(year: int) -> date:
    return _saturday(date(year, 6, 20))


def _saturday(day: date) -> date:
    """That day or the first Saturday after it."""
    return day + timedelta(days=(SATURDAY - day.weekday()) % 7)
