"""To hold what is decided about, as the last to hold it left it, whatever was read before."""

from collections.abc import Iterable

from sqlmodel import Session

from app.activities.models import Activity
from app.promises import queries as promises
from app.promises.models import Promise


def hold_promises(session: Session, wanted: Iterable[Promise]) -> None:
    """Until the transaction ends; in one order, so that no two wait for each other."""
    every = {promise.id: promise for promise in wanted}
    charters = {promise.charter_id: promise.charter for promise in every.values()}
    for _id, charter in sorted(charters.items()):
        promises.locked(session, charter)
    for promise in every.values():
        session.refresh(promise)


def hold_entry(session: Session, entry: Activity) -> None:
    """An entry with its promise."""
    hold_promises(session, [entry.promise])
    session.refresh(entry)
