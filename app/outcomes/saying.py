"""The result of a promise in words that can stand elsewhere than on its own page."""

from collections.abc import Sequence

from app.activities.counter import Counter
from app.kit.i18n import gettext
from app.kit.i18n import gettext as _
from app.outcomes.models import Verdict


def result(counter: Counter, verdicts: Sequence[Verdict]) -> str:
    """What was promised, how many were done, what each party says of it; within 1000 signs."""
    counted = " ".join(filter(None, [str(counter.pace.done), counter.of_how_many, counter.unit]))
    said = [_one(each) for each in verdicts]
    return " ".join([f"{counter.promise.title}: {counted}.", *said])[:1000]


def _one(verdict: Verdict) -> str:
    sentence = _("{who} säger: {outcome}.")
    said = sentence.format(
        who=verdict.organisation.short_name, outcome=gettext(verdict.outcome_word)
    )
    return f"{said} {verdict.change}".strip()
