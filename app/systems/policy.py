"""Who may decide over keys: administrators, in their own organisation and areas."""

from app.identity.actor import Actor, Duty
from app.systems.models import ApiKey


def may_keep(actor: Actor) -> bool:
    """Whether there is any area where they may let a system log."""
    return bool(actor.areas(Duty.ADMINISTER))


def may_know(actor: Actor, key: ApiKey) -> bool:
    """Keys of the own organisation only; nobody else's exist."""
    return may_keep(actor) and key.account.organisation_id == actor.organisation_id


def may_end(actor: Actor, key: ApiKey) -> bool:
    """Whoever administers every area where it may log."""
    return may_know(actor, key) and key.places <= actor.areas(Duty.ADMINISTER)
