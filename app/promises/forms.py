"""What writers send: a charter's frame, and a promise with its measure."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from app.kit.forms import Sent, field_error
from app.kit.words import BACKWARDS, Day, Line, Paragraph, Short, Text
from app.promises.sound import first_fault
from app.wording.vocabulary import Comparator, Kind, Period

Number = Annotated[int, Field(ge=1, le=1_000_000)]
Month = Annotated[int, Field(ge=1, le=12)]


class CharterForm(Sent):
    """The frame of a charter."""

    lpo_id: Line
    municipality: Line = ""
    part: Short = ""
    valid_from: Day
    valid_to: Day
    background: Text = ""

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.valid_to < self.valid_from:
            raise field_error("valid_to", BACKWARDS)
        return self


class PromiseForm(Sent):
    """One promise: its words, how it is counted, and what it rests on.

    `places` has one name on each line. `responsible` is one of the organisations, and `continues`
    the address of an earlier promise.
    """

    focus: Line
    title: Line
    body: Text
    theme_id: Line
    kind: Kind | None = None
    comparator: Comparator
    target: Number | None = None
    target_max: Number | None = None
    unit_one: Short = ""
    unit_many: Short = ""
    period: Period = Period.TOTAL
    scope: Line = ""
    places: Paragraph = ""
    counting_rule: Paragraph = ""
    starts_on: Day
    ends_on: Day
    season_first: Month | None = None
    season_last: Month | None = None
    deadline: Day | None = None
    weekday: Annotated[int, Field(ge=1, le=7)] | None = None
    skips_holidays: bool = False
    anchor: Day | None = None
    cause: Paragraph = ""
    source: Paragraph = ""
    indicator: Line = ""
    no_indicator: Line = ""
    depends_on: Line = ""
    continues: Line = ""
    responsible: Line = ""
    organisations: list[Line] = Field(min_length=1, max_length=20)

    @property
    def named_places(self) -> list[str]:
        """The places, in the order they were written."""
        return [line.strip() for line in self.places.splitlines() if line.strip()]

    @model_validator(mode="after")
    def holds_together(self) -> Self:
        """A number needs a unit and a rule; no number needs none."""
        if fault := first_fault(self):
            raise field_error(*fault)
        return self
