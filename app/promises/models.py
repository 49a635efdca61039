"""Charters and promises. No status column: their state is who signed which words, and when."""

import hashlib
import json
from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.areas.models import PromiseArea
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.kit.i18n import N_, gettext
from app.kit.templates import number as readable
from app.promises.measure import BEFORE_NUMBER, PERIODS, Comparator, Measure, Period
from app.themes.models import Theme

IN_ORDER = {"order_by": "Promise.number", "cascade": "all, delete-orphan"}


class Charter(SQLModel, table=True):
    """The document for one area and one time (medborgarlöfte)."""

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
    promise_area: PromiseArea = Relationship()
    promises: list["Promise"] = Relationship(
        back_populates="charter", sa_relationship_kwargs=IN_ORDER
    )
    parties: list["Party"] = Relationship(back_populates="charter")

    @property
    def is_published(self) -> bool:
        return self.published_at is not None

    @property
    def content(self) -> dict[str, Any]:
        """Every word and number that a signature stands for."""
        return {
            "title": self.title,
            "area": self.promise_area.slug,
            "valid_from": self.valid_from.isoformat(),
            "valid_to": self.valid_to.isoformat(),
            "background": self.background,
            "promises": [promise.content for promise in self.promises],
        }

    @property
    def digest(self) -> str:
        """SHA-256 of the content in one canonical form; another word, another digest."""
        text = json.dumps(self.content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    @property
    def is_signed_by_all(self) -> bool:
        return bool(self.parties) and all(party.has_signed for party in self.parties)


class PromiseParty(SQLModel, table=True):
    """That an organisation undertakes a promise (löftets part)."""

    __tablename__ = "promise_party"

    promise_id: int = Field(foreign_key="promise.id", primary_key=True, ondelete="CASCADE")
    organisation_id: int = Field(foreign_key="organisation.id", primary_key=True)


class Promise(SQLModel, table=True):
    """One undertaking that is counted (löfte), with its measure; its address never changes."""

    __table_args__ = (
        UniqueConstraint("charter_id", "number"),
        CheckConstraint("(comparator = 'none') = (target IS NULL)", name="target"),
        CheckConstraint("target IS NULL OR target > 0", name="positive"),
        CheckConstraint("starts_on <= ends_on", name="time"),
    )

    id: int = Field(default=None, primary_key=True)
    charter_id: int = Field(foreign_key="charter.id", index=True)
    ref: str = Field(max_length=110, unique=True)
    number: int
    focus: str = Field(max_length=120)
    title: str = Field(max_length=120)
    body: str = Field(max_length=4000)
    theme_id: str = Field(foreign_key="theme.id", index=True)
    comparator: str = Field(max_length=20)
    target: int | None = None
    unit_one: str = Field(default="", max_length=60)
    unit_many: str = Field(default="", max_length=60)
    period: str = Field(max_length=20)
    counting_rule: str = Field(default="", max_length=1000)
    starts_on: date
    ends_on: date
    charter: Charter = Relationship(back_populates="promises")
    theme: Theme = Relationship()
    organisations: list[Organisation] = Relationship(link_model=PromiseParty)

    @property
    def measure(self) -> Measure:
        """How this promise is counted."""
        return Measure(
            Comparator(self.comparator),
            self.target,
            Period(self.period),
            self.starts_on,
            self.ends_on,
        )

    @property
    def undertakers(self) -> list[Organisation]:
        """Who undertakes it: the police, the kommun, then their partners."""
        order = {"police": 0, "municipality": 1}
        return sorted(self.organisations, key=lambda each: (order.get(each.kind, 2), each.slug))

    def unit(self, number: int) -> str:
        """The unit as that number needs it."""
        return self.unit_one if number == 1 else self.unit_many

    @property
    def measured_parts(self) -> tuple[str, str, str]:
        """The measure in words: minst 10, then the unit, then per månad."""
        if self.target is None:
            return gettext(N_("Inget antal lovat")), "", ""
        before = gettext(BEFORE_NUMBER[Comparator(self.comparator)])
        after = gettext(PERIODS[Period(self.period)]) if self.period != Period.TOTAL else ""
        return f"{before} {readable(self.target)}".strip(), self.unit(self.target), after

    @property
    def measured(self) -> str:
        """The measure in words: minst 10 kontroller, cirka 1 möte per månad."""
        return " ".join(filter(None, self.measured_parts))

    @property
    def content(self) -> dict[str, Any]:
        """The words and numbers that are signed."""
        fields = {
            "number",
            "focus",
            "title",
            "body",
            "theme_id",
            "comparator",
            "target",
            "unit_one",
        }
        fields |= {"unit_many", "period", "counting_rule", "starts_on", "ends_on"}
        return self.model_dump(mode="json", include=fields) | {
            "organisations": sorted(each.slug for each in self.organisations)
        }


class Party(SQLModel, table=True):
    """An organisation's chair at the table (part), and its signature (underskrift) once given."""

    charter_id: int = Field(default=None, foreign_key="charter.id", primary_key=True)
    organisation_id: int = Field(default=None, foreign_key="organisation.id", primary_key=True)
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
    """The words as they were published, for good (version)."""

    charter_id: int = Field(foreign_key="charter.id", primary_key=True)
    number: int = Field(primary_key=True)
    digest: str = Field(max_length=64)
    content: dict[str, Any] = Field(sa_type=JSON)
    published_at: datetime = Field(sa_type=UtcDateTime)
    published_by_id: int = Field(foreign_key="account.id")
