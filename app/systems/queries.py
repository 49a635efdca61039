"""Finding keys: by what a system shows, and by the organisation."""

from typing import Any

from sqlalchemy.orm import joinedload
from sqlmodel import Session, col, select

from app.identity.models import Account
from app.kit.tokens import digest
from app.systems.models import ApiKey

# SQLModel types a relationship as its class and not as an attribute.
ACCOUNT: Any = ApiKey.account
ROLES: Any = Account.roles


def shown(session: Session, secret: str) -> ApiKey | None:
    """The key that a system shows, while it holds.

    Found by its digest: how long the search takes tells nothing of any key.
    """
    mine = select(ApiKey).where(ApiKey.digest == digest(secret), col(ApiKey.ended_at).is_(None))
    found = session.exec(mine).first()
    return found if found and found.account.removed_at is None else None


def locked(session: Session, key_id: int) -> ApiKey | None:
    """The key, held until the transaction ends."""
    return session.get(ApiKey, key_id, with_for_update=True)


def of_organisation(session: Session, organisation_id: int) -> list[ApiKey]:
    """Its keys, those that hold first, each kind by when they were made."""
    there = select(ApiKey).join(Account, col(ApiKey.account_id) == col(Account.id))
    mine = there.where(Account.organisation_id == organisation_id)
    whole = mine.options(joinedload(ACCOUNT).selectinload(ROLES))
    order = (col(ApiKey.ended_at).is_not(None), col(ApiKey.made_at).desc())
    return list(session.exec(whole.order_by(*order)))
