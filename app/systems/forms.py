"""What an administrator sends to make a key."""

from typing import Annotated

from pydantic import Field

from app.kit.forms import Sent
from app.kit.words import Line

Place = Annotated[str, Field(max_length=60, pattern=r"^[a-z0-9-]+$")]


class KeyForm(Sent):
    """The name of the system, and the areas where it is to log."""

    name: Line = Field(min_length=2)
    areas: list[Place] = Field(min_length=1, max_length=100)
