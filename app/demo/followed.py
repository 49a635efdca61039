"""What the demonstration's people say of the exercise that has ended: one thing of each sort."""

from datetime import datetime

from sqlmodel import Session

from app.activities import confirming, correcting
from app.activities import queries as activities
from app.activities import service as logging
from app.activities.forms import ActivityForm, CorrectionForm
from app.activities.reasons import Reason
from app.demo.acting import actor
from app.demo.parties import Facts
from app.kit.clock import day
from app.kit.tokens import opaque, salt
from app.outcomes import judging
from app.outcomes import service as outcomes
from app.outcomes.forms import DeviationForm, ReadingForm, VerdictForm
from app.promises.models import Charter, Promise


def load(session: Session, charter: Charter, facts: Facts, *, at: datetime) -> None:
    """A line that was wrong, a confirmation, a deviation, a value, and one verdict of two."""
    controls, walks = charter.promises
    said = _dated(facts["followed"], charter.valid_from.year)
    _correct(session, controls, said, facts["writer"], at)
    _confirm(session, walks, facts["confirms"], at)
    sam = actor(session, facts["writer"])
    lag = DeviationForm.model_validate(said["deviation"] | {"token": opaque()})
    outcomes.deviate(session, controls, lag, by=sam, at=at, on=day(at))
    value = ReadingForm.model_validate(said["reading"] | {"token": opaque()})
    outcomes.measure(session, walks, value, by=sam, at=at, on=day(at))
    _judge(session, controls, facts, at)


def _dated(said: Facts, year: int) -> Facts:
    """The same with its days in that year."""
    return {
        name: {key: f"{year}-{each}" if key.endswith("_on") else each for key, each in rows.items()}
        for name, rows in said.items()
    }


def _correct(session: Session, promise: Promise, said: Facts, who: str, at: datetime) -> None:
    sam = actor(session, who)
    form = ActivityForm.model_validate(said["twice"] | {"token": opaque()})
    entry = logging.log(session, promise, form, by=sam, at=at, on=day(at))
    wrong = {"way": "strike", "reason": Reason.DOUBLE, "token": opaque(), **said["twice"]}
    strike = CorrectionForm.model_validate(wrong)
    correcting.correct(session, entry, strike, by=sam, at=at, on=day(at))


def _confirm(session: Session, promise: Promise, who: str, at: datetime) -> None:
    for line in activities.counter_of(session, promise, on=day(at)).entries[:1]:
        confirming.confirm(session, line.activity, by=actor(session, who), at=at)


def _judge(session: Session, promise: Promise, facts: Facts, at: datetime) -> None:
    counter = activities.counter_of(session, promise, on=day(at))
    words = VerdictForm.model_validate(facts["followed"]["verdict"] | {"token": opaque()})
    chief = actor(session, facts["signatories"][0])
    salts = (salt(), salt())
    judging.judge(session, counter, words, salts=salts, by=chief, at=at, on=day(at))
