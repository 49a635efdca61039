"""Who may write, sign and publish agreements. The same functions guard verb and show button."""

from app.agreements.models import Agreement, AgreementParty
from app.identity.actor import Actor, Duty


def chair_of(actor: Actor, agreement: Agreement) -> AgreementParty | None:
    """The chair of the actor's own organisation, if it has one."""
    mine = (each for each in agreement.parties if each.organisation_id == actor.organisation_id)
    return next(mine, None)


def may_see(actor: Actor, agreement: Agreement) -> bool:
    """Drafts are seen by those who work in the area for one of the parties."""
    works_there = bool(actor.places & agreement.places)
    return works_there and chair_of(actor, agreement) is not None


def may_write(actor: Actor, agreement: Agreement) -> bool:
    """Words may change until they are published."""
    is_writer = may_see(actor, agreement) and actor.may(Duty.WRITE, agreement.places)
    return is_writer and not agreement.is_published


def may_renew(actor: Actor, agreement: Agreement) -> bool:
    """What is published is gone on with by those who would write the next."""
    is_writer = may_see(actor, agreement) and actor.may(Duty.WRITE, agreement.places)
    return is_writer and agreement.is_published


def is_signatory(actor: Actor, agreement: Agreement) -> bool:
    """Whether the actor signs for a party of this agreement."""
    return may_see(actor, agreement) and actor.may(Duty.SIGN, agreement.places)


def may_sign(actor: Actor, agreement: Agreement) -> bool:
    """Once for one's own organisation, for the words as they read now, if anything is planned."""
    chair = chair_of(actor, agreement)
    is_open = agreement.has_measures and not agreement.is_published
    is_mine = chair is not None and not chair.has_signed and is_signatory(actor, agreement)
    return is_open and is_mine


def may_publish(actor: Actor, agreement: Agreement) -> bool:
    """When every chair has signed these exact words."""
    is_ready = agreement.is_signed_by_all and not agreement.is_published
    may_act = any(actor.may(duty, agreement.places) for duty in (Duty.WRITE, Duty.SIGN))
    return is_ready and may_see(actor, agreement) and may_act
