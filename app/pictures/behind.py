"""What stands behind a problem: what shows it, and why it is there."""

from datetime import date
from enum import StrEnum
from typing import Any

from sqlmodel import Field, SQLModel

Told = dict[str, Any]


class EvidenceKind(StrEnum):
    """What stands behind a problem."""

    RELEASE = "release"
    FINDING = "finding"
    STATISTIC = "statistic"
    OBSERVATION = "observation"
    OUTCOME = "outcome"


class Evidence(SQLModel, table=True):
    """What shows that a problem is there (underlag).

    Of a dialogue only numbers that were released are cited, with the theme and the day.
    """

    id: int = Field(default=None, primary_key=True)
    problem_id: int = Field(default=None, foreign_key="problem.id", index=True)
    kind: str = Field(max_length=20)
    theme_id: str | None = Field(default=None, foreign_key="theme.id")
    number: int | None = None
    body: str = Field(default="", max_length=1000)
    source: str = Field(default="", max_length=1000)
    source_on: date | None = None
    url: str = Field(default="", max_length=400)
    is_public: bool = False

    @property
    def told(self) -> Told:
        shown = {"kind", "theme_id", "number", "body", "source", "source_on", "url"}
        return self.model_dump(mode="json", include=shown)


class Cause(SQLModel, table=True):
    """Why a problem is there (orsak), and what supports that it is so."""

    id: int = Field(default=None, primary_key=True)
    problem_id: int = Field(default=None, foreign_key="problem.id", index=True)
    body: str = Field(max_length=1000)
    support: str = Field(max_length=1000)
    is_public: bool = False
