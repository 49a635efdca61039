"""What writers send: a charter's frame, and a promise with its measure."""

from datetime import date
from typing import Annotated, Self

from pydantic import Field, model_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Line, Paragraph, Short, Text
from app.promises.measure import Comparator, Period

Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
Number = Annotated[int, Field(ge=1, le=1_000_000)]

BACKWARDS = N_("Slutet kommer före början.")
NO_TARGET = N_("Skriv hur många, eller välj «inget antal».")
NO_UNIT = N_("Skriv vad som räknas, till exempel kontroll och kontroller.")
NO_RULE = N_("Skriv vad som räknas som en, så att alla räknar lika.")
EXTRA_TARGET = N_("Ta bort antalet, eller välj minst, exakt, cirka eller högst.")


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
    """One promise: its words and how it is counted."""

    focus: Line
    title: Line
    body: Text
    theme_id: Line
    comparator: Comparator
    target: Number | None = None
    unit_one: Short = ""
    unit_many: Short = ""
    period: Period = Period.TOTAL
    counting_rule: Paragraph = ""
    starts_on: Day
    ends_on: Day
    organisations: list[Line] = Field(min_length=1, max_length=20)

    @model_validator(mode="after")
    def can_be_counted(self) -> Self:
        """A number needs a unit and a rule; no number needs none."""
        if self.ends_on < self.starts_on:
            raise field_error("ends_on", BACKWARDS)
        if self.comparator is Comparator.NONE:
            if self.target is not None:
                raise field_error("target", EXTRA_TARGET)
            return self
        for field, sentence in (
            ("target", NO_TARGET),
            ("unit_one", NO_UNIT),
            ("unit_many", NO_UNIT),
            ("counting_rule", NO_RULE),
        ):
            if not getattr(self, field):
                raise field_error(field, sentence)
        return self
