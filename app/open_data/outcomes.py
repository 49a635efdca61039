"""What was said of a promise beside its number, for programs: why it lags, and whether it held."""

from typing import Any

from app.kit.clock import day
from app.outcomes.measured import Measured
from app.outcomes.models import Deviation, Verdict
from app.outcomes.queries import Said


def beside(said: Said) -> dict[str, Any]:
    """Deviations, measured values and every verdict, with what opens its seal in the log."""
    return {
        "avvikelser": [_deviation(each) for each in said.deviations],
        "matvarden": [
            _value(each) | {"ersatta": [_value(one) for one in each.replaced]}
            for each in said.readings.values
        ],
        "bedomningar": [_verdict(each) for each in [*said.verdicts, *said.earlier]],
        "saknar_bedomning": [each.slug for each in said.owing],
    }


def _deviation(each: Deviation) -> dict[str, Any]:
    return {
        "dag": each.noted_on.isoformat(),
        "skal": each.reason,
        "ord": each.words,
        "organisation": each.organisation.slug,
    }


def _value(each: Measured) -> dict[str, Any]:
    return {
        "dag": each.on.isoformat(),
        "varde": str(each.value),
        "kalla": each.source,
        "organisation": each.organisation.slug,
        "sagt": day(each.said_at).isoformat(),
    }


def _verdict(each: Verdict) -> dict[str, Any]:
    return {
        "logg": each.seq,
        "organisation": each.organisation.slug,
        "utfall": each.outcome,
        "skal": each.cause,
        "ord": each.words,
        "salt": each.words_salt.hex() if each.words_salt else None,
        "gjort": each.done,
        "battre": each.moved,
        "andras": each.change,
    }
