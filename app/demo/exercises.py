"""The demonstration's exercise: a charter that was amended, and a draft that waits for a pen."""

from datetime import datetime

from sqlmodel import Session

from app.demo import followed
from app.demo.acting import actor
from app.demo.drafted import drafted
from app.demo.parties import Facts
from app.demo.promises import activities
from app.identity import queries as identity
from app.promises import amending, writing
from app.promises import service as promises
from app.promises.filled import values
from app.promises.forms import PromiseForm
from app.promises.models import Charter


def load(session: Session, facts: Facts, *, at: datetime) -> None:
    """Last year's charter with a version that changes it, and next year's with one signature."""
    sam, words = actor(session, facts["writer"]), facts["ended"]
    ended = drafted(session, facts, words, at.year - 1, by=sam, at=_then(words["drafted_on"], at))
    _publish(session, ended, facts, at=_then(words["published_on"], at))
    waiting = drafted(session, facts, facts["waiting"], at.year + 1, by=sam, at=at)
    promises.sign(session, waiting, by=actor(session, facts["signatories"][0]), at=at)
    _amend(session, ended, facts, at=_then(words["amended_on"], at))
    _done(session, ended, words, at)
    followed.load(session, ended, facts, at=at)


def _amend(session: Session, charter: Charter, facts: Facts, *, at: datetime) -> None:
    sam = actor(session, facts["writer"])
    draft = amending.amend(session, charter, by=sam, at=at)
    for number, said in facts["ended"]["changes"].items():
        promise = draft.promises[int(number) - 1]
        before = {name: value for name, value in values(promise).items() if value}
        form = PromiseForm.model_validate(before | said)
        writing.change(session, promise, form, by=sam, at=at)
    _publish(session, draft, facts, at=at)


def _publish(session: Session, charter: Charter, facts: Facts, *, at: datetime) -> None:
    for who in facts["signatories"]:
        promises.sign(session, charter, by=actor(session, who), at=at)
    promises.publish(session, charter, by=actor(session, facts["writer"]), at=at)


def _done(session: Session, charter: Charter, words: Facts, at: datetime) -> None:
    source = identity.account(session, "demonstrationen")
    assert source is not None
    for promise, each in zip(charter.promises, words["promises"], strict=True):
        activities(session, promise, each["done"], source, at=at)


def _then(month_and_day: str, at: datetime) -> datetime:
    """That day of the year before, at the same time of day."""
    month, day = map(int, month_and_day.split("-"))
    return at.replace(year=at.year - 1, month=month, day=day)
