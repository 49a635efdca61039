"""Who may decide over whom: an administrator, over colleagues, in the areas they administer."""

from app.access.models import Invitation
from app.identity.actor import Actor, Duty
from app.identity.models import Account


def may_administer(actor: Actor) -> bool:
    """Whether there is any area where they give roles."""
    return bool(actor.areas(Duty.ADMINISTER))


def may_see(actor: Actor, account: Account) -> bool:
    """Colleagues of the own organisation only; nobody else exists, and no system is a colleague."""
    is_colleague = account.organisation_id == actor.organisation_id and not account.is_system
    return may_administer(actor) and is_colleague


def may_know(actor: Actor, invitation: Invitation) -> bool:
    """Invitations of the own organisation only; nobody else's exist."""
    return may_administer(actor) and invitation.organisation_id == actor.organisation_id


def may_withdraw(actor: Actor, invitation: Invitation) -> bool:
    """Whoever may give all the roles that come with it, in the own organisation."""
    places = {each.lpo_id for each in invitation.roles}
    return may_know(actor, invitation) and places <= actor.areas(Duty.ADMINISTER)


def may_audit(actor: Actor) -> bool:
    """Whether they read the log of the whole organisation."""
    return bool(actor.areas(Duty.AUDIT))
