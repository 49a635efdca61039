"""Those by whom a town's things are made: its two clerks, who may do everything there."""

from dataclasses import dataclass

from sqlmodel import Session

from app.identity.actor import Actor
from app.identity.models import Organisation
from tests.trust.towns import Town


@dataclass(frozen=True)
class Team:
    """A town, the clerk of its police and the clerk of its kommun."""

    session: Session
    town: Town
    police: Actor
    kommun: Actor
    organisations: dict[str, Organisation]

    @property
    def both(self) -> tuple[Actor, Actor]:
        """The kommun first."""
        return self.kommun, self.police

    def words(self, what: str) -> str:
        """Words that are written in this town only."""
        return self.town.words(what)
