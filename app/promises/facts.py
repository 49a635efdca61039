"""What a promise says: its words, and how they are counted. Each field here is signed."""

from datetime import date
from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from app.promises.measure import Measure
from app.promises.terms import KINDS
from app.wording.vocabulary import Comparator, Kind, Period

# Every signature has named these; the others are named only where they say something.
ALWAYS = {"number", "focus", "title", "body", "theme_id", "comparator", "target", "unit_one"} | {
    "unit_many",
    "period",
    "counting_rule",
    "starts_on",
    "ends_on",
}


class PromiseFacts(SQLModel):
    """The columns of a promise that its form fills.

    `weekday` is the day that was named, 1 for Monday to 7 (ISO 8601): varje torsdag. With
    `skips_holidays` it is helgfri. `anchor` is a day from which varannan is counted.
    """

    number: int
    focus: str = Field(max_length=120)
    title: str = Field(max_length=120)
    body: str = Field(max_length=4000)
    theme_id: str = Field(foreign_key="theme.id", index=True)
    kind: str = Field(default="", max_length=20)
    comparator: str = Field(max_length=20)
    target: int | None = None
    target_max: int | None = None
    unit_one: str = Field(default="", max_length=60)
    unit_many: str = Field(default="", max_length=60)
    period: str = Field(max_length=20)
    scope: str = Field(default="", max_length=120)
    places: list[str] = Field(default_factory=list, sa_type=JSON)
    counting_rule: str = Field(default="", max_length=1000)
    starts_on: date
    ends_on: date
    season_first: int | None = None
    season_last: int | None = None
    deadline: date | None = None
    weekday: int | None = None
    skips_holidays: bool = False
    anchor: date | None = None
    cause: str = Field(default="", max_length=1000)
    source: str = Field(default="", max_length=1000)
    indicator: str = Field(default="", max_length=120)
    no_indicator: str = Field(default="", max_length=120)
    depends_on: str = Field(default="", max_length=120)

    @property
    def measure(self) -> Measure:
        """How this promise is counted."""
        return Measure(
            Comparator(self.comparator),
            self.target,
            Period(self.period),
            self.starts_on,
            self.deadline or self.ends_on,
            self.target_max,
            max(1, len(self.places)),
        )

    @property
    def kind_said(self) -> Kind:
        """Its kind; where nobody has said, what the measure tells."""
        if self.kind:
            return Kind(self.kind)
        if self.target is None:
            return Kind.QUALITATIVE
        return Kind.COUNT if self.period == Period.TOTAL else Kind.RECURRING

    @property
    def kind_word(self) -> str:
        """The name of the kind that was chosen, to be translated; empty where nobody chose one."""
        return KINDS[Kind(self.kind)] if self.kind else ""

    @property
    def signed_fields(self) -> dict[str, Any]:
        """The words and numbers that are signed; a field that says nothing is left out."""
        every = self.model_dump(mode="json", include=set(PromiseFacts.model_fields))
        return {name: value for name, value in every.items() if name in ALWAYS or value}

    def unit(self, number: int) -> str:
        """The unit as that number needs it."""
        return self.unit_one if number == 1 else self.unit_many
