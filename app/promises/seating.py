"""Who sits at the table: the police and the kommun always, and partners who are asked to sign."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.errors import Conflict, Invalid
from app.kit.i18n import gettext as _
from app.promises import history
from app.promises.models import Charter, Party
from app.promises.writing import ask_to_write


def seat(charter: Charter, parties: list[Organisation]) -> None:
    """An empty chair for each organisation that is to sign."""
    charter.parties = [Party(organisation=organisation) for organisation in parties]


def invite(
    session: Session, charter: Charter, partner: Organisation, *, by: Actor, at: datetime
) -> Party:
    """Give a partner a chair of its own; the charter is not published before it has signed.

    Who sits at the table is among the words that are signed, so every signature must be given anew.
    Raises Invalid for anyone but a partner, Conflict for one who sits there already.
    """
    ask_to_write(by, charter)
    if partner.kind != "partner":
        raise Invalid("partner", _("Välj ett av alternativen."))
    if partner.id in {party.organisation_id for party in charter.parties}:
        raise Conflict(_("Organisationen sitter redan vid bordet."))
    chair = Party(organisation=partner)
    charter.parties.append(chair)
    session.flush()
    history.of_charter(session, "charter.invited", charter, by=by, at=at)
    return chair


def excuse(
    session: Session, charter: Charter, partner: Organisation, *, by: Actor, at: datetime
) -> None:
    """Take a partner's chair away again. Raises Conflict for the police and the kommun."""
    ask_to_write(by, charter)
    chairs = [party for party in charter.parties if party.organisation_id == partner.id]
    if partner.kind != "partner" or not chairs:
        raise Conflict(_("Bara en samverkanspart kan lämna bordet."))
    charter.parties.remove(chairs[0])
    session.flush()
    history.of_charter(session, "charter.excused", charter, by=by, at=at)
