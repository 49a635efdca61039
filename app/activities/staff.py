"""Logging from the street: my promises, one press each, and a page for those with more to say."""

from typing import Annotated

from fastapi import Depends, Response

from app.activities import policy, queries
from app.activities import service as activities
from app.activities.finding import my_promises, promise_to_log
from app.activities.forms import ActivityForm, PressForm
from app.activities.street import OWN
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import PageDep, RowId
from app.promises import queries as promises

router = desk_router("/internt")

Filled = Annotated[Form[ActivityForm], Depends(read_form(ActivityForm))]
Pressed = Annotated[Form[PressForm], Depends(read_form(PressForm))]


@router.get("/logga", name="activities:mine")
def mine(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    own = my_promises(session, actor, on=day(now))
    return page.render(
        "activities/mine.html",
        actor=actor,
        now=now,
        counters=queries.counters(session, own, on=day(now)),
        recent=queries.just_logged(session, actor.account_id, now - policy.REGRET),
        others=[each for each in promises.beside(session, actor) if policy.may_list(actor, each)],
        tokens={promise.id: opaque() for promise in own},
    )


@router.get("/loften/{promise_id}/logga", name="activities:new")
def new(promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    promise = promise_to_log(session, promise_id, actor)
    latest = str(min(day(now), promise.ends_on))
    form: Form[ActivityForm] = Form({"done_on": latest, "count": "1", "token": opaque()})
    counter = queries.counter_of(session, promise, on=day(now))
    return page.render("activities/new.html", actor=actor, counter=counter, form=form, now=now)


@router.post("/loften/{promise_id}/ett-till", name="activities:log_one", dependencies=OWN)
def log_one(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Pressed, now: Now
) -> Response:
    promise = promise_to_log(session, promise_id, actor, lock=True)
    if form.data is None:
        return page.redirect("activities:new", promise_id=promise_id)
    entry = ActivityForm(done_on=day(now), token=form.data.token)
    try:
        activities.log(session, promise, entry, by=actor, at=now, on=day(now))
    except Invalid:  # a promise whose time is over has a page that says so
        return page.redirect("activities:new", promise_id=promise_id)
    return page.redirect("activities:mine")


@router.post("/loften/{promise_id}/aktiviteter", name="activities:log", dependencies=OWN)
def log(
    promise_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    promise = promise_to_log(session, promise_id, actor, lock=True)
    problem = None
    if form.data is not None:
        try:
            activities.log(session, promise, form.data, by=actor, at=now, on=day(now))
            return page.redirect("activities:mine")
        except Invalid as refused:
            problem = refused
    counter = queries.counter_of(session, promise, on=day(now))
    form = form.failed(problem) if problem else form
    return page.render(
        "activities/new.html", status=422, actor=actor, counter=counter, form=form, now=now
    )
