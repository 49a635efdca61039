"""What the checker found in a sentence, as the fields of a promise.

Only the interval is put in other words: the checker's is "at least" with an upper number.
"""

from app.wording.checked import Checked
from app.wording.vocabulary import Comparator

LONGEST_UNIT = 60


def suggested(found: Checked) -> dict[str, str]:
    """The fields that the sentence speaks of; of the others nothing is said."""
    fields = {
        "comparator": _comparator(found),
        "target": found.target,
        "target_max": found.target_max,
        "unit_one": _unit(found.unit_one),
        "unit_many": _unit(found.unit),
        "period": found.period.value if found.period else None,
        "deadline": found.deadline,
        # With a number the measure itself says what sort of promise it is.
        "kind": None if found.target else found.kind.value,
    }
    return {name: str(value) for name, value in fields.items() if value}


def _comparator(found: Checked) -> str | None:
    if found.target is None:
        return None
    return Comparator.BETWEEN.value if found.target_max else found.comparator.value


def _unit(word: str | None) -> str | None:
    return word if word and len(word) <= LONGEST_UNIT else None
