"""The keys. What a system is called and where it may log is told by its account and its roles."""

from datetime import date, datetime

from sqlmodel import Field, Relationship, SQLModel

from app.identity.models import Account
from app.kit.database import UtcDateTime

OF_ACCOUNT = {"foreign_keys": "ApiKey.account_id"}


class ApiKey(SQLModel, table=True):
    """What a system of an organisation shows when it logs (API-nyckel): one account, one key.

    Only the SHA-256 of the key is kept, for a key holds 256 random bits; `prefix` is as much of
    it as an administrator needs to tell one key from another.
    """

    __tablename__ = "api_key"

    account_id: int = Field(default=None, foreign_key="account.id", primary_key=True)
    digest: str = Field(max_length=64, unique=True)
    prefix: str = Field(max_length=20)
    made_at: datetime = Field(sa_type=UtcDateTime)
    made_by_id: int = Field(foreign_key="account.id")
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    ended_by_id: int | None = Field(default=None, foreign_key="account.id")
    last_used_on: date | None = None
    account: Account = Relationship(sa_relationship_kwargs=OF_ACCOUNT)

    @property
    def name(self) -> str:
        """What the system is called."""
        return self.account.name

    @property
    def places(self) -> set[str]:
        """The local police areas where it may log."""
        return {each.lpo_id for each in self.account.roles}
