"""How staff come in: whom a provider vouches for, who is invited, and who is on the way."""

from datetime import datetime, timedelta

from sqlmodel import Field, Relationship, SQLModel

from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime

ON_THE_WAY = timedelta(minutes=10)
INVITED_FOR = timedelta(days=7)


class Identity(SQLModel, table=True):
    """Whom a provider vouches for (identitet): the pair that is a person (OIDC Core 5.7).

    Never an e-mail address: those are reassigned, and not every provider verifies them.
    """

    issuer: str = Field(primary_key=True, max_length=255)
    subject: str = Field(primary_key=True, max_length=255)
    account_id: int = Field(foreign_key="account.id", index=True)
    bound_at: datetime = Field(sa_type=UtcDateTime)
    account: Account = Relationship()


class Attempt(SQLModel, table=True):
    """A browser that was sent to a provider (inloggningsförsök); taken once, within ten minutes."""

    state_digest: str = Field(primary_key=True, max_length=64)
    browser_digest: str = Field(max_length=64)
    provider: str = Field(max_length=40)
    nonce: str = Field(max_length=64)
    verifier: str = Field(max_length=64)
    to: str = Field(max_length=200)
    started_at: datetime = Field(sa_type=UtcDateTime, index=True)
    login_digest: str | None = Field(default=None, max_length=64)
    invitation_id: str | None = Field(default=None, max_length=64)


class Invitation(SQLModel, table=True):
    """An open door for one colleague (inbjudan); only the digest of its code is kept."""

    digest: str = Field(primary_key=True, max_length=64)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    name: str = Field(max_length=120)
    title: str = Field(max_length=120)
    invited_at: datetime = Field(sa_type=UtcDateTime)
    invited_by_id: int | None = Field(default=None, foreign_key="account.id")
    accepted_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    withdrawn_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    organisation: Organisation = Relationship()
    roles: list["InvitedRole"] = Relationship()

    def is_open(self, at: datetime) -> bool:
        """Once, and within seven days."""
        is_used = self.accepted_at is not None or self.withdrawn_at is not None
        return not is_used and at - self.invited_at <= INVITED_FOR


class InvitedRole(SQLModel, table=True):
    """A role that comes with an invitation (inbjuden roll)."""

    __tablename__ = "invited_role"

    invitation_id: str = Field(
        default=None, foreign_key="invitation.digest", primary_key=True, max_length=64
    )
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True)
    duty: str = Field(primary_key=True, max_length=20)
