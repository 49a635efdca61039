"""Who may write, sign and publish. The same functions guard the verb and show the button."""

from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty
from app.promises import complete
from app.promises.complete import Gaps
from app.promises.models import Charter, Party


def may_draft(actor: Actor, area: PromiseArea) -> bool:
    """Those who write in one of its local police areas."""
    return actor.may(Duty.WRITE, area.places)


def chair_of(actor: Actor, charter: Charter) -> Party | None:
    """The chair of the actor's own organisation, if it has one."""
    chairs = (p for p in charter.parties if p.organisation_id == actor.organisation_id)
    return next(chairs, None)


def may_see(actor: Actor, charter: Charter) -> bool:
    """Drafts are seen by those who work in the area for one of the parties."""
    works_there = bool(actor.places & charter.places)
    return works_there and chair_of(actor, charter) is not None


def may_write(actor: Actor, charter: Charter) -> bool:
    """Words may change until they are published."""
    return (
        may_see(actor, charter)
        and actor.may(Duty.WRITE, charter.places)
        and not charter.is_published
    )


def is_signatory(actor: Actor, charter: Charter) -> bool:
    """Whether the actor signs for a party of this charter."""
    return may_see(actor, charter) and actor.may(Duty.SIGN, charter.places)


def may_sign(actor: Actor, charter: Charter, gaps: Gaps | None = None) -> bool:
    """Once for one's own organisation, when there is something to sign and nothing to fill in.

    `gaps` are the charter's own, from whoever has looked for them already.
    """
    chair = chair_of(actor, charter)
    is_open = bool(charter.promises) and not charter.is_published
    is_mine = is_signatory(actor, charter) and chair is not None and not chair.has_signed
    return is_open and is_mine and not (complete.gaps(charter) if gaps is None else gaps)


def may_withdraw(actor: Actor, charter: Charter) -> bool:
    """A signature is the organisation's: whoever signs for it may take it back before it counts."""
    chair = chair_of(actor, charter)
    is_given = chair is not None and chair.signed_digest is not None
    return is_given and is_signatory(actor, charter) and not charter.is_published


def may_amend(actor: Actor, charter: Charter) -> bool:
    """What is published changes only by a next version, which the same people write."""
    may = may_see(actor, charter) and actor.may(Duty.WRITE, charter.places)
    return may and charter.is_published


def may_publish(actor: Actor, charter: Charter) -> bool:
    """When every chair has signed these exact words and numbers."""
    is_ready = bool(charter.promises) and charter.is_signed_by_all and not charter.is_published
    may_act = any(actor.may(duty, charter.places) for duty in (Duty.WRITE, Duty.SIGN))
    return is_ready and may_see(actor, charter) and may_act
