"""The public pages of dialogues: when, where, how, and what came of it."""

from typing import Annotated

from fastapi import APIRouter, Path, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.dialogues import queries
from app.dialogues.models import Dialogue
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import SHARED, Page, PageDep
from app.progress import calendars, posters
from app.progress.rounds import rounds

router = APIRouter(include_in_schema=False)

Slug = Annotated[str, Path(max_length=100)]


@router.get("/dialoger", name="dialogues:all")
def every(page: PageDep, session: ReadSession, now: Now) -> Response:
    """The rounds that are open, those to come, and those that owe an answer."""
    found = rounds(session, queries.public(session), on=day(now))
    return page.render("progress/dialogues.html", shared=True, rounds=found)


@router.get("/dialoger/{slug}", name="dialogues:show")
def show(slug: Slug, page: PageDep, session: ReadSession, now: Now) -> Response:
    """A round: its time, its occasions, the ways in, and the replies."""
    (found,) = rounds(session, [_found(session, slug)], on=day(now))
    return page.render("progress/dialogue.html", shared=True, round=found, dialogue=found.dialogue)


@router.get("/dialoger/{slug}/kalender.ics", name="dialogues:calendar")
def of_dialogue(slug: Slug, page: PageDep, session: ReadSession) -> Response:
    """The occasions of a round, for one's own calendar."""
    found = _found(session, slug)
    return _calendar(calendars.calendar(found.title, found.occasions, _host(page)))


@router.get("/omraden/{lpo_id}/kalender.ics", name="dialogues:area_calendar")
def of_area(lpo_id: str, page: PageDep, session: ReadSession) -> Response:
    """The occasions of an area, whatever round they belong to."""
    lpo = areas.lpo(session, lpo_id)
    if lpo is None:
        raise Missing
    occasions = queries.occasions_in_lpo(session, lpo.id)
    return _calendar(calendars.calendar(lpo.name_full, occasions, _host(page)))


@router.get("/dialoger/{slug}/affisch/{channel}", name="dialogues:poster")
def poster(slug: Slug, channel: str, page: PageDep, session: ReadSession) -> Response:
    """A sheet to print for each area, with the way in that tells answers by this channel apart."""
    found = _found(session, slug)
    if channel not in {each.slug for each in found.channels}:
        raise Missing
    host = str(page.request.base_url).rstrip("/")
    squares = [
        (lpo, posters.square(f"{host}/tyck-till/{lpo.id}?kanal={channel}")) for lpo in found.lpos
    ]
    return page.render("progress/poster.html", shared=True, dialogue=found, squares=squares)


def _found(session: Session, slug: str) -> Dialogue:
    found = queries.public_by_slug(session, slug)
    if found is None:
        raise Missing
    return found


def _calendar(body: bytes) -> Response:
    return Response(body, media_type=calendars.MEDIA_TYPE, headers={"Cache-Control": SHARED})


def _host(page: Page) -> str:
    return page.request.url.hostname or "localhost"
