"""Where I am signed in, and the way out of all of it; and who did what where I work."""

from fastapi import Response

from app.access import cookies, policy
from app.access import service as access
from app.access.deeds import told
from app.access.leaving import authorities
from app.audit import queries as audit
from app.identity import queries
from app.identity.actor import Staff, cookie_name, desk_router
from app.identity.models import Organisation
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.tokens import digest
from app.kit.web import PageDep

router = desk_router("/internt")


@router.get("/inloggningar", name="access:logins")
def logins(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    mine = digest(page.request.cookies.get(cookie_name(page.request), ""))
    limits = page.request.app.state.settings.session_limits
    every = queries.logins(session, actor.account_id, limits, at=now)
    return page.render("access/logins.html", actor=actor, logins=every, mine=mine)


@router.post("/utloggningar", name="access:sign_out_everywhere")
def sign_out_everywhere(page: PageDep, session: WriteSession, actor: Staff, now: Now) -> Response:
    access.sign_out_everywhere(session, by=actor, at=now)
    answer = page.redirect("home:start")
    cookies.clear(answer, page.request)
    return answer


@router.get("/logg", name="access:log")
def log(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """One's own lines and those of one's areas; an auditor sees all of the organisation's."""
    slug = session.get_one(Organisation, actor.organisation_id).slug
    ours = {
        f"provider:{each.provider.slug}"
        for each in authorities(page.request).values()
        if slug in each.provider.organisations
    }
    lines = audit.seen_by(session, actor, ours)
    return page.render("access/log.html", actor=actor, lines=lines, may=policy, told=told)
