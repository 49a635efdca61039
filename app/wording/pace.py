"""The words for how often, and what each of them is worth."""

from dataclasses import dataclass
from pathlib import Path

from app.kit.reference import rows
from app.wording.vocabulary import Period

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class Pace:
    """A time that comes again, at tokens[first:after]; `times` of it in each period.

    `is_each` when it says by itself that something happens every time: "varje onsdag". What it
    is said of then is one, without a number. `is_loose` when only a number before it makes it a
    pace: "i veckan". `times` is 0 for "fredagar", which does not say how many.
    """

    period: Period
    first: int
    after: int
    times: int = 1
    is_each: bool = False
    is_loose: bool = False


def _worth(name: str) -> dict[str, tuple[Period, int]]:
    return {row["words"]: (Period(row["period"]), int(row["times"])) for row in rows(DATA / name)}


ADVERBS = _worth("frequencies.csv")
# After per and varje; and what "every other" of it is. Half a year and a tertial, a day and
# every other month have no period of their own: they are told in years and weeks.
SPELLS = _worth("spells.csv")
OTHERS = _worth("others.csv")
NTH = _worth("nth.csv")
