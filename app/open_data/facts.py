"""A promise with its measure, its number, and everything that was said of it, for programs."""

from dataclasses import asdict
from datetime import date
from typing import Any

from app.activities.counter import Counter
from app.activities.models import Activity, Correction
from app.activities.seals import words_of
from app.open_data.outcomes import beside
from app.open_data.rows import rows
from app.outcomes.queries import Said
from app.promises.models import Promise


def facts(counter: Counter, said: Said) -> dict[str, Any]:
    """What the page shows, with the rows that it is the sum of."""
    return {
        **_promise(counter.promise),
        "mal": counter.pace.total,
        "antal": counter.pace.done,
        "rattelser": counter.corrections,
        "bekraftade": _confirmed(counter),
        "rader": [_plain(asdict(row)) for row in rows(counter)],
        "sigill": _seals(counter),
        **beside(said),
    }


def _promise(promise: Promise) -> dict[str, Any]:
    return {
        "lofte": promise.ref,
        "rubrik": promise.title,
        "text": promise.body,
        "jamforelse": str(promise.comparator),
        "antal_lovat": promise.target,
        "antal_lovat_hogst": promise.target_max,
        "enhet": promise.unit_many,
        "period": str(promise.period),
        "galler_fran": promise.starts_on.isoformat(),
        "galler_till": promise.ends_on.isoformat(),
    }


def _confirmed(counter: Counter) -> dict[str, int]:
    """By the slug of the organisation, as in the rows."""
    slugs = {
        each.organisation.name: each.organisation.slug
        for entry in counter.entries
        for each in entry.confirmations
    }
    return {slugs[name]: number for name, number in counter.confirmed.items()}


def _seals(counter: Counter) -> list[dict[str, Any]]:
    """For each text in the open log, what opens its seal; gone when the words are.

    SHA-256 of lofte-v1, the 32 bytes of `salt` and `ord` in UTF-8 is the log's `text`.
    """
    said: list[Activity | Correction] = [entry.activity for entry in counter.lines]
    said += [each for entry in counter.lines for each in entry.corrections]
    return [
        {"logg": each.seq, "ord": words_of(each), "salt": each.words_salt.hex()}
        for each in sorted(said, key=lambda each: each.seq or 0)
        if each.words_salt is not None and each.seq is not None
    ]


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """Days as text."""
    return {name: _day(value) for name, value in row.items()}


def _day(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value
