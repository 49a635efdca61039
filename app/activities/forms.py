"""What is logged from the street: a day, a place, a note that everyone sees, and how many."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.kit.forms import Sent
from app.kit.words import Day, Line

MOST = 10_000


class ActivityForm(Sent):
    """One entry. `token` was made with the page, so pressing twice logs once."""

    done_on: Day
    place: Line = ""
    note: Line = ""
    count: Annotated[int, Field(ge=0, le=MOST)] = 1
    token: Annotated[str, StringConstraints(pattern="^[0-9a-f]{32}$")]
