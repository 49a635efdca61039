"""Histories that chance wrote: logged, corrected, moved, undone, confirmed, erased; and what the
page showed after each."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random

from sqlalchemy import Engine
from sqlmodel import Session, col, select

from app.activities import queries, undoing
from app.activities import service as activities
from app.activities.confirming import confirm
from app.activities.correcting import correct
from app.activities.erasing import erase_words
from app.activities.forms import ActivityForm, CorrectionForm
from app.activities.models import Activity
from app.activities.reasons import Erased, Reason
from app.kit.clock import day
from app.kit.database import writing
from app.kit.errors import Refusal
from app.kit.tokens import opaque
from app.promises.models import Promise
from tests.factories import NOON, House

STEPS = 5
WAYS = ("strike", "change", "move", "undo", "confirm", "erase")


@dataclass
class History:
    """One promise; `shown` is what stood on the page from that instant on."""

    ref: str
    house: House
    chance: Random
    at: datetime = NOON
    shown: list[tuple[datetime, int]] = field(default_factory=list)

    def go_on(self, engine: Engine, steps: int = STEPS) -> None:
        """A few things more, each in a transaction of its own."""
        for _ in range(self.chance.randint(1, steps)):
            self.at += timedelta(seconds=self.chance.randint(1, 90))
            with writing(engine) as session:
                promise = session.exec(select(Promise).where(Promise.ref == self.ref)).one()
                self._step(session, promise)
                done = queries.counter_of(session, promise, on=day(self.at)).pace.done
            self.shown.append((self.at, done))

    def _step(self, session: Session, promise: Promise) -> None:
        mine = select(Activity).where(Activity.promise_id == promise.id)
        entries = session.exec(mine.order_by(col(Activity.id))).all()
        way = self.chance.choice(WAYS)
        if not entries or self.chance.random() < 0.5:
            self._log(session, promise)
        else:
            self._try(session, self.chance.choice(entries), way)

    def _log(self, session: Session, promise: Promise) -> None:
        form = ActivityForm(
            done_on=self._day(), count=self.chance.randint(1, 5), note="Ord", token=opaque()
        )
        for _ in range(self.chance.choice((1, 1, 2))):  # some press twice
            activities.log(session, promise, form, by=self.house.sam, at=self.at, on=day(self.at))

    def _try(self, session: Session, entry: Activity, way: str) -> None:
        """What is refused changes nothing: a struck line, a minute that is over."""
        deeds: dict[str, Callable[[], object]] = {
            "undo": lambda: undoing.undo(session, entry, by=self.house.sam, at=self.at),
            "confirm": lambda: confirm(session, entry, by=self.house.kim, at=self.at),
            "erase": lambda: erase_words(
                session, entry, reason=Erased.OTHER, by=self.house.sam, at=self.at
            ),
        }
        try:
            deeds.get(way, lambda: self._correct(session, entry, way))()
        except Refusal:
            session.expire_all()

    def _correct(self, session: Session, entry: Activity, way: str) -> None:
        told = entry.model_dump(include={"done_on", "place", "note"})
        if way == "move":
            told["place"] = opaque()
        form = CorrectionForm(
            way="strike" if way == "strike" else "change",
            reason=Reason.OTHER,
            count=self.chance.randint(1, 5),
            token=opaque(),
            seen=queries.standing(session, entry).seen,
            **told,
        )
        correct(session, entry, form, by=self.house.sam, at=self.at, on=day(self.at))

    def _day(self) -> date:
        return day(self.at) - timedelta(days=self.chance.randint(0, 40))
