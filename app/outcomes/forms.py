"""What is sent of a promise that runs, and of one that has ended."""

import re
from typing import Annotated, Self

from pydantic import BeforeValidator, model_validator

from app.counting.reasons import Reason
from app.kit.forms import Sent, Token, field_error
from app.kit.i18n import N_
from app.kit.words import Day, Line, Paragraph, clean_line
from app.outcomes.terms import Done, Moved, Outcome

VALUE = re.compile(r"-?\d{1,12}(\.\d{1,4})?")
NO_VALUE = N_("Skriv ett tal, till exempel 412 eller 67,5.")
NO_CAUSE = N_("Välj varför löftet inte hölls helt.")
NEEDS_NONE = N_("Det som hölls har inget skäl till att det inte hölls. Välj Det hölls.")
NOT_DONE = N_("Det som inte gjordes kan inte ha hållits. Ändra det ena svaret.")


def _number(text: object) -> str:
    """67,5 as 67.5; thin spaces between thousands are left out."""
    words = clean_line(str(text)[:60]).replace(" ", "").replace("−", "-").replace(",", ".")
    if not VALUE.fullmatch(words) or not words.isascii():
        raise ValueError(NO_VALUE)
    return words


class DeviationForm(Sent):
    """Why it lags. `token` was made with the page, so pressing twice says it once."""

    noted_on: Day
    reason: Reason
    words: Paragraph = ""
    token: Token


class ReadingForm(Sent):
    """A value of the indicator, the day it describes, and where it is from."""

    measured_on: Day
    value: Annotated[str, BeforeValidator(_number)]
    source: Line
    token: Token


class VerdictForm(Sent):
    """Whether it was kept, and the three questions of the follow-up (Brå's handbook, 2020)."""

    outcome: Outcome
    cause: Reason | None = None
    words: Paragraph
    done: Done
    moved: Moved
    change: Paragraph = ""
    token: Token

    @model_validator(mode="after")
    def says_why_not(self) -> Self:
        """What was not kept in full needs its cause."""
        if self.outcome is not Outcome.MET and self.cause is None:
            raise field_error("cause", NO_CAUSE)
        return self

    @model_validator(mode="after")
    def is_of_one_piece(self) -> Self:
        """What was kept was done, and has no cause."""
        if self.outcome is Outcome.MET and self.cause is not None:
            raise field_error("cause", NEEDS_NONE)
        if self.outcome is Outcome.MET and self.done is Done.NONE:
            raise field_error("done", NOT_DONE)
        return self
