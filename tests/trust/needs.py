"""What a door asks of whoever knocks: to whom a thing exists, and who of those may act on it."""

from collections.abc import Callable
from dataclasses import dataclass

from app.identity.actor import Duty
from tests.trust.people import Person, clerk
from tests.trust.towns import Town

Asks = Callable[[Person, Town], bool]
MISSING, DENIED, TOO_LATE, WRONG = 404, 403, 409, 422


@dataclass(frozen=True)
class Need:
    """Who is told that there is no such thing, and who that they may not.

    `otherwise` is what those are answered with who see it and may not act, and `hidden` what
    those are who do not: a choice in a form is no longer among the choices.
    """

    sees: Asks
    may: Asks
    otherwise: int = DENIED
    is_public: bool = False
    hidden: int = MISSING

    def answers(self, person: Person | None, town: Town, answer: int) -> int:
        """The status that is owed to a person, or to a passer-by, for a thing of that town."""
        if person is None:
            return answer if self.is_public else DENIED
        if not self.sees(person, town):
            return self.hidden
        return answer if self.may(person, town) else self.otherwise


def anyone(person: Person, town: Town) -> bool:
    return True


def works(person: Person, town: Town) -> bool:
    """Whoever has any role in the area, for whichever organisation."""
    return person.works(town)


def of_parties(person: Person, town: Town) -> bool:
    """Those who work in the area for its police or its kommun."""
    return person.works(town) and person.home is town and person.side != "partnern"


def at_the_table(person: Person, town: Town) -> bool:
    """The same, and the partner who was asked to sign."""
    return person.works(town) and person.home is town


def of_the_police(person: Person, town: Town) -> bool:
    """Those of the party that wrote it, before it is laid in the joint picture."""
    return of_parties(person, town) and person.side == "polisen"


def of_the_kommun(person: Person, town: Town) -> bool:
    """Those of the other party, who may say that it was so."""
    return of_parties(person, town) and person.side == "kommunen"


def is_clerk_of_police(person: Person, town: Town) -> bool:
    """Who made the town's things, and logged."""
    return person == clerk("polisen", town)


def has(*duties: Duty) -> Asks:
    """Whether any of those roles is theirs in the area."""
    return lambda person, town: any(person.holds(duty, town) for duty in duties)


def both(*every: Asks) -> Asks:
    return lambda person, town: all(each(person, town) for each in every)


def administers(person: Person, town: Town) -> bool:
    """Anywhere: the page is of the organisation, and each role on it asks for its own area."""
    return Duty.ADMINISTER in person.duties


def administers_here(person: Person, town: Town) -> bool:
    """An administrator of the police of the town, wherever they administer."""
    ours = person.side == "polisen" and person.home is town
    return ours and administers(person, town)
