"""What of residents' words may be shown to everyone, and who said so."""

from datetime import date

from sqlmodel import Field, Relationship, SQLModel

from app.submissions.models import Submission

LONGEST = 300


class PublicQuote(SQLModel, table=True):
    """Words out of a masked copy, approved for a theme (citat); shown when enough have spoken."""

    # Without this SQLite keeps the order of approval beside every row.
    __tablename__ = "public_quote"
    __table_args__ = {"sqlite_with_rowid": False}

    id: str = Field(primary_key=True, max_length=32)
    submission_id: str = Field(foreign_key="submission.id", index=True)
    theme_id: str = Field(foreign_key="theme.id")
    wording: str = Field(max_length=LONGEST)
    approved_on: date
    approved_by_id: int = Field(foreign_key="account.id")
    withdrawn_on: date | None = None
    withdrawn_by_id: int | None = Field(default=None, foreign_key="account.id")
    submission: Submission = Relationship()
