"""A published charter is changed by a draft of its next version, signed anew by every party."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.promises import history, policy, queries, seating
from app.promises.copying import copied, take_over
from app.promises.models import Charter, Party

OF_SIGNATURE = ("signed_at", "signed_by_id", "signed_digest")
OF_FRAME = ("title", "valid_from", "valid_to", "background")


def amend(session: Session, charter: Charter, *, by: Actor, at: datetime) -> Charter:
    """Begin the next version: the same words and chairs, and nobody's signature.

    The published words stay as they are until the draft is published. Raises Denied for those who
    do not write it, Conflict while another draft of the next version is open.
    """
    if not policy.may_amend(by, charter):
        raise Denied(_("Du får inte ändra det här medborgarlöftet."))
    if queries.amendment_of(session, charter) is not None:
        raise Conflict(_("Nästa version är redan påbörjad."))
    draft = Charter(
        slug=queries.free_slug(session, f"{charter.slug}-utkast"),
        promise_area=charter.promise_area,
        source_url=charter.source_url,
        amends=charter,
        drafted_at=at,
        drafted_by_id=by.account_id,
        **{name: getattr(charter, name) for name in OF_FRAME},
    )
    seating.seat(draft, [party.organisation for party in charter.parties])
    for promise in charter.promises:
        draft.promises.append(copied(promise, ref=f"{draft.slug}-{promise.number}"))
    session.add(draft)
    session.flush()
    history.of_charter(session, "charter.amended", charter, by=by, at=at)
    return draft


def give_up(session: Session, draft: Charter, *, by: Actor, at: datetime) -> None:
    """Throw the draft of a next version away. Raises Conflict for any other charter, or Denied."""
    if draft.amends is None:
        raise Conflict(_("Bara ett utkast till en ny version kan kastas."))
    if not policy.may_write(by, draft):
        raise Denied(_("Du får inte ändra det här medborgarlöftet."))
    history.of_charter(session, "charter.given_up", draft, by=by, at=at)
    _discard(session, draft)


def absorb(session: Session, charter: Charter, draft: Charter, *, at: datetime) -> None:
    """Let the charter say what its draft says, with the signatures that the draft was given."""
    for name in OF_FRAME:
        setattr(charter, name, getattr(draft, name))
    _absorb_promises(charter, draft, at)
    _absorb_signatures(session, charter, draft)
    _discard(session, draft)
    session.expire(charter)


def _absorb_promises(charter: Charter, draft: Charter, at: datetime) -> None:
    standing = {promise.number: promise for promise in charter.promises}
    for promise in draft.promises:
        if promise.number in standing:
            take_over(standing.pop(promise.number), promise)
        else:
            charter.promises.append(copied(promise, ref=f"{charter.slug}-{promise.number}"))
    for promise in standing.values():
        promise.dropped_at = at


def _absorb_signatures(session: Session, charter: Charter, draft: Charter) -> None:
    chairs = {party.organisation_id: party for party in charter.parties}
    seated = {party.organisation_id for party in draft.parties}
    for party in draft.parties:
        chair = chairs.get(party.organisation_id) or Party(organisation=party.organisation)
        for name in OF_SIGNATURE:
            setattr(chair, name, getattr(party, name))
        if party.organisation_id not in chairs:
            charter.parties.append(chair)
    for organisation_id in chairs.keys() - seated:
        charter.parties.remove(chairs[organisation_id])


def _discard(session: Session, draft: Charter) -> None:
    session.flush()
    session.delete(draft)
    session.flush()
