"""What staff send: the frame of a dialogue, and an occasion."""

from datetime import time
from typing import Self

from pydantic import Field, model_validator

from app.dialogues.models import CHANNELS, Kind, OccasionKind
from app.kit.forms import Sent, field_error
from app.kit.i18n import LANGUAGES, N_
from app.kit.words import BACKWARDS, Day, Line, Text

TOO_SOON = N_("Svaret kan inte komma innan dialogen är slut.")
NO_CHOICE = N_("Välj ett av alternativen.")


class Frame(Sent):
    """What may change as long as the dialogue is not closed."""

    title: Line
    intro: Text = ""
    opens_on: Day
    closes_on: Day
    channels: list[Line] = Field(default_factory=list, max_length=len(CHANNELS))
    languages: list[Line] = Field(default_factory=list, max_length=len(LANGUAGES))
    answer_on: Day
    answer_where: Line

    @model_validator(mode="after")
    def comes_in_order(self) -> Self:
        """It ends after it begins and is answered after it ends."""
        if self.closes_on < self.opens_on:
            raise field_error("closes_on", BACKWARDS)
        if self.answer_on < self.closes_on:
            raise field_error("answer_on", TOO_SOON)
        return self

    @model_validator(mode="after")
    def is_among_the_choices(self) -> Self:
        """Channels and languages that there are."""
        for field, known in (("channels", CHANNELS), ("languages", LANGUAGES)):
            if not set(getattr(self, field)) <= set(known):
                raise field_error(field, NO_CHOICE)
        return self


class DialogueForm(Frame):
    """The frame, and what never changes: who is heard, and where."""

    kind: Kind = Kind.RESIDENTS
    lpos: list[Line] = Field(min_length=1, max_length=20)
    municipalities: list[Line] = Field(default_factory=list, max_length=60)


class OccasionForm(Sent):
    """A time and a place to meet."""

    kind: OccasionKind
    day: Day
    from_time: time
    to_time: time
    place: Line

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.to_time <= self.from_time:
            raise field_error("to_time", BACKWARDS)
        return self
