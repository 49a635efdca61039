"""Everybody who tries the doors: of each organisation, with each role, in each town."""

from dataclasses import dataclass

from sqlmodel import Session

from app.identity import service as identity
from app.identity.actor import Actor, Duty, actor_of
from app.identity.models import Organisation
from tests.trust.towns import LUND, TOWNS, YSTAD, Town

EVERY = frozenset(Duty)
NO_ROLE: frozenset[Duty] = frozenset()


@dataclass(frozen=True)
class Person:
    """Whom they work for, where their roles are, and which those are."""

    side: str
    home: Town
    works_in: Town
    duties: frozenset[Duty]

    @property
    def slug(self) -> str:
        """police of Lund, the writer, in Lund: the name that a failure is told by."""
        elsewhere = "" if self.home is self.works_in else f"-in-{self.works_in.lpo_id}"
        return f"{self.side}-{self.home.lpo_id}-{_told(self.duties)}{elsewhere}"

    def holds(self, duty: Duty, town: Town) -> bool:
        """Whether that role is theirs in the town."""
        return self.works_in is town and duty in self.duties

    def works(self, town: Town) -> bool:
        """Whether any role is theirs in the town."""
        return self.works_in is town and bool(self.duties)


def _told(duties: frozenset[Duty]) -> str:
    left = EVERY - duties
    if not left:
        return "all"
    if len(left) == 1:
        return f"all-but-{min(left)}"
    return "-".join(sorted(duties)) or "none"


def clerk(side: str, town: Town) -> Person:
    """Who may do everything that their side may in their town."""
    return Person(side, town, town, EVERY)


def _single(side: str, town: Town) -> list[Person]:
    return [Person(side, town, town, frozenset({duty})) for duty in Duty]


# Each role alone, of both sides and of another area; and all roles but one, for what needs two.
SINGLE = [*_single("polisen", LUND), *_single("kommunen", LUND), *_single("polisen", YSTAD)]
LACKING = [Person("polisen", LUND, LUND, EVERY - {duty}) for duty in Duty]
CLERKS = [clerk(side, town) for town in TOWNS for side in ("polisen", "kommunen", "partnern")]
ODD = [
    Person("polisen", LUND, LUND, NO_ROLE),
    Person("polisen", LUND, YSTAD, EVERY),
    Person("polisen", YSTAD, LUND, EVERY),
]
PEOPLE = [*SINGLE, *LACKING, *CLERKS, *ODD]


def employ(session: Session, person: Person, at: Organisation) -> Actor:
    """Give them an account, and the roles."""
    duties = {person.works_in.lpo_id: sorted(each.value for each in person.duties)}
    account = identity.employ(session, person.slug, f"Namn {person.slug}", "Provare", at, duties)
    return actor_of(account)
