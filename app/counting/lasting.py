"""What is kept for good while its time still runs."""

from collections.abc import Sequence

from app.counting.entries import Entry
from app.counting.rule import Rule
from app.counting.subs import is_met
from app.wording.vocabulary import Period


def is_kept_for_good(rule: Rule, entries: Sequence[Entry]) -> bool:
    """Whether nothing more can break it: a total that is met in every place, and no ceiling.

    What recurs is kept week by week, until its last.
    """
    return rule.period is Period.TOTAL and not rule.is_ceiling and is_met(rule, entries)
