"""Who may change the themes of an area: those who code what its residents say."""

from app.identity.actor import Actor, Duty
from app.themes.models import Theme


def may_change(actor: Actor, lpo_id: str) -> bool:
    return actor.may(Duty.CODE, lpo_id)


def is_open(theme: Theme) -> bool:
    """Whether anything can still be done to it: it is an area's own, and offered."""
    return theme.lpo_id is not None and theme.ended_on is None


def may_take(theme: Theme, other: Theme) -> bool:
    """Whether another may be read as this: both count as the same national theme.

    So no merge moves a voice that has been counted in public.
    """
    is_near = theme.id != other.id and theme.is_known_in(other.lpo_id or "")
    return is_near and theme.ended_on is None and theme.national_id == other.national_id
