"""One verb: to release."""

from datetime import date

from sqlmodel import Session

from app.disclosure import queries
from app.disclosure.models import Release, ReleasedCount
from app.disclosure.rules import BATCH, publishable


def release(
    session: Session, lpo_id: str, total: int, by_theme: dict[str, int], *, on: date
) -> Release | None:
    """Publish an area's counts if a batch of new voices has come since the last time, else None.

    A total that moved by one would tell the minute at which somebody pressed send.
    """
    last = queries.latest(session, lpo_id)
    if total - (last.basis if last else 0) < BATCH:
        return None
    made = Release(
        lpo_id=lpo_id, number=last.number + 1 if last else 1, released_on=on, basis=total
    )
    made.counts = [ReleasedCount(theme_id=None, published=publishable(total))]
    made.counts += [
        ReleasedCount(theme_id=theme_id, published=publishable(count))
        for theme_id, count in sorted(by_theme.items())
    ]
    session.add(made)
    return made
