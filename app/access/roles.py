"""Giving and taking roles; every change is one line in the log, and counts at the next request."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session, col, select

from app.access import policy
from app.access.forms import Pair
from app.audit import service as audit
from app.identity import service as identity
from app.identity.actor import Actor, Duty
from app.identity.models import Account, Organisation, Role
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _


def within(by: Actor, wanted: set[Pair]) -> set[Pair]:
    """The roles that are theirs to give. Raises Denied if any is not."""
    if not {lpo_id for _duty, lpo_id in wanted} <= by.areas(Duty.ADMINISTER):
        raise Denied(_("Du kan bara ge roller i områden där du är administratör."))
    return wanted


def change(
    session: Session, account: Account, wanted: set[Pair], *, by: Actor, at: datetime
) -> None:
    """Give an account these roles in the areas one administers; other areas are left alone.

    Raises Denied outside one's organisation or areas, Conflict if nobody would administer an area.
    """
    if not policy.may_see(by, account) or account.removed_at is not None:
        raise Denied(_("Du får inte ändra den personens roller."))
    within(by, wanted)
    _lock(session, account.organisation_id)
    places = by.areas(Duty.ADMINISTER)
    held = {(each.duty, each.lpo_id): each for each in account.roles if each.lpo_id in places}
    taken = set(held) - wanted
    _leaves_an_administrator(session, account, taken)
    for pair in sorted(taken):
        account.roles.remove(held[pair])
        session.delete(held[pair])
        _note(session, "role.taken", account, pair, by, at)
    for pair in sorted(wanted - set(held)):
        account.roles.append(Role(duty=pair[0], lpo_id=pair[1]))
        _note(session, "role.given", account, pair, by, at)


def remove(session: Session, account: Account, *, by: Actor, at: datetime) -> None:
    """Take somebody's account away: signed out everywhere, and let in no more.

    Raises Denied outside one's organisation or areas, Conflict if nobody would administer an area.
    """
    if not policy.may_see(by, account):
        raise Denied(_("Du får inte ändra den personens roller."))
    _lock(session, account.organisation_id)
    pairs = {(each.duty, each.lpo_id) for each in account.roles}
    within(by, pairs)
    _leaves_an_administrator(session, account, pairs)
    account.removed_at = account.removed_at or at
    identity.sign_out_everywhere(session, account.id, at=at)
    places = {lpo_id for _duty, lpo_id in pairs}
    subject = f"account:{account.id}"
    audit.record(session, "account.removed", subject, by=by, at=at, places=places)


def _lock(session: Session, organisation_id: int) -> None:
    """Two administrators who remove each other wait here."""
    row = select(Organisation.id).where(Organisation.id == organisation_id)
    session.exec(row.with_for_update()).one()


def _leaves_an_administrator(session: Session, account: Account, taken: Iterable[Pair]) -> None:
    places = {lpo_id for duty, lpo_id in taken if duty == Duty.ADMINISTER}
    others = (
        select(Role.lpo_id)
        .join(Account)
        .where(
            Role.duty == Duty.ADMINISTER.value,
            Account.organisation_id == account.organisation_id,
            Account.id != account.id,
            col(Account.removed_at).is_(None),
        )
    )
    if not places <= set(session.exec(others)):
        raise Conflict(
            _("Någon måste vara administratör i området. Ge rollen till en annan först.")
        )


def _note(
    session: Session, verb: str, account: Account, pair: Pair, by: Actor, at: datetime
) -> None:
    duty, lpo_id = pair
    subject = f"account:{account.id}:{duty}"
    audit.record(session, verb, subject, by=by, at=at, places={lpo_id})
