"""Who works where. Residents are nowhere in this room."""

from datetime import date, datetime

from sqlmodel import Field, Relationship, SQLModel

from app.kit.database import UtcDateTime

PERSON, SYSTEM = "person", "system"


class Organisation(SQLModel, table=True):
    """Whoever promises or helps to (organisation); `kind` is police, municipality or partner."""

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=80, unique=True)
    name: str = Field(max_length=120)
    short_name: str = Field(max_length=60)
    kind: str = Field(max_length=20)
    lpo_id: str | None = Field(default=None, foreign_key="local_police_area.id", index=True)
    municipality_code: str | None = Field(default=None, foreign_key="municipality.code", index=True)


class Account(SQLModel, table=True):
    """A member of staff (handläggare) of one organisation, or a system that logs for it.

    A system has a key instead of a login, and is never signed in.
    """

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=80, unique=True)
    name: str = Field(max_length=120)
    title: str = Field(max_length=120)
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    removed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    kind: str = Field(default=PERSON, max_length=20, sa_column_kwargs={"server_default": PERSON})
    organisation: Organisation = Relationship()
    roles: list["Role"] = Relationship(back_populates="account")

    @property
    def is_system(self) -> bool:
        """Whether it is a program that logs, and no colleague."""
        return self.kind == SYSTEM


class Role(SQLModel, table=True):
    """What an account may do in one local police area (roll)."""

    account_id: int = Field(default=None, foreign_key="account.id", primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True)
    duty: str = Field(primary_key=True, max_length=20)
    account: Account = Relationship(back_populates="roles")


class Login(SQLModel, table=True):
    """A signed-in browser (inloggning): the cookie holds the token, this row only its digest."""

    digest: str = Field(primary_key=True, max_length=64)
    account_id: int = Field(foreign_key="account.id", index=True)
    started_at: datetime = Field(sa_type=UtcDateTime)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    authenticated_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    issuer: str | None = Field(default=None, max_length=255)
    sid: str | None = Field(default=None, max_length=255, index=True)
    account: Account = Relationship()

    @property
    def last_seen_at(self) -> datetime:
        """When a page of the desk was last asked for, to the minute."""
        return self.seen_at or self.started_at


class Demonstration(SQLModel, table=True):
    """The mark of a database with demonstration data (demonstration): one row, or none."""

    id: int = Field(default=1, primary_key=True)
    loaded_on: date
