"""Entries with all that was said of them since, in three questions however many they are."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped, joinedload
from sqlmodel import Session, col, select

from app.activities.logged import Logged
from app.activities.models import Activity, Confirmation, Correction

Said = TypeVar("Said", Correction, Confirmation)


def by_promise(
    session: Session, promise_ids: Sequence[int], as_of: datetime | None = None
) -> defaultdict[int, list[Logged]]:
    """The entries of each promise, in the order of logging, as they stand or stood then."""
    found = col(Activity.promise_id).in_(promise_ids)
    entries = list(
        session.exec(
            select(Activity)
            .where(found, *_until(col(Activity.logged_at), as_of))
            .order_by(col(Activity.id))
            .options(joinedload(Activity.organisation))  # type: ignore[arg-type]
        )
    )
    corrections = _of(session, Correction, found, _until(col(Correction.corrected_at), as_of))
    confirmations = _of(session, Confirmation, found, _until(col(Confirmation.confirmed_at), as_of))
    replaces = {
        each.replaced_by_id: each.activity_id for made in corrections.values() for each in made
    }
    gathered: defaultdict[int, list[Logged]] = defaultdict(list)
    first: dict[int, datetime] = {}
    for entry in entries:
        first[entry.id] = first.get(replaces.get(entry.id, 0), entry.logged_at)
        gathered[entry.promise_id].append(
            Logged(
                entry,
                tuple(corrections[entry.id]),
                tuple(confirmations[entry.id]),
                replaces.get(entry.id),
                first[entry.id],
            )
        )
    return gathered


def _of(
    session: Session,
    table: type[Said],
    found: ColumnElement[bool],
    until: list[ColumnElement[bool]],
) -> defaultdict[int, list[Said]]:
    query = (
        select(table)
        .join(Activity, col(table.activity_id) == col(Activity.id))
        .where(found, *until)
        .order_by(col(table.id))
    )
    said: defaultdict[int, list[Said]] = defaultdict(list)
    for each in session.exec(query):
        said[each.activity_id].append(each)
    return said


def _until(recorded_at: Mapped[datetime], as_of: datetime | None) -> list[ColumnElement[bool]]:
    return [] if as_of is None else [recorded_at <= as_of]
