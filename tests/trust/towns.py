"""Two towns that are alike in everything but who works there."""

from dataclasses import dataclass

from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea, PromiseArea
from app.areas.service import promise_area
from app.identity import service as identity
from app.identity.models import Organisation


@dataclass(frozen=True)
class Town:
    """An area, its kommun, and a word that is written nowhere but there."""

    lpo_id: str
    name: str
    code: str
    canary: str

    @property
    def kommun(self) -> str:
        """The slug of its kommun in addresses."""
        return self.name.lower()

    def words(self, what: str) -> str:
        """Words that are written in this town only."""
        return f"{what.capitalize()} om {self.canary}."

    def organisation(self, side: str) -> str:
        """The slug of its police, its kommun or its partner."""
        return f"{side}-{self.lpo_id}"


LUND = Town("lund", "Lund", "1281", "gulsparv")
YSTAD = Town("ystad", "Ystad", "1286", "storspov")
TOWNS = (LUND, YSTAD)
SIDES = {"polisen": "police", "kommunen": "municipality", "partnern": "partner"}


def organisations(session: Session, town: Town) -> dict[str, Organisation]:
    """The police, the kommun and a partner of a town."""
    places = {
        "polisen": {"lpo_id": town.lpo_id},
        "kommunen": {"municipality_code": town.code},
        "partnern": {},
    }
    return {
        side: identity.organisation(
            session,
            town.organisation(side),
            f"{side.capitalize()} i {town.name}",
            kind,
            **places[side],
        )
        for side, kind in SIDES.items()
    }


def lpo(session: Session, town: Town) -> LocalPoliceArea:
    """The area of the town."""
    found = areas.lpo(session, town.lpo_id)
    assert found is not None
    return found


def area(session: Session, town: Town, part: str) -> PromiseArea:
    """A part of the town's kommun, for one charter or picture each."""
    where = lpo(session, town)
    inside = [each for each in areas.municipalities_of(where) if each.code == town.code]
    name = f"{town.name}, {part}"
    return promise_area(session, name=name, lpos=[where], municipalities=inside)
