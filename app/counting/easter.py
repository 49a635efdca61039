"""The day on which the movable holidays hang."""

from datetime import date


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    century, of_century = divmod(year, 100)
    leaps, of_leap = divmod(century, 4)
    moon = (century - (century + 8) // 25 + 1) // 3
    age = (19 * (year % 19) + century - leaps - moon + 15) % 30
    four, rest = divmod(of_century, 4)
    week = (32 + 2 * of_leap + 2 * four - age - rest) % 7
    late = (year % 19 + 11 * age + 22 * week) // 451
    month, day = divmod(age + week - 7 * late + 114, 31)
    return date(year, month, day + 1)
