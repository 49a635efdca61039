"""What staff send: a decision and its time."""

from typing import Annotated

from pydantic import Field

from app.kit.forms import Sent
from app.kit.words import Short

LONGEST = 36_500


class RuleForm(Sent):
    """The number of the decision to dispose (gallringsbeslut), and how many days words are kept."""

    decision: Short
    days: Annotated[int, Field(ge=1, le=LONGEST)]
