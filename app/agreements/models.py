"""Agreements. No status columns: their state is who signed which words, and when."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.areas.models import PromiseArea
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.kit.tokens import digest_of
from app.pictures.behind import Told
from app.pictures.models import Edition

FRAME = ("valid_from", "valid_to", "council", "steering", "communication", "follow_up")
# The headings of the plan of 2007, in its order (Rikspolisstyrelsen, 2007).
HEADINGS = (
    "mapping",
    "analysis",
    "goal",
    "expected_effect",
    "measure",
    "participants",
    "schedule",
    "resources",
    "indicator",
    "follow_up",
    "reporting",
)


def _owned(by: str) -> dict[str, str]:
    return {"order_by": f"{by}.id", "cascade": "all, delete-orphan"}


class AgreementVersion(SQLModel, table=True):
    """An agreement as it was published (överenskommelsens version); never changed."""

    __tablename__ = "agreement_version"

    agreement_id: int = Field(default=None, foreign_key="agreement.id", primary_key=True)
    digest: str = Field(max_length=64)
    content: Told = Field(sa_type=JSON)
    published_at: datetime = Field(sa_type=UtcDateTime)
    published_by_id: int = Field(foreign_key="account.id")


class Agreement(SQLModel, table=True):
    """What one LPO agrees with one kommun or several small (samverkansöverenskommelse).

    It rests on one edition of their lägesbild, whose focus areas are its priorities.
    """

    __table_args__ = (CheckConstraint("valid_from <= valid_to", name="time"),)

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=110, unique=True)
    title: str = Field(max_length=160)
    promise_area_id: int = Field(default=None, foreign_key="promise_area.id", index=True)
    edition_id: int = Field(default=None, foreign_key="edition.id")
    valid_from: date
    valid_to: date
    council: str = Field(default="", max_length=1000)
    steering: str = Field(default="", max_length=1000)
    communication: str = Field(default="", max_length=4000)
    follow_up: str = Field(default="", max_length=4000)
    drafted_at: datetime = Field(sa_type=UtcDateTime)
    drafted_by_id: int = Field(foreign_key="account.id")
    promise_area: PromiseArea = Relationship()
    edition: Edition = Relationship()
    parties: list["AgreementParty"] = Relationship(back_populates="agreement")
    priorities: list["Priority"] = Relationship(
        back_populates="agreement", sa_relationship_kwargs=_owned("Priority")
    )
    version: AgreementVersion | None = Relationship(sa_relationship_kwargs={"uselist": False})

    @property
    def is_published(self) -> bool:
        return self.version is not None

    @property
    def places(self) -> set[str]:
        """The ids of its local police areas."""
        return self.promise_area.places

    @property
    def has_measures(self) -> bool:
        """There is something to sign."""
        return any(each.rows for each in self.priorities)

    @property
    def content(self) -> Told:
        """Every word that a signature stands for."""
        return self.model_dump(mode="json", include={"title", *FRAME}) | {
            "area": self.promise_area.name,
            "edition": self.edition.number,
            "picture": self.edition.digest,
            "parties": sorted(each.organisation.name for each in self.parties),
            "priorities": [each.content for each in self.priorities],
        }

    @property
    def digest(self) -> str:
        """Of the content in one canonical form."""
        return digest_of(self.content)

    @property
    def is_signed_by_all(self) -> bool:
        return bool(self.parties) and all(each.has_signed for each in self.parties)


class AgreementParty(SQLModel, table=True):
    """A party of an agreement (avtalspart), and its signature (underskrift) once given."""

    __tablename__ = "agreement_party"

    agreement_id: int = Field(default=None, foreign_key="agreement.id", primary_key=True)
    organisation_id: int = Field(
        default=None, foreign_key="organisation.id", primary_key=True, index=True
    )
    signed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    signed_by_id: int | None = Field(default=None, foreign_key="account.id")
    signed_digest: str | None = Field(default=None, max_length=64)
    agreement: Agreement = Relationship(back_populates="parties")
    organisation: Organisation = Relationship()
    signed_by: Account | None = Relationship()

    @property
    def has_signed(self) -> bool:
        """A signature holds only for the words that were signed."""
        return self.signed_digest is not None and self.signed_digest == self.agreement.digest

    @property
    def has_lapsed(self) -> bool:
        """It was signed, but the words have changed since."""
        return self.signed_digest is not None and not self.has_signed


class Priority(SQLModel, table=True):
    """A focus area of the picture as the agreement took it up (prioritering)."""

    __table_args__ = (UniqueConstraint("agreement_id", "name"),)

    id: int = Field(default=None, primary_key=True)
    agreement_id: int = Field(default=None, foreign_key="agreement.id")
    name: str = Field(max_length=120)
    why: str = Field(max_length=1000)
    themes: list[str] = Field(sa_type=JSON)
    agreement: Agreement = Relationship(back_populates="priorities")
    rows: list["PlanRow"] = Relationship(
        back_populates="priority", sa_relationship_kwargs=_owned("PlanRow")
    )

    @property
    def content(self) -> Told:
        words = {"name": self.name, "why": self.why, "themes": self.themes}
        return words | {"rows": [each.content for each in self.rows]}


class PlanRow(SQLModel, table=True):
    """A measure that one party answers for (rad i åtgärdsplanen), under the headings of 2007.

    Kartläggning, analys, mål, förväntad effekt, åtgärd, ansvarig (the organisation), medverkande,
    tidsplan, resurser, indikator, uppföljning, redovisning.
    """

    __tablename__ = "plan_row"

    id: int = Field(default=None, primary_key=True)
    priority_id: int = Field(default=None, foreign_key="priority.id", index=True)
    organisation_id: int = Field(foreign_key="organisation.id")
    mapping: str = Field(default="", max_length=1000)
    analysis: str = Field(default="", max_length=1000)
    goal: str = Field(max_length=1000)
    expected_effect: str = Field(default="", max_length=1000)
    measure: str = Field(max_length=1000)
    participants: str = Field(default="", max_length=1000)
    schedule: str = Field(max_length=1000)
    resources: str = Field(default="", max_length=1000)
    indicator: str = Field(max_length=1000)
    follow_up: str = Field(default="", max_length=1000)
    reporting: str = Field(default="", max_length=1000)
    priority: Priority = Relationship(back_populates="rows")
    organisation: Organisation = Relationship()

    @property
    def content(self) -> Told:
        words = self.model_dump(mode="json", include=set(HEADINGS))
        return words | {"responsible": self.organisation.name, "side": self.organisation.kind}
