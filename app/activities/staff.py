"""Logging from the street: my promises, one page each, one press."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.activities import policy, queries
from app.activities import service as activities
from app.activities.forms import ActivityForm
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import PageDep, RowId
from app.promises import queries as promises
from app.promises.models import Promise

router = desk_router("/internt")

Filled = Annotated[Form[ActivityForm], Depends(read_form(ActivityForm))]


@router.get("/logga", name="activities:mine")
def mine(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    running = promises.to_log(session, actor, on=day(now)) if actor.areas(Duty.LOG) else []
    own = [promise for promise in running if policy.may_log(actor, promise)]
    counters = queries.counters(session, own, on=day(now))
    return page.render("activities/mine.html", actor=actor, counters=counters)


@router.get("/loften/{promise_id}/logga", name="activities:new")
def new(promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    promise = _found(session, promise_id, actor)
    form: Form[ActivityForm] = Form({"done_on": str(day(now)), "count": "1", "token": opaque()})
    counter = queries.counter_of(session, promise, on=day(now))
    return page.render("activities/new.html", actor=actor, counter=counter, form=form)


@router.post("/loften/{promise_id}/aktiviteter", name="activities:log")
def log(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    promise = _found(session, promise_id, actor, lock=True)
    problem = None
    if form.data is not None:
        try:
            activities.log(session, promise, form.data, by=actor, at=now, on=day(now))
            return page.redirect("activities:mine")
        except Invalid as refused:
            problem = refused
    counter = queries.counter_of(session, promise, on=day(now))
    form = form.failed(problem) if problem else form
    return page.render("activities/new.html", status=422, actor=actor, counter=counter, form=form)


def _found(session: Session, promise_id: int, actor: Actor, *, lock: bool = False) -> Promise:
    promise = promises.promise_by_id(session, promise_id, lock=lock)
    if promise is None or not policy.may_log(actor, promise):
        raise Missing
    return promise
