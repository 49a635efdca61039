"""The streams. Each sends the piece of the page that the page was first drawn with."""

from collections.abc import AsyncIterator, Callable
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.sse import EventSourceResponse, ServerSentEvent

from app.activities.sums import Sum
from app.areas.models import LocalPoliceArea
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.i18n import language
from app.kit.web import Page, PageDep
from app.live.counters import Sums
from app.live.pieces import Piece
from app.promises import queries as promises

router = APIRouter(include_in_schema=False)


def an_area(lpo_id: str, session: ReadSession) -> str:
    """The area's id, if there is such an area; this session ends before the stream begins."""
    if session.get(LocalPoliceArea, lpo_id) is None:
        raise Missing
    return lpo_id


def a_promise(ref: str, session: ReadSession) -> str:
    """The promise's address, if it is published."""
    if promises.published_promise(session, ref) is None:
        raise Missing
    return ref


Area = Annotated[str, Depends(an_area, scope="function")]
Promised = Annotated[str, Depends(a_promise, scope="function")]


@router.get("/omraden/{lpo_id}/strom", name="live:area", response_class=EventSourceResponse)
async def area(lpo_id: Area, page: PageDep, now: Now) -> AsyncIterator[ServerSentEvent]:
    """The counters of an area, now and whenever one of them moves."""
    piece = Piece("area", lpo_id, language())
    async for event in _events(page, piece, lambda each: each.lpo_id == lpo_id, on=day(now)):
        yield event


@router.get("/loften/{ref}/strom", name="live:promise", response_class=EventSourceResponse)
async def promise(ref: Promised, page: PageDep, now: Now) -> AsyncIterator[ServerSentEvent]:
    """The counter and the entries of one promise."""
    piece = Piece("promise", ref, language())
    async for event in _events(page, piece, lambda each: each.ref == ref, on=day(now)):
        yield event


async def _events(
    page: Page, piece: Piece, is_mine: Callable[[Sum], bool], *, on: date
) -> AsyncIterator[ServerSentEvent]:
    state = page.request.app.state
    seen: Sums | None = None
    async for sums in state.feed.listen(seconds=state.settings.stream_seconds):
        mine = tuple(filter(is_mine, sums))
        if mine != seen:
            seen = mine
            drawn = await state.drawings.of(piece, mine, page, on=on)
            yield ServerSentEvent(raw_data=drawn)
