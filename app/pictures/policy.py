"""Who may see, write and approve pictures. The same functions guard verb and show button."""

from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty
from app.pictures.models import Picture, PictureParty, Problem


def may_begin(actor: Actor, area: PromiseArea) -> bool:
    """Those who write in one of its local police areas."""
    return actor.may(Duty.WRITE, area.places)


def chair_of(actor: Actor, picture: Picture) -> PictureParty | None:
    """The chair of the actor's own organisation, if it has one."""
    mine = (each for each in picture.parties if each.organisation_id == actor.organisation_id)
    return next(mine, None)


def may_see(actor: Actor, picture: Picture) -> bool:
    """Those who work in the area for one of its parties."""
    works_there = bool(actor.places & picture.places)
    return works_there and chair_of(actor, picture) is not None


def may_read(actor: Actor, problem: Problem) -> bool:
    """A party's own problem is seen by that party alone until it is laid in the joint picture."""
    is_ours = problem.organisation_id in (None, actor.organisation_id)
    return is_ours and may_see(actor, problem.picture)


def may_write(actor: Actor, picture: Picture) -> bool:
    """The writers of its parties, each in their own picture and in the joint one."""
    return may_see(actor, picture) and actor.may(Duty.WRITE, picture.places)


def may_lay(actor: Actor, problem: Problem) -> bool:
    """One's own problem, once."""
    is_own = problem.organisation_id == actor.organisation_id
    is_laid = any(each.origin_id == problem.id for each in problem.picture.joint)
    return is_own and not is_laid and may_write(actor, problem.picture)


def is_signatory(actor: Actor, picture: Picture) -> bool:
    """Whether the actor says for a party what may become public."""
    return may_see(actor, picture) and actor.may(Duty.SIGN, picture.places)


def may_approve(actor: Actor, picture: Picture) -> bool:
    """Once for one's own organisation, for the extract as it reads now."""
    chair = chair_of(actor, picture)
    is_open = bool(picture.focus_areas) and not picture.is_published
    return is_open and is_signatory(actor, picture) and not (chair and chair.has_approved)


def may_publish(actor: Actor, picture: Picture) -> bool:
    """When every party has approved this very extract."""
    is_ready = picture.is_approved and not picture.is_published
    may_act = any(actor.may(duty, picture.places) for duty in (Duty.WRITE, Duty.SIGN))
    return is_ready and may_see(actor, picture) and may_act
