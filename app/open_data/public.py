"""A promise's entries to download: no key, no cookie, the same bytes for everyone."""

from fastapi import APIRouter, Response
from sqlmodel import Session

from app.activities import queries as activities
from app.activities.counter import Counter
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.tokens import canonical
from app.kit.web import SHARED
from app.open_data.facts import facts
from app.open_data.rows import rows
from app.open_data.sheets import as_csv
from app.outcomes import queries as outcomes
from app.promises import queries as promises

router = APIRouter(include_in_schema=False)


@router.get("/loften/{ref}.json", name="open_data:entries_json")
def entries_json(ref: str, session: ReadSession, now: Now) -> Response:
    """The promise, its number and its rows; canonical JSON, and what opens the log's seals."""
    counter = _counter(session, ref, now)
    said = outcomes.said(session, counter.promise, on=day(now))
    body = canonical(facts(counter, said))
    return _file(body, "application/json")


@router.get("/loften/{ref}.csv", name="open_data:entries_csv")
def entries_csv(ref: str, session: ReadSession, now: Now) -> Response:
    """The rows alone, for a spreadsheet."""
    return _file(as_csv(rows(_counter(session, ref, now))), "text/csv; charset=utf-8")


def _counter(session: Session, ref: str, now: Now) -> Counter:
    found = promises.published_promise(session, ref)
    if found is None:
        raise Missing
    return activities.counter_of(session, found, on=day(now))


def _file(body: str, media_type: str) -> Response:
    return Response(body, headers={"Cache-Control": SHARED}, media_type=media_type)
