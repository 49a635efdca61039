"""The follow-up at the desk: what waits for a verdict, what is silent, and one promise's page."""

from fastapi import Response

from app.activities import queries as activities
from app.identity.actor import Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.web import PageDep, RowId
from app.outcomes import policy, queries
from app.outcomes.promise_page import draw, found
from app.promises import queries as promises

router = desk_router("/internt")


@router.get("/uppfoljning", name="outcomes:index")
def index(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    today = day(now)
    own = promises.of_organisation(session, actor)
    mine = [each for each in own if policy.may_follow(actor, each)]
    counters = activities.counters(session, mine, on=today)
    return page.render(
        "outcomes/index.html",
        actor=actor,
        waiting=queries.to_judge(session, own, actor, on=today),
        silent=[each for each in counters if each.silent],
        counters=counters,
    )


@router.get("/loften/{promise_id}/uppfoljning", name="outcomes:promise")
def promise(
    promise_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    return draw(page, session, found(session, promise_id, actor), actor, now)
