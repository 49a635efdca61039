"""What a resident reads for each comparator, period and kind that a measure is chosen from."""

from app.kit.i18n import N_
from app.wording.vocabulary import Comparator, Kind, Period

COMPARATORS = {
    Comparator.AT_LEAST: N_("minst"),
    Comparator.EXACTLY: N_("exakt"),
    Comparator.APPROXIMATELY: N_("cirka"),
    Comparator.AT_MOST: N_("högst"),
    Comparator.BETWEEN: N_("intervall"),
    Comparator.NONE: N_("inget antal"),
}

# A bare number is met when it is reached (domain rule 1), so "exakt" is not said before it.
BEFORE_NUMBER = COMPARATORS | {Comparator.EXACTLY: "", Comparator.BETWEEN: ""}

PERIODS = {
    Period.TOTAL: N_("totalt"),
    Period.WEEK: N_("per vecka"),
    Period.TWO_WEEKS: N_("varannan vecka"),
    Period.MONTH: N_("per månad"),
    Period.QUARTER: N_("per kvartal"),
    Period.TERTIAL: N_("per tertial"),
    Period.TERM: N_("per termin"),
    Period.YEAR: N_("per år"),
    Period.TWO_YEARS: N_("vartannat år"),
    Period.EVENT: N_("varje gång"),
}

# How often something is done, where it is not said how many times.
EVERY = PERIODS | {
    Period.WEEK: N_("varje vecka"),
    Period.MONTH: N_("varje månad"),
    Period.QUARTER: N_("varje kvartal"),
    Period.TERTIAL: N_("varje tertial"),
    Period.TERM: N_("varje termin"),
    Period.YEAR: N_("varje år"),
}

KINDS = {
    Kind.COUNT: N_("räknat"),
    Kind.RECURRING: N_("återkommande"),
    Kind.MILESTONE: N_("milstolpe"),
    Kind.INDICATOR: N_("indikator"),
    Kind.QUALITATIVE: N_("kvalitativt"),
}
