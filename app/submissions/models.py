"""What residents say: a day, never an instant; a random key; no trace of who or in what order."""

from datetime import date
from typing import Optional

from sqlmodel import Field, Relationship, SQLModel


class Submission(SQLModel, table=True):
    """One resident's own words (synpunkt, inspel), known only by the keyed hash of its receipt."""

    # Without this SQLite keeps the order of arrival beside every row.
    __table_args__ = {"sqlite_with_rowid": False}

    id: str = Field(primary_key=True, max_length=32)
    receipt_hash: str = Field(max_length=64, unique=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", index=True)
    known_place: str | None = Field(default=None, max_length=120)
    place: str = Field(default="", max_length=120)
    body: str = Field(max_length=4000)
    age: str | None = Field(default=None, max_length=8)
    gender: str | None = Field(default=None, max_length=8)
    received_on: date
    dialogue_id: int | None = Field(default=None, foreign_key="dialogue.id", index=True)
    channel: str | None = Field(default=None, max_length=20)
    disposed_on: date | None = None
    withdrawn_on: date | None = None
    mentions: list["Mention"] = Relationship(back_populates="submission")
    codings: list["Coding"] = Relationship(back_populates="submission")
    readings: list["Reading"] = Relationship(back_populates="submission")
    past_codings: list["PastCoding"] = Relationship(back_populates="submission")
    masked: Optional["MaskedCopy"] = Relationship(
        back_populates="submission", sa_relationship_kwargs={"uselist": False}
    )
    referred: Optional["Referral"] = Relationship(
        back_populates="submission", sa_relationship_kwargs={"uselist": False}
    )

    @property
    def said(self) -> tuple[str, str, str, set[str]]:
        """What the resident said: where, in which words, on which themes."""
        return self.lpo_id, self.place, self.body, {each.theme_id for each in self.mentions}

    @property
    def places(self) -> list[str]:
        """Where, as chosen and as written; nothing if neither."""
        return [place for place in (self.known_place, self.place) if place]

    @property
    def asides(self) -> tuple[str | None, ...]:
        """What may be left out: a place from the list, and about the person. Only for counts."""
        return self.known_place, self.age, self.gender


class Mention(SQLModel, table=True):
    """A theme the resident ticked (ämnesval)."""

    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(default=None, foreign_key="submission.id", primary_key=True)
    theme_id: str = Field(foreign_key="theme.id", primary_key=True)
    submission: Submission = Relationship(back_populates="mentions")


class Coding(SQLModel, table=True):
    """A theme that a member of staff gave a submission (kodning)."""

    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(foreign_key="submission.id", primary_key=True)
    theme_id: str = Field(foreign_key="theme.id", primary_key=True)
    coded_on: date
    coded_by_id: int = Field(foreign_key="account.id")
    submission: Submission = Relationship(back_populates="codings")


class PastCoding(SQLModel, table=True):
    """A theme that staff took away again (tidigare kodning), and on which day.

    The receipt tells of it till the next morning, so that no hour of a change can be seen.
    """

    __tablename__ = "past_coding"
    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(foreign_key="submission.id", primary_key=True)
    theme_id: str = Field(foreign_key="theme.id", primary_key=True)
    ended_on: date = Field(primary_key=True)
    coded_on: date
    submission: Submission = Relationship(back_populates="past_codings")


class Reading(SQLModel, table=True):
    """That a member of staff opened the words (läsning); without it they are not shown."""

    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(foreign_key="submission.id", primary_key=True)
    account_id: int = Field(foreign_key="account.id", primary_key=True)
    read_on: date
    submission: Submission = Relationship(back_populates="readings")


class MaskedCopy(SQLModel, table=True):
    """The words as a person has masked them (maskerad kopia); the original stays untouched."""

    __tablename__ = "masked_copy"
    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(default=None, foreign_key="submission.id", primary_key=True)
    body: str
    place: str
    spared: str
    added: str
    masked_on: date
    masked_by_id: int = Field(foreign_key="account.id")
    submission: Submission = Relationship(back_populates="masked")

    @property
    def left(self) -> set[str]:
        """What the machine suggested and the person chose not to mask, one on each line."""
        return set(self.spared.splitlines())


class Referral(SQLModel, table=True):
    """That the words tell of a person and belong at 114 14 (hänvisning); they get no theme."""

    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(default=None, foreign_key="submission.id", primary_key=True)
    referred_on: date
    referred_by_id: int = Field(foreign_key="account.id")
    submission: Submission = Relationship(back_populates="referred")
