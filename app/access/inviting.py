"""Inviting a colleague, and taking an invitation back."""

from datetime import datetime

from sqlmodel import Session

from app.access import policy, roles
from app.access.forms import InvitationForm
from app.access.models import Invitation, InvitedRole
from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.kit.tokens import digest


def invite(
    session: Session, form: InvitationForm, *, code: str, by: Actor, at: datetime
) -> Invitation:
    """Open a door for one colleague of one's own organisation, for seven days.

    Raises Denied for roles in areas one does not administer.
    """
    wanted = roles.within(by, form.pairs)
    invitation = Invitation(
        digest=digest(code),
        organisation_id=by.organisation_id,
        name=form.name,
        title=form.title,
        invited_at=at,
        invited_by_id=by.account_id,
    )
    invitation.roles = [InvitedRole(duty=duty, lpo_id=lpo_id) for duty, lpo_id in sorted(wanted)]
    session.add(invitation)
    places = {lpo_id for _duty, lpo_id in wanted}
    subject = f"invitation:{invitation.digest[:12]}"
    audit.record(session, "invitation.sent", subject, by=by, at=at, places=places)
    return invitation


def withdraw(session: Session, invitation: Invitation, *, by: Actor, at: datetime) -> None:
    """Close the door again.

    Raises Denied outside one's organisation or areas, Conflict once somebody came in by it.
    """
    if not policy.may_withdraw(by, invitation):
        raise Denied(_("Du får inte ta tillbaka den inbjudan."))
    if invitation.accepted_at is not None:
        raise Conflict(_("Inbjudan är redan använd."))
    if invitation.withdrawn_at is not None:
        return
    invitation.withdrawn_at = at
    places = {each.lpo_id for each in invitation.roles}
    subject = f"invitation:{invitation.digest[:12]}"
    audit.record(session, "invitation.withdrawn", subject, by=by, at=at, places=places)
