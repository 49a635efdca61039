"""The first administrator of an organisation, invited by whoever runs the machine."""

from datetime import datetime

from sqlmodel import Session

from app.access.models import Invitation, InvitedRole
from app.areas import queries as areas
from app.identity import service as people
from app.identity.actor import Duty
from app.identity.models import Organisation
from app.kit.tokens import digest


def invite(session: Session, slug: str, *, code: str, at: datetime) -> list[str]:
    """An invitation to administer `polisen-<lokalpolisområde>` or `kommun-<kommun>`.

    The organisation is made if there is none. Returns the areas. Raises SystemExit for others.
    """
    organisation, lpo_ids = _organisation(session, slug)
    invitation = Invitation(
        digest=digest(code),
        organisation_id=organisation.id,
        name="Administratör",
        title="Administratör",
        invited_at=at,
    )
    duty = Duty.ADMINISTER.value
    invitation.roles = [InvitedRole(lpo_id=lpo_id, duty=duty) for lpo_id in lpo_ids]
    session.add(invitation)
    return lpo_ids


def _organisation(session: Session, slug: str) -> tuple[Organisation, list[str]]:
    kind, _, name = slug.partition("-")
    lpo = areas.lpo(session, name) if kind == "polisen" else None
    kommun = areas.municipality(session, name) if kind == "kommun" else None
    if lpo is not None:
        police = f"Polisen, lokalpolisområde {lpo.name}"
        return people.organisation(session, slug, police, "police", lpo_id=lpo.id), [lpo.id]
    if kommun is None:
        raise SystemExit("Skriv polisen-<lokalpolisområde> eller kommun-<kommun>: kommun-lund.")
    official, code = kommun.name_official, kommun.code
    found = people.organisation(session, slug, official, "municipality", municipality_code=code)
    return found, [each.id for each in areas.lpos_of(kommun)]
