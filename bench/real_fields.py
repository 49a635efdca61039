"""A row of the real promises as a filled form, and a saved promise as such a row."""

import json
from datetime import date
from typing import Any

from app.areas.names import slug
from app.promises.examples import FILE
from app.promises.forms import PromiseForm
from app.promises.models import Promise
from app.wording import nouns
from app.wording.vocabulary import Comparator, Kind

Row = dict[str, Any]
# What the file does not say and a writer must: the places, and a unit's other form.
PLACES = {
    "P175": ("per kommun", ["Högsby", "Mönsterås"]),
    "P286": ("på varje station", ["Vårgårda", "Herrljunga", "Alingsås", "Lerum", "Floda"]),
}
TOTALS = {"P286"}  # the file adds the stations up; the form asks for the number in each
OWN_NAMES = {"Polisen": "polisen-lund", "kommunerna": "kommunen"}


def rows() -> list[Row]:
    """The promises, in the order of the file."""
    return [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]


def parties_of(row: Row) -> list[str]:
    """Who promises besides the police and the kommun."""
    return [name for name in row["parties"] if name not in {"Polisen", "kommunen", "kommunerna"}]


def times(row: Row) -> tuple[date, date]:
    """From when to when; the year where only that is said, and 2026 where nothing is."""
    year = row["year"] or 2026
    first = date.fromisoformat(row["valid_from"] or f"{year}-01-01")
    last = date.fromisoformat(row["valid_to"] or f"{year}-12-31")
    return first, last


def form_of(row: Row) -> PromiseForm:
    """The form as a writer would fill it."""
    expected, (first, last) = row["expected"], times(row)
    scope, places = PLACES.get(row["id"], ("", []))
    target, upper = expected["target"], expected.get("target_max")
    return PromiseForm.model_validate(
        {
            "focus": row["heading"] or "Löften",
            "title": row["key_phrase"][:120],
            "body": row["text"],
            "theme_id": "other",
            "kind": expected["kind"],
            "comparator": "between" if upper else expected["comparator"],
            "target": target // len(places) if row["id"] in TOTALS else target,
            "target_max": upper,
            "unit_one": nouns.one(expected["unit"] or "") or expected["unit"] or "",
            "unit_many": expected["unit"] or "",
            "period": expected["period"] or "total",
            "scope": scope,
            "places": "\n".join(places),
            "counting_rule": "Ett tillfälle räknas som ett." if target else "",
            "starts_on": first,
            "ends_on": last,
            "deadline": expected["deadline"],
            "source": row["source_basis"] or "",
            "organisations": [OWN_NAMES.get(name, slug(name)) for name in row["parties"]],
        }
    )


def meaning(row: Row) -> Row:
    """What must come back: every field of the file that says what is promised."""
    expected: Row = {"target_max": None} | row["expected"]
    scope, places = PLACES.get(row["id"], ("", []))
    if row["id"] in TOTALS:
        expected["target"] //= len(places)
    return expected | {
        "text": row["text"],
        "heading": row["heading"] or "Löften",
        "parties": {OWN_NAMES.get(name, slug(name)) for name in row["parties"]},
        "source_basis": row["source_basis"],
        "scope": scope,
        "places": places,
    }


def read_back(promise: Promise) -> Row:
    """What the saved promise says, in the file's own words."""
    is_all = promise.target is None and promise.kind == Kind.COUNT
    is_counted = promise.target is not None or is_all
    is_total = promise.period == "total" and not is_counted
    between = promise.comparator == Comparator.BETWEEN
    return {
        "comparator": "at_least" if between else promise.comparator,
        "target": promise.target,
        "target_max": promise.target_max,
        "unit": promise.unit_many or None,
        "period": None if is_total else promise.period,
        "deadline": promise.deadline.isoformat() if promise.deadline else None,
        "countable": is_counted,
        "kind": promise.kind,
        "text": promise.body,
        "heading": promise.focus,
        "parties": {each.slug for each in promise.organisations},
        "source_basis": promise.source or None,
        "scope": promise.scope,
        "places": promise.places,
    }
