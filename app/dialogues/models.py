"""Rounds where people are heard. No status column: a round has its time, and who closed it when."""

from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import CheckConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.areas.models import LocalPoliceArea, Municipality
from app.kit.database import UtcDateTime
from app.kit.i18n import LANGUAGES, N_

IN_ORDER = {
    "order_by": "(Occasion.day, Occasion.from_time, Occasion.id)",
    "cascade": "all, delete-orphan",
}
OF_ITS_OWN = {"order_by": "Channel.position", "cascade": "all, delete-orphan"}


class Kind(StrEnum):
    """Who is heard. The three are kept apart, and only the first is ever public."""

    RESIDENTS = "residents"
    STAFF = "staff"
    PARTNERS = "partners"


class OccasionKind(StrEnum):
    """How people meet."""

    SQUARE = "square"
    MEETING = "meeting"
    SCHOOL = "school"
    WALK = "walk"
    OFFICE = "office"
    OTHER = "other"


KINDS = {
    Kind.RESIDENTS: N_("Invånare"),
    Kind.STAFF: N_("Medarbetare"),
    Kind.PARTNERS: N_("Samverkansparter"),
}
OCCASIONS = {
    OccasionKind.SQUARE: N_("På torget"),
    OccasionKind.MEETING: N_("Möte"),
    OccasionKind.SCHOOL: N_("Skolbesök"),
    OccasionKind.WALK: N_("Trygghetsvandring"),
    OccasionKind.OFFICE: N_("Mobilt kontor"),
    OccasionKind.OTHER: N_("Träff"),
}
CHANNELS = {
    "affisch": N_("Affisch"),
    "torg": N_("Torg"),
    "skola": N_("Skola"),
    "mote": N_("Möte"),
    "brev": N_("Brev"),
    "webb": N_("Webb"),
}


class DialoguePolice(SQLModel, table=True):
    """That a dialogue is held in a local police area (dialogens lokalpolisområde)."""

    __tablename__ = "dialogue_police"

    dialogue_id: int = Field(foreign_key="dialogue.id", primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True, index=True)


class DialogueMunicipality(SQLModel, table=True):
    """That a dialogue is held in a municipality (dialogens kommun)."""

    __tablename__ = "dialogue_municipality"

    dialogue_id: int = Field(foreign_key="dialogue.id", primary_key=True)
    municipality_code: str = Field(foreign_key="municipality.code", primary_key=True, index=True)


class Dialogue(SQLModel, table=True):
    """A round where people are heard (medborgardialog), and where and when it is answered."""

    __table_args__ = (
        CheckConstraint("opens_on <= closes_on", name="period"),
        CheckConstraint("closes_on <= answer_on", name="answer"),
    )

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=100, unique=True)
    kind: str = Field(max_length=20)
    title: str = Field(max_length=120)
    intro: str = Field(default="", max_length=4000)
    languages: str = Field(default="", max_length=120)
    opens_on: date
    closes_on: date = Field(index=True)
    answer_on: date
    answer_where: str = Field(max_length=120)
    begun_at: datetime = Field(sa_type=UtcDateTime)
    begun_by_id: int = Field(foreign_key="account.id")
    closed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    closed_by_id: int | None = Field(default=None, foreign_key="account.id")
    lpos: list[LocalPoliceArea] = Relationship(link_model=DialoguePolice)
    municipalities: list[Municipality] = Relationship(link_model=DialogueMunicipality)
    occasions: list["Occasion"] = Relationship(
        back_populates="dialogue", sa_relationship_kwargs=IN_ORDER
    )
    channels: list["Channel"] = Relationship(
        back_populates="dialogue", sa_relationship_kwargs=OF_ITS_OWN
    )

    @property
    def is_public(self) -> bool:
        return self.kind == Kind.RESIDENTS

    @property
    def is_closed(self) -> bool:
        return self.closed_at is not None

    @property
    def places(self) -> set[str]:
        """The ids of its local police areas."""
        return {lpo.id for lpo in self.lpos}

    @property
    def kind_name(self) -> str:
        """Who is heard, as a message id."""
        return KINDS[Kind(self.kind)]

    @property
    def spoken(self) -> list[tuple[str, str]]:
        """The languages people can answer in, by code and by their own names."""
        return [(code, LANGUAGES[code]) for code in self.languages.split() if code in LANGUAGES]

    def is_open(self, on: date) -> bool:
        return self.opens_on <= on <= self.closes_on

    def has_ended(self, on: date) -> bool:
        return self.closes_on < on

    def coming(self, on: date) -> list["Occasion"]:
        """The occasions of that day and later."""
        return [each for each in self.occasions if each.day >= on]


class Occasion(SQLModel, table=True):
    """One time and place where people are met (dialogtillfälle)."""

    __table_args__ = (CheckConstraint("from_time < to_time", name="time"),)

    id: int = Field(default=None, primary_key=True)
    dialogue_id: int = Field(default=None, foreign_key="dialogue.id", index=True)
    kind: str = Field(max_length=20)
    day: date
    from_time: time
    to_time: time
    place: str = Field(max_length=120)
    added_at: datetime = Field(sa_type=UtcDateTime)
    dialogue: Dialogue = Relationship(back_populates="occasions")

    @property
    def name(self) -> str:
        """What kind of meeting it is, as a message id."""
        return OCCASIONS[OccasionKind(self.kind)]

    @property
    def hours(self) -> str:
        """11.00–14.30, as Swedish clocks are written."""
        return f"{self.from_time:%H.%M}–{self.to_time:%H.%M}"


class Channel(SQLModel, table=True):
    """A way in to a dialogue (kanal), so that answers can be told apart by it."""

    dialogue_id: int = Field(default=None, foreign_key="dialogue.id", primary_key=True)
    slug: str = Field(primary_key=True, max_length=20)
    name: str = Field(max_length=40)
    position: int
    dialogue: Dialogue = Relationship(back_populates="channels")
