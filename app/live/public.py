"""The addresses of the streams. `LiveHub` answers them; what comes this far has no stream."""

from fastapi import APIRouter

from app.areas.models import LocalPoliceArea
from app.kit.database import ReadSession
from app.kit.errors import Missing, Unable
from app.promises import queries as promises

router = APIRouter(include_in_schema=False)


@router.get("/omraden/{lpo_id}/strom", name="live:area", response_model=None)
def area(lpo_id: str, session: ReadSession) -> None:
    """The counters of an area, now and whenever one of them moves."""
    _refuse(session.get(LocalPoliceArea, lpo_id))


@router.get("/loften/{ref}/strom", name="live:promise", response_model=None)
def promise(ref: str, session: ReadSession) -> None:
    """The counter and the entries of one promise."""
    _refuse(promises.published_promise(session, ref))


def _refuse(found: object) -> None:
    raise Missing if found is None else Unable
