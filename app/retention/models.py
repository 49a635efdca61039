"""Decisions to dispose of words, and what was disposed of."""

from datetime import date, datetime, timedelta

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from app.kit.database import UtcDateTime


class RetentionRule(SQLModel, table=True):
    """How long the words of one dialogue, or of an area outside any, are kept (gallringsbeslut).

    Without a row they are kept: disposal needs a decision (arkivlagen 1990:782, 10 §).
    """

    __tablename__ = "retention_rule"
    __table_args__ = (
        CheckConstraint("(dialogue_id IS NULL) <> (lpo_id IS NULL)", name="one"),
        CheckConstraint("days > 0", name="days"),
    )

    id: int = Field(default=None, primary_key=True)
    dialogue_id: int | None = Field(default=None, foreign_key="dialogue.id", unique=True)
    lpo_id: str | None = Field(default=None, foreign_key="local_police_area.id", unique=True)
    decision: str = Field(max_length=60)
    days: int
    decided_at: datetime = Field(sa_type=UtcDateTime)
    decided_by_id: int = Field(foreign_key="account.id")

    def oldest(self, on: date) -> date:
        """Words received before that day are to go."""
        return on - timedelta(days=self.days)


class Disposal(SQLModel, table=True):
    """That words were disposed of (gallring): how many, by which decision, never which."""

    id: int = Field(default=None, primary_key=True)
    dialogue_id: int | None = Field(default=None, foreign_key="dialogue.id", index=True)
    lpo_id: str | None = Field(default=None, foreign_key="local_police_area.id", index=True)
    decision: str = Field(max_length=60)
    older_than: date
    disposed_on: date
    texts: int
