"""What a moderator sends: which things to mask, and the words of a quote."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints

from app.kit.forms import Sent
from app.kit.words import Line, Paragraph
from app.moderation.models import LONGEST


class Wish(StrEnum):
    """To look first, or to keep."""

    SHOW = "visa"
    KEEP = "spara"


class MaskForm(Sent):
    """The keys of what was ticked, further words one a line, and whether to keep the result."""

    mask: list[Line] = Field(default_factory=list)
    more: Paragraph = ""
    wish: Wish = Wish.SHOW

    @property
    def words(self) -> list[str]:
        """The further words, each line for itself."""
        return [each for line in self.more.splitlines() if (each := line.strip())]


class QuoteForm(Sent):
    """A sentence or two, and the theme beside which it may stand."""

    theme: Line
    wording: Annotated[Paragraph, StringConstraints(max_length=LONGEST)]
