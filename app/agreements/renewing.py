"""The next period (nästa period): what was agreed is never changed, but may be gone on with."""

from datetime import date, datetime, timedelta

from sqlmodel import Session

from app.agreements import policy, service
from app.agreements.forms import AgreementForm
from app.agreements.models import FRAME, HEADINGS, Agreement, PlanRow
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _

LAST = date(2100, 12, 31)


def renew(session: Session, old: Agreement, *, by: Actor, at: datetime) -> Agreement:
    """Draft an agreement that begins where that one ends, with its words and nobody's signature.

    It rests on the latest edition of the picture; measures follow a focus area that has kept its
    name. Raises Conflict for what is not published, Denied for those who do not write there.
    """
    if not old.is_published:
        raise Conflict(_("Bara en publicerad överenskommelse har en nästa period."))
    if not policy.may_renew(by, old):
        raise Denied(_("Du får inte ändra den här överenskommelsen."))
    latest = old.edition.picture.latest or old.edition
    draft = service.draft(session, latest, following(old), by=by, at=at)
    rows = {each.name: each.rows for each in old.priorities}
    for priority in draft.priorities:
        priority.rows = [_copied(row) for row in rows.get(priority.name, [])]
    session.flush()
    return draft


def following(old: Agreement) -> AgreementForm:
    """The same frame, for as many years from the day after; a year that was begun is a whole."""
    after, begun = old.valid_to + timedelta(days=1), old.valid_from
    first = min(after, LAST)
    is_begun = (after.month, after.day) > (begun.month, begun.day)
    years = after.year - begun.year + is_begun
    day_after = date(first.year + years, first.month, min(first.day, 28))
    days = {"valid_from": first, "valid_to": min(day_after - timedelta(days=1), LAST)}
    return AgreementForm(**{name: getattr(old, name) for name in FRAME} | days)


def _copied(row: PlanRow) -> PlanRow:
    words = {name: getattr(row, name) for name in HEADINGS}
    return PlanRow(organisation=row.organisation, **words)
