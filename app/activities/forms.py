"""What is logged from the street: a day, a place, a note that everyone sees, and how many."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from app.activities.reasons import Erased, Reason
from app.kit.forms import Sent, Token, field_error
from app.kit.i18n import N_
from app.kit.words import Day, Line, Short

MOST, MOST_OF_FIGURE = 10_000, 1_000_000
NO_WORD = N_("Skriv vad talet räknar, till exempel cyklister.")
NO_FIGURE = N_("Skriv ett tal, eller ta bort ordet.")

Count = Annotated[int, Field(ge=0, le=MOST)]


class ActivityForm(Sent):
    """One entry. `token` was made with the page, so pressing twice logs once.

    `figure` says something more with a word of its own, 34 cyklister; it never counts. Everyone
    sees all but `internal_note`.
    """

    done_on: Day
    place: Line = ""
    note: Line = ""
    internal_note: Line = ""
    count: Count = 1
    figure: Annotated[int | None, Field(ge=0, le=MOST_OF_FIGURE)] = None
    figure_of: Short = ""
    token: Token

    @model_validator(mode="after")
    def _figure_has_a_word(self) -> Self:
        if self.figure is not None and not self.figure_of:
            raise field_error("figure_of", NO_WORD)
        if self.figure is None and self.figure_of:
            raise field_error("figure", NO_FIGURE)
        return self


class PressForm(Sent):
    """One more, here and now."""

    token: Token


class ManyForm(Sent):
    """The same evening for several promises, one of each."""

    promises: Annotated[list[int], Field(max_length=50)]
    done_on: Day
    place: Line = ""
    note: Line = ""
    token: Token


class CorrectionForm(Sent):
    """What is wrong with an entry: all of it, or its number, day, place or note.

    `way` is strike, and the rest is not looked at; or change, and the rest is as it should be.
    `seen` is the latest correction when the page was opened, 0 for none.
    """

    way: Literal["strike", "change"]
    reason: Reason
    words: Line = ""
    done_on: Day
    place: Line = ""
    note: Line = ""
    count: Count = 1
    seen: Annotated[int, Field(ge=0)] = 0
    token: Token


class ErasureForm(Sent):
    """Why public words are taken away."""

    reason: Erased
