"""The staff's first page: what waits for me."""

from fastapi import Response
from sqlmodel import Session

from app.access import policy as access
from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.disclosure.tables import Counted
from app.home import samples
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.web import PageDep
from app.outcomes import queries as outcomes
from app.pictures import queries as pictures
from app.promises import policy
from app.promises import queries as promises
from app.submissions import exact
from app.submissions import queries as submissions
from app.themes import queries as themes

router = desk_router("/internt")


@router.get("", name="home:desk")
def desk(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    charters = promises.seen_by(session, actor)
    running = promises.to_log(session, actor, on=day(now)) if actor.areas(Duty.LOG) else []
    own = promises.of_organisation(session, actor)
    return page.render(
        "home/desk.html",
        actor=actor,
        waiting=submissions.waiting_count(session, actor),
        to_sign=[each for each in charters if policy.may_sign(actor, each)],
        to_publish=[each for each in charters if policy.may_publish(actor, each)],
        running=sum(each.ends_on >= day(now) for each in running),
        administers=access.may_administer(actor),
        to_follow_up=pictures.to_follow_up(session, actor, on=day(now)),
        to_judge=len(outcomes.to_judge(session, own, actor, on=day(now))),
        year=day(now).year,
        exact=_exact(session, actor, day(now).year),
        themes=themes.listed(session),
    )


def _exact(
    session: Session, actor: Actor, year: int
) -> list[tuple[LocalPoliceArea, dict[str, Counted]]]:
    """What was said in the actor's own areas, to the last voice: for staff only."""
    counted = exact.counted(session, year, actor.areas(Duty.READ))
    return [(lpo, counted[lpo.id]) for lpo in areas.lpos(session, counted)]


@router.get("/komponenter", name="home:components")
def components(page: PageDep, actor: Staff) -> Response:
    """Every component in every state, for those who build and test."""
    return page.render(
        "components_page.html", actor=actor, forms=samples.forms(), drawings=samples.drawings()
    )
