"""Charters and promises. No status column: their state is who signed which words, and when."""

from datetime import date, datetime
from typing import Any, Optional

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.areas.models import PromiseArea
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.kit.tokens import digest_of
from app.promises import readable
from app.promises.facts import PromiseFacts
from app.themes.models import Theme

STANDING = {
    "primaryjoin": "and_(Charter.id == Promise.charter_id, Promise.dropped_at.is_(None))",
    "order_by": "Promise.number",
    "cascade": "all, delete-orphan",
}


class Charter(SQLModel, table=True):
    """The document for one area and one time (medborgarlöfte).

    `amends` is the published charter that this one is to become the next version of: a draft with
    promises and chairs of its own, gone when it is published or given up.
    """

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=100, unique=True)
    title: str = Field(max_length=120)
    promise_area_id: int = Field(default=None, foreign_key="promise_area.id", index=True)
    valid_from: date
    valid_to: date
    background: str = Field(default="", max_length=4000)
    source_url: str = Field(default="", max_length=400)
    drafted_at: datetime = Field(sa_type=UtcDateTime)
    drafted_by_id: int = Field(foreign_key="account.id")
    published_at: datetime | None = Field(default=None, sa_type=UtcDateTime, index=True)
    amends_id: int | None = Field(default=None, foreign_key="charter.id", index=True, unique=True)
    promise_area: PromiseArea = Relationship()
    amends: Optional["Charter"] = Relationship(sa_relationship_kwargs={"remote_side": "Charter.id"})
    promises: list["Promise"] = Relationship(
        back_populates="charter", sa_relationship_kwargs=STANDING
    )
    parties: list["Party"] = Relationship(
        back_populates="charter", sa_relationship_kwargs={"cascade": "all, delete-orphan"}
    )

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def places(self) -> set[str]:
        """The ids of its local police areas."""
        return self.promise_area.places

    @property
    def content(self) -> dict[str, Any]:
        """Every word and number that a signature stands for."""
        partners = sorted(each.slug for each in self.partners)
        return {
            "title": self.title,
            "area": self.promise_area.slug,
            "valid_from": self.valid_from.isoformat(),
            "valid_to": self.valid_to.isoformat(),
            "background": self.background,
            "promises": [promise.content for promise in self.promises],
        } | ({"partners": partners} if partners else {})

    @property
    def partners(self) -> list[Organisation]:
        """Who sits at the table besides the police and the kommun."""
        return [each.organisation for each in self.parties if each.organisation.kind == "partner"]

    @property
    def digest(self) -> str:
        """SHA-256 of the content in one canonical form; another word, another digest."""
        return digest_of(self.content)

    @property
    def is_signed_by_all(self) -> bool:
        return bool(self.parties) and all(party.has_signed for party in self.parties)


class PromiseParty(SQLModel, table=True):
    """That an organisation undertakes a promise (löftets part)."""

    __tablename__ = "promise_party"

    promise_id: int = Field(foreign_key="promise.id", primary_key=True, ondelete="CASCADE")
    organisation_id: int = Field(foreign_key="organisation.id", primary_key=True, index=True)


class Promise(PromiseFacts, table=True):
    """One undertaking that is counted (löfte), with its measure; its address never changes.

    `continues` is the promise of an earlier time that it goes on with. `dropped_at` is when a new
    version left it out: what was promised once is not unsaid, so the row and its entries stay.
    """

    __table_args__ = (
        UniqueConstraint("charter_id", "number"),
        CheckConstraint("(comparator = 'none') = (target IS NULL)", name="target"),
        CheckConstraint("target IS NULL OR target > 0", name="positive"),
        CheckConstraint("target_max IS NULL OR target_max > target", name="interval"),
        CheckConstraint("starts_on <= ends_on", name="time"),
    )

    id: int = Field(default=None, primary_key=True)
    charter_id: int = Field(foreign_key="charter.id", index=True)
    ref: str = Field(max_length=110, unique=True)
    responsible_id: int | None = Field(default=None, foreign_key="organisation.id")
    continues_id: int | None = Field(default=None, foreign_key="promise.id", index=True)
    dropped_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    charter: Charter = Relationship(back_populates="promises")
    theme: Theme = Relationship()
    organisations: list[Organisation] = Relationship(link_model=PromiseParty)
    responsible: Organisation | None = Relationship()
    continues: Optional["Promise"] = Relationship(
        sa_relationship_kwargs={"remote_side": "Promise.id"}
    )

    @property
    def undertakers(self) -> list[Organisation]:
        """Who undertakes it: the police, the kommun, then their partners."""
        order = {"police": 0, "municipality": 1}
        return sorted(self.organisations, key=lambda each: (order.get(each.kind, 2), each.slug))

    @property
    def measured_parts(self) -> tuple[str, str, str]:
        """The measure in words: minst 10, then the unit, then per månad."""
        return readable.measured_parts(self)

    @property
    def measured(self) -> str:
        """The measure in words: minst 10 kontroller, cirka 1 möte per månad."""
        return readable.measured(self)

    @property
    def named_day(self) -> str:
        """The day that was named, in words: varje helgfri torsdag."""
        return readable.named_day(self)

    @property
    def months(self) -> str:
        """Its season in words: april till oktober; empty for what goes on all year."""
        return readable.season(self)

    @property
    def content(self) -> dict[str, Any]:
        """The words and numbers that are signed."""
        slugs = sorted(each.slug for each in self.organisations)
        linked = {
            "responsible": self.responsible.slug if self.responsible else "",
            "continues": self.continues.ref if self.continues else "",
        }
        named = {name: slug for name, slug in linked.items() if slug}
        return self.signed_fields | {"organisations": slugs} | named


class Party(SQLModel, table=True):
    """An organisation's chair at the table (part), and its signature (underskrift) once given."""

    charter_id: int = Field(default=None, foreign_key="charter.id", primary_key=True)
    organisation_id: int = Field(
        default=None, foreign_key="organisation.id", primary_key=True, index=True
    )
    signed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    signed_by_id: int | None = Field(default=None, foreign_key="account.id")
    signed_digest: str | None = Field(default=None, max_length=64)
    charter: Charter = Relationship(back_populates="parties")
    organisation: Organisation = Relationship()
    signed_by: Account | None = Relationship()

    @property
    def has_signed(self) -> bool:
        """A signature holds only for the words that were signed."""
        return self.signed_digest is not None and self.signed_digest == self.charter.digest

    @property
    def has_lapsed(self) -> bool:
        """It was signed, but the words have changed since."""
        return self.signed_digest is not None and not self.has_signed


class Version(SQLModel, table=True):
    """The words as they were published, and who had signed them, for good (version).

    The database itself refuses to change or delete a row of this table.
    """

    charter_id: int = Field(foreign_key="charter.id", primary_key=True)
    number: int = Field(primary_key=True)
    digest: str = Field(max_length=64)
    content: dict[str, Any] = Field(sa_type=JSON)
    signatures: list[dict[str, str]] = Field(default_factory=list, sa_type=JSON)
    published_at: datetime = Field(sa_type=UtcDateTime)
    published_by_id: int = Field(foreign_key="account.id")
