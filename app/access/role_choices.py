"""What an administrator may tick: each role in each area that is theirs."""

from sqlmodel import Session

from app.access.names import EXPLAINED, ROLES
from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.identity.actor import Actor, Duty
from app.kit.i18n import gettext

Options = list[tuple[str, str]]


def choices(session: Session, actor: Actor) -> list[tuple[LocalPoliceArea, Options]]:
    """The areas, and for each the nine roles with what they let somebody do."""
    return [(lpo, _roles(lpo.id)) for lpo in areas.lpos(session, actor.areas(Duty.ADMINISTER))]


def _roles(lpo_id: str) -> Options:
    return [
        (f"{lpo_id}:{duty.value}", f"{gettext(name)}: {gettext(EXPLAINED[duty])}")
        for duty, name in ROLES.items()
    ]
