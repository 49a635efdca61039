"""The addresses for systems: which promises there are to log on, and that something is done."""

from fastapi import APIRouter, Response
from sqlmodel import Session

from app.activities import policy
from app.activities import queries as counted
from app.activities import service as activities
from app.identity.actor import Actor
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Conflict, Invalid
from app.kit.i18n import gettext as _
from app.promises import queries as promises
from app.promises.models import Promise
from app.systems import told
from app.systems.answering import ForPrograms
from app.systems.answers import Counted, Kept, Listed, Logged
from app.systems.entries import HERE, Filled
from app.systems.idempotency import Token
from app.systems.keyed import System
from app.systems.problems import Problem

router = APIRouter(prefix="/api/v1", route_class=ForPrograms)


@router.get("/loften", name="systems:promises", **told.PROMISES)
def to_log(system: System, session: ReadSession, now: Now) -> list[Listed]:
    running = promises.to_log(session, system, on=day(now))
    own = [each for each in running if policy.may_log(system, each)]
    return [Listed.of(each) for each in counted.counters(session, own, on=day(now))]


@router.post("/aktiviteter", name="systems:log", status_code=201, **told.LOG)
def log(
    system: System,
    token: Token,
    entry: Filled,
    session: WriteSession,
    now: Now,
    answer: Response,
) -> Logged:
    """200 for what was logged before, so that a program can tell; all else is the same."""
    promise = _found(session, entry.lofte, system)
    if counted.by_token(session, token) is not None:
        answer.status_code = 200
    try:
        kept = activities.log(session, promise, entry.form(token), by=system, at=now, on=day(now))
    except Invalid as wrong:
        raise Problem(422, errors={HERE.get(wrong.field, ""): wrong.sentence}) from wrong
    except Conflict as twice:
        raise Problem(409, _("Nyckeln är redan använd för något annat.")) from twice
    counter = counted.counter_of(session, promise, on=day(now))
    return Logged(aktivitet=Kept.of(kept), raknare=Counted.of(counter))


def _found(session: Session, ref: str, system: Actor) -> Promise:
    """The promise, held; one that the key may not log on is not there."""
    public = promises.published_promise(session, ref)
    found = promises.promise_by_id(session, public.id, lock=True) if public else None
    if found is None or not policy.may_log(system, found):
        raise Problem(404, _("Löftet finns inte, eller så får nyckeln inte logga på det."))
    return found
