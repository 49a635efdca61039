"""What residents say: a day, never an instant; a random key; no trace of who or in what order."""

from datetime import date

from sqlmodel import Field, Relationship, SQLModel


class Submission(SQLModel, table=True):
    """One resident's own words (synpunkt, inspel), known only by the keyed hash of its receipt."""

    # Without this SQLite keeps the order of arrival beside every row.
    __table_args__ = {"sqlite_with_rowid": False}

    id: str = Field(primary_key=True, max_length=32)
    receipt_hash: str = Field(max_length=64, unique=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", index=True)
    place: str = Field(default="", max_length=120)
    body: str = Field(max_length=4000)
    received_on: date
    mentions: list["Mention"] = Relationship(back_populates="submission")
    codings: list["Coding"] = Relationship(back_populates="submission")
    readings: list["Reading"] = Relationship(back_populates="submission")

    @property
    def said(self) -> tuple[str, str, str, set[str]]:
        """Everything the resident answered: where, in which words, on which themes."""
        return self.lpo_id, self.place, self.body, {each.theme_id for each in self.mentions}


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


class Reading(SQLModel, table=True):
    """That a member of staff opened the words (läsning); without it they are not shown."""

    __table_args__ = {"sqlite_with_rowid": False}

    submission_id: str = Field(foreign_key="submission.id", primary_key=True)
    account_id: int = Field(foreign_key="account.id", primary_key=True)
    read_on: date
    submission: Submission = Relationship(back_populates="readings")
