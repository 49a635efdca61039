"""What staff send of what residents said to them, or wrote on paper."""

from datetime import date
from typing import Annotated, Any

from pydantic import BaseModel, Field

from app.kit.forms import Token
from app.kit.words import Line
from app.submissions.forms import Said

MOST_AT_ONCE = 200


class Noted(Said):
    """One voice that staff write down; its random `token` is the key that keeps it once."""

    token: Token
    lpo_id: Line
    on: date


class Paper(Noted):
    """A form from paper, and how many this one makes in the pile."""

    number: Annotated[int, Field(ge=1, le=100_000)] = 1


class Batch(BaseModel):
    """What a tablet has gathered; each is looked at for itself, so that none holds up the rest."""

    entries: list[dict[str, Any]] = Field(max_length=MOST_AT_ONCE)
