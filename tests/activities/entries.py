"""Entries and corrections for the tests of this room, and what the open log holds of them."""

import json
from datetime import datetime
from typing import Any

from sqlalchemy.orm import object_session
from sqlmodel import Session

from app.activities import correcting, queries
from app.activities.counter import Counter
from app.activities.forms import CorrectionForm
from app.activities.models import Activity, Correction
from app.identity.actor import Actor
from app.kit.clock import day
from app.kit.tokens import opaque
from app.ledger import queries as ledger
from app.promises.models import Promise
from tests.factories import NOON, House, a_charter, a_promise, a_publication, an_entry


def a_published_promise(session: Session, house: House, **other: Any) -> Promise:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house, **other)
    a_publication(session, charter, house)
    return promise


def three(session: Session, house: House) -> Activity:
    """Three controls at the square, the day before."""
    promise = a_published_promise(session, house)
    wish = {"count": 3, "place": "Torget", "note": "Med skolan"}
    return an_entry(session, promise, house, "2026-11-23", **wish)


def wish(entry: Activity, way: str, **other: Any) -> CorrectionForm:
    """The form as the page fills it in, and what is changed in it."""
    told = entry.model_dump(include={"done_on", "place", "note", "count"})
    session = object_session(entry)
    assert isinstance(session, Session)
    seen = queries.standing(session, entry).seen
    sent = {"way": way, "reason": "fel-antal", "token": opaque(), "seen": seen}
    return CorrectionForm.model_validate(told | sent | other)


def correct(
    session: Session, entry: Activity, form: CorrectionForm, by: Actor, at: datetime = NOON
) -> Correction:
    return correcting.correct(session, entry, form, by=by, at=at, on=day(at))


def shown(session: Session, promise: Promise, as_of: datetime | None = None) -> Counter:
    return queries.counter_of(session, promise, on=day(NOON), as_of=as_of)


def log_of(session: Session, *types: str) -> list[dict[str, Any]]:
    """The entries of those types in the open log, as anybody reads them."""
    raw = ledger.entries(session, range(ledger.head(session).size))
    return [each for each in map(json.loads, raw) if each["type"] in types]
