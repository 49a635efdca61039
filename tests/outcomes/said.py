"""What is said in these tests unless something else is."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.activities import queries as activities
from app.kit.clock import day
from app.kit.tokens import opaque, salt
from app.outcomes import judging
from app.outcomes import service as outcomes
from app.outcomes.forms import DeviationForm, ReadingForm, VerdictForm
from app.outcomes.models import Verdict
from app.outcomes.service import Row
from app.promises.models import Promise
from tests.factories import NOON, TODAY, House, a_charter, a_promise, a_publication

SNOW = {"noted_on": "2026-02-03", "reason": "weather", "words": "Snöstorm hela veckan."}
NTU = {"measured_on": "2025-12-31", "value": "67,5", "source": "NTU 2025"}
PARTLY = {
    "outcome": "partly",
    "cause": "staff",
    "words": "Vi var för få i augusti.",
    "done": "some",
    "moved": "unknown",
    "change": "Två pass i veckan från maj.",
}


def a_public_promise(session: Session, house: House, year: int = 2026, **other: Any) -> Promise:
    """Ten controls of mopeds that everybody can read of."""
    charter = a_charter(session, house, year=year)
    promise = a_promise(session, charter, house, **other)
    a_publication(session, charter, house)
    return promise


def deviated(session: Session, promise: Promise, house: House, **other: Any) -> Row:
    """Sam says that it snowed."""
    form = DeviationForm.model_validate(SNOW | {"token": opaque()} | other)
    return outcomes.deviate(session, promise, form, by=house.sam, at=NOON, on=TODAY)


def measured(session: Session, promise: Promise, house: House, **other: Any) -> Row:
    """Sam tells a value of the survey of safety."""
    form = ReadingForm.model_validate(NTU | {"token": opaque()} | other)
    return outcomes.measure(session, promise, form, by=house.sam, at=NOON, on=TODAY)


def judged(
    session: Session, promise: Promise, house: House, at: datetime = NOON, **other: Any
) -> Verdict:
    """Sam says that it was kept in part."""
    words = VerdictForm.model_validate(PARTLY | {"token": opaque()} | other)
    counter = activities.counter_of(session, promise, on=day(at))
    salts = (salt(), salt())
    return judging.judge(session, counter, words, salts=salts, by=house.sam, at=at, on=day(at))
