"""A promise's entries at the desk: one's own to correct or undo, the other party's to confirm."""

from fastapi import Response

from app.activities import policy, queries
from app.activities.confirming import confirm as to_confirm
from app.activities.finding import entry_of, promise_to_list
from app.activities.forms import ErasureForm
from app.activities.reasons import erasures
from app.activities.undoing import undo as to_undo
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.forms import Form
from app.kit.web import PageDep, RowId

router = desk_router("/internt")


@router.get("/loften/{promise_id}/rader", name="activities:entries")
def entries(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    promise = promise_to_list(session, promise_id, actor)
    counter = queries.counter_of(session, promise, on=day(now))
    return page.render(
        "activities/entries.html",
        actor=actor,
        counter=counter,
        may=policy,
        erasures=erasures(),
        no_words=Form[ErasureForm](),
    )


@router.post("/aktiviteter/{activity_id}/bekraftelse", name="activities:confirm")
def confirm(
    activity_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    entry = entry_of(session, activity_id, actor)
    to_confirm(session, entry, by=actor, at=now)
    return page.redirect("activities:entries", promise_id=entry.promise_id)


@router.post("/aktiviteter/{activity_id}/angran", name="activities:undo")
def undo(
    activity_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    to_undo(session, entry_of(session, activity_id, actor), by=actor, at=now)
    return page.redirect("activities:mine")
