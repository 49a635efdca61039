"""What an administrator sends."""

from typing import Annotated

from pydantic import Field

from app.identity.actor import Duty
from app.kit.forms import Sent
from app.kit.words import Line

Pair = tuple[str, str]
ROLE = r"^([a-z0-9-]{1,60}):(" + "|".join(Duty) + ")$"
Role = Annotated[str, Field(max_length=80, pattern=ROLE)]


class RolesForm(Sent):
    """The roles somebody is to have: area and duty."""

    roles: list[Role] = Field(default_factory=list, max_length=200)

    @property
    def pairs(self) -> set[Pair]:
        """The duties, each with its area: the order of an actor's duties."""
        found = (each.partition(":") for each in self.roles)
        return {(duty, lpo_id) for lpo_id, _, duty in found}


class InvitationForm(RolesForm):
    """A colleague to be, and what they are to do."""

    name: Line = Field(min_length=2)
    title: Line = Field(min_length=2)
