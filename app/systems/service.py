"""Making and ending keys, and noting that one is in use."""

from datetime import date, datetime

from sqlmodel import Session, col, or_, update

from app.audit import service as audit
from app.identity import service as identity
from app.identity.actor import Actor, Duty
from app.identity.models import SYSTEM, Organisation
from app.kit.errors import Denied
from app.kit.i18n import gettext as _
from app.kit.tokens import digest, opaque
from app.systems import policy
from app.systems.forms import KeyForm
from app.systems.models import ApiKey

SHOWN = 11  # characters: lk_ and 48 of the 256 bits
TITLE = "System"


def make(session: Session, form: KeyForm, *, secret: str, by: Actor, at: datetime) -> ApiKey:
    """A key and the account of its system, which may log in these areas and nothing else.

    Raises Denied for areas that are not the actor's to administer.
    """
    places = set(form.areas)
    if not places <= by.areas(Duty.ADMINISTER):
        raise Denied(_("Du kan bara låta system logga i områden där du är administratör."))
    own = session.get_one(Organisation, by.organisation_id)
    duties = {each: [Duty.LOG.value] for each in sorted(places)}
    account = identity.employ(session, opaque(), form.name, TITLE, own, duties)
    account.kind = SYSTEM
    key = ApiKey(
        account_id=account.id,
        digest=digest(secret),
        prefix=secret[:SHOWN],
        made_at=at,
        made_by_id=by.account_id,
    )
    session.add(key)
    session.flush()
    audit.record(session, "key.made", f"key:{account.id}", by=by, at=at, places=places)
    return key


def end(session: Session, key: ApiKey, *, by: Actor, at: datetime) -> None:
    """Let the system in no more; what it has logged stays. Raises Denied outside one's areas."""
    if not policy.may_end(by, key):
        raise Denied(_("Du får inte avsluta den nyckeln."))
    if key.ended_at is not None:
        return
    key.ended_at, key.ended_by_id, key.account.removed_at = at, by.account_id, at
    audit.record(session, "key.ended", f"key:{key.account_id}", by=by, at=at, places=key.places)


def use(session: Session, key_id: int, *, on: date) -> None:
    """Note the day it was last used; nothing finer, for that is enough to see if it is in use."""
    stale = or_(col(ApiKey.last_used_on).is_(None), col(ApiKey.last_used_on) < on)
    session.exec(
        update(ApiKey).where(col(ApiKey.account_id) == key_id, stale).values(last_used_on=on)
    )
