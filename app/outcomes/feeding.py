"""What came of a promise as evidence in the picture that the next promises rest on."""

from datetime import datetime

from sqlmodel import Session

from app.activities.counter import Counter
from app.identity.actor import Actor
from app.kit.clock import day
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.outcomes import queries
from app.outcomes.saying import result
from app.pictures import evidence, policy
from app.pictures import queries as pictures
from app.pictures.behind import Evidence
from app.pictures.models import Problem
from app.promises.models import Promise


def problems(session: Session, promise: Promise, actor: Actor) -> list[Problem]:
    """The joint problems of the area's picture that the actor may add to, its own theme first."""
    picture = pictures.of_area(session, promise.charter.promise_area)
    if picture is None or not policy.may_write(actor, picture):
        return []
    return sorted(picture.joint, key=lambda each: each.theme_id != promise.theme_id)


def feed(
    session: Session, counter: Counter, problem_id: int, *, url: str, by: Actor, at: datetime
) -> Evidence:
    """Lay the count and the verdicts behind a problem of the picture.

    `url` is the promise's own page. Raises Invalid for a problem that is not one of `problems`,
    and where no party has said yet whether the promise was kept.
    """
    promise = counter.promise
    meant = {each.id: each for each in problems(session, promise, by)}.get(problem_id)
    if meant is None:
        raise Invalid("problem_id", _("Välj ett av alternativen."))
    verdicts = queries.latest_of(session, [promise.id]).get(promise.id, [])
    if not verdicts:
        raise Invalid("problem_id", _("Säg först om löftet hölls."))
    facts = {"body": result(counter, verdicts), "source": promise.ref.upper(), "url": url}
    said_on = day(max(each.said_at for each in verdicts))
    return evidence.follow_up(session, meant, facts, on=said_on, by=by, at=at)
