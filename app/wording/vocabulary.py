"""The few words a promise's sentence is turned into, and its measure is chosen from."""

from enum import StrEnum


class Comparator(StrEnum):
    """How the count relates to the number promised (jämförare)."""

    AT_LEAST = "at_least"
    EXACTLY = "exactly"
    APPROXIMATELY = "approximately"
    AT_MOST = "at_most"
    BETWEEN = "between"
    NONE = "none"


class Period(StrEnum):
    """In what time the number is promised (takt); a term is spring or autumn."""

    TOTAL = "total"
    WEEK = "per_week"
    TWO_WEEKS = "per_two_weeks"
    MONTH = "per_month"
    QUARTER = "per_quarter"
    TERTIAL = "per_tertial"
    TERM = "per_term"
    YEAR = "per_year"
    TWO_YEARS = "per_two_years"
    EVENT = "per_event"


class Kind(StrEnum):
    """What sort of promise it is (löftets slag): only the first two have a counter that moves."""

    COUNT = "count"
    RECURRING = "recurring"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    QUALITATIVE = "qualitative"


class Part(StrEnum):
    """What a stretch of the sentence tells."""

    COMPARATOR = "comparator"
    NUMBER = "number"
    UNIT = "unit"
    PERIOD = "period"
    DEADLINE = "deadline"
    SCOPE = "scope"
    PLACE = "place"
    ACTOR = "actor"
    VAGUE = "vague"
    JARGON = "jargon"
