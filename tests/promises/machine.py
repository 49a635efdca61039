"""A charter in anybody's hands: every verb, in any order, by anyone, each in a transaction."""

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.identity import service as identity
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.database import reading, writing
from app.kit.errors import Refusal
from app.promises import amending, queries, seating
from app.promises import service as promises
from app.promises import writing as words
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Version
from tests.factories import LUND, MOPEDS, NOON, a_charter, a_house, a_promise, an_actor
from tests.promises.honest import Signed, assert_signed, fingerprint

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}
Deed = Callable[[Session, Charter, Actor], object]
Seen = dict[tuple[int, int], tuple[str, Any]]
people = st.sampled_from(["kim", "sam", "lo", "jo", "ola"])
which = st.integers(0, 1)
numbers = st.integers(9, 11)
meanwhile = st.sampled_from(["nothing", "edited", "withdrawn"])


class Table(RuleBasedStateMachine):
    """One charter for Lund, and five people around it; `here` says who of them ever acts."""

    engine: Engine
    here: tuple[str, ...] = ("kim", "sam", "lo", "jo", "ola")

    def __init__(self) -> None:
        super().__init__()
        self.seen: Seen = {}
        self.given: Signed = set()
        with writing(self.engine) as session:
            self.actors = everybody(session)
            charter = a_charter(session, self.house)
            a_promise(session, charter, self.house)

    @initialize(ahead=st.booleans())
    def begin(self, ahead: bool) -> None:
        """Half of the time there is a first version already, and a draft of the next."""
        if ahead:
            self.both_sign_and_somebody_publishes("sam", 0)
            self.amend("kim")
            self.edit("kim", 1, 11)

    def do(self, who: str, which: int, deed: Deed) -> None:
        """Let somebody try something on the charter, or on its open draft of a next version."""
        if who not in self.here:
            return
        try:
            with writing(self.engine) as session:
                ids = session.exec(select(Charter.id).order_by(Charter.id)).all()  # type: ignore[arg-type]
                charter = queries.charter_by_id(session, ids[which % len(ids)], lock=True)
                assert charter is not None
                deed(session, charter, self.actors[who])
        except Refusal:
            pass

    @property
    def house(self) -> Any:
        return self.actors["house"]

    @rule(who=people, which=which)
    def sign(self, who: str, which: int) -> None:
        self.do(who, which, self.signed)

    def signed(self, session: Session, charter: Charter, by: Actor) -> None:
        """Sign, and remember who signed which words."""
        chair = promises.sign(session, charter, by=by, at=NOON)
        self.given.add((chair.organisation_id, fingerprint(charter.content)))

    @rule(who=people, which=which)
    def withdraw(self, who: str, which: int) -> None:
        self.do(who, which, lambda s, c, by: promises.withdraw(s, c, by=by, at=NOON))

    @rule(who=people, which=which)
    def publish(self, who: str, which: int) -> None:
        self.do(who, which, lambda s, c, by: promises.publish(s, c, by=by, at=NOON))

    @rule(who=people, which=which, meanwhile=meanwhile)
    def both_sign_and_somebody_publishes(
        self, who: str, which: int, meanwhile: str = "nothing"
    ) -> None:
        for signer in ("kim", "sam", "jo"):
            self.sign(signer, which)
        if meanwhile == "edited":
            self.edit("kim", which, 12)
        if meanwhile == "withdrawn":
            self.withdraw("sam", which)
        self.publish(who, which)

    @rule(signer=people, who=people, which=which)
    def one_signs_and_somebody_publishes(self, signer: str, who: str, which: int) -> None:
        self.sign(signer, which)
        self.publish(who, which)

    @rule(who=people, which=which, target_number=numbers)
    def edit(self, who: str, which: int, target_number: int) -> None:
        form = PromiseForm.model_validate(MOPEDS | YEAR | {"target": target_number})
        self.do(
            who,
            which,
            lambda s, c, by: (
                words.change(s, c.promises[0], form, by=by, at=NOON) if c.promises else None
            ),
        )

    @rule(who=people, which=which)
    def add(self, who: str, which: int) -> None:
        form = PromiseForm.model_validate(MOPEDS | YEAR)
        self.do(who, which, lambda s, c, by: words.add(s, c, form, by=by, at=NOON))

    @rule(who=people, which=which)
    def remove(self, who: str, which: int) -> None:
        self.do(
            who,
            which,
            lambda s, c, by: (
                words.remove(s, c.promises[-1], by=by, at=NOON) if c.promises else None
            ),
        )

    @rule(who=people, which=which, comes=st.booleans())
    def partner(self, who: str, which: int, comes: bool) -> None:
        verb = seating.invite if comes else seating.excuse
        self.do(who, which, lambda s, c, by: verb(s, c, queries.partners(s)[0], by=by, at=NOON))

    @rule(who=people)
    def amend(self, who: str) -> None:
        self.do(who, 0, lambda s, c, by: amending.amend(s, c, by=by, at=NOON))

    @rule(who=people)
    def give_up(self, who: str) -> None:
        self.do(who, 1, lambda s, c, by: amending.give_up(s, c, by=by, at=NOON))

    @invariant()
    def what_is_published_was_signed_by_all(self) -> None:
        with reading(self.engine) as session:
            versions = session.exec(select(Version).order_by(Version.number)).all()  # type: ignore[arg-type]
            for charter in session.exec(select(Charter)).all():
                if charter.is_published:
                    mine = [each for each in versions if each.charter_id == charter.id]
                    assert_signed(charter, mine[-1], self.given)
            self.remember({(v.charter_id, v.number): (v.digest, v.content) for v in versions})

    def remember(self, now: Seen) -> None:
        """Versions are only ever added."""
        assert {key: now.get(key) for key in self.seen} == self.seen
        self.seen = now


class OneSide(Table):
    """The same table where only one organisation ever acts: nothing becomes public."""

    here: tuple[str, ...] = ("sam", "lo")

    def remember(self, now: Seen) -> None:
        assert now == {}


class OnePerson(OneSide):
    """The same where one person of the kommun acts alone."""

    here = ("kim",)


def everybody(session: Session) -> dict[str, Any]:
    """Kim, Sam and Ola, Sam's colleague Lo, and Jo of the railway who may sign."""
    house = a_house(session)
    police = session.get_one(Organisation, house.sam.organisation_id)
    jernhusen = identity.organisation(session, "jernhusen", "Jernhusen", "partner")
    return {
        "house": house,
        "kim": house.kim,
        "sam": house.sam,
        "ola": house.ola,
        "lo": an_actor(session, "lo", "Lo Ask", police, LUND),
        "jo": an_actor(session, "jo", "Jo Alm", jernhusen, LUND),
    }
