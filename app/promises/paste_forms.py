"""What is sent while an old page is brought in: the page, then what to take from it."""

from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Line, clean
from app.promises.pasted import LONGEST_ROW, MOST_ROWS, sentences

TOO_MANY = N_("Klistra in en bit i taget: högst 60 meningar.")
TOO_LONG = N_("En mening är längre än 4000 tecken. Dela den med en ny rad.")
LONGEST_PAGE = 20_000


def _not_endless(text: object) -> object:
    """Cut before the accents are put in order; what is longer is refused all the same."""
    return str(text)[: 2 * LONGEST_PAGE + 1]


def _few_and_short(page: str) -> str:
    """Of the page alone, so that too much is told whatever else is wrong, and never read."""
    rows = sentences(page)
    if len(rows) > MOST_ROWS:
        raise field_error("page", TOO_MANY)
    if any(len(row) > LONGEST_ROW for row in rows):
        raise field_error("page", TOO_LONG)
    return page


Pasted = Annotated[
    str,
    StringConstraints(max_length=LONGEST_PAGE),
    AfterValidator(_few_and_short),
    BeforeValidator(clean),
    BeforeValidator(_not_endless),
]
Row = Annotated[int, Field(ge=0, le=MOST_ROWS - 1)]


class PasteForm(Sent):
    """An old page, as its words were copied."""

    page: Pasted


class TakeForm(PasteForm):
    """Which of its sentences become promises, and what they have in common."""

    focus: Line
    theme_id: Line
    organisations: list[Line] = Field(min_length=1, max_length=20)
    rows: list[Row] = Field(min_length=1, max_length=MOST_ROWS)
