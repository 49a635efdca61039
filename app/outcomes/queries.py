"""What has been said of promises, and which of them still wait for a verdict."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlmodel import Session, col, select

from app.activities import queries as activities
from app.counting.series import Series
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.outcomes import policy
from app.outcomes.measured import Measured, gathered
from app.outcomes.models import Deviation, MeasuredValue, Verdict
from app.promises.models import Promise


@dataclass(frozen=True)
class Said:
    """All that is said of one promise beside its number."""

    deviations: list[Deviation]
    readings: Series[Measured]
    verdicts: list[Verdict]
    earlier: list[Verdict]
    owing: list[Organisation]
    corrected_at: datetime | None = None

    @property
    def spoken(self) -> set[int]:
        """The organisations that have said something of whether it was kept."""
        return {each.organisation_id for each in self.verdicts}

    def is_corrected(self, verdict: Verdict) -> bool:
        """Whether the number has been corrected since that was said."""
        return policy.is_corrected(verdict, self.corrected_at)


def said(session: Session, promise: Promise, *, on: date) -> Said:
    """What stands beside the number that day, the newest first."""
    every = _verdicts(session, [promise.id])
    latest = {each.organisation_id: each for each in every}
    corrected = _corrected(session, every).get(promise.id)
    final = {k for k, each in latest.items() if policy.is_final(each, promise, corrected)}
    return Said(
        deviations(session, promise),
        readings(session, promise),
        list(latest.values()),
        [each for each in reversed(every) if each is not latest[each.organisation_id]],
        owing(promise, final, on=on),
        corrected,
    )


def deviations(session: Session, promise: Promise) -> list[Deviation]:
    query = select(Deviation).where(Deviation.promise_id == promise.id)
    newest = (col(Deviation.noted_on).desc(), col(Deviation.id).desc())
    return list(session.exec(query.order_by(*newest)))


def readings(session: Session, promise: Promise) -> Series[Measured]:
    """The values of its indicator; what an organisation says again of a day mends its own."""
    query = (
        select(MeasuredValue)
        .where(MeasuredValue.promise_id == promise.id)
        .order_by(col(MeasuredValue.id))
    )
    return gathered(session.exec(query))


def owing(promise: Promise, given: Iterable[int], *, on: date) -> list[Organisation]:
    """Who signed that they promise it and has not said whether it was kept, when its time is over.

    What was only copied from a source, unsigned here, nobody owes a word on.
    """
    if not policy.is_over(promise, on=on) or promise.dropped_at is not None:
        return []
    signed = {each.organisation_id for each in promise.charter.parties if each.signed_digest}
    return [each for each in promise.undertakers if each.id in signed - set(given)]


def latest_of(session: Session, promise_ids: Iterable[int]) -> dict[int, list[Verdict]]:
    """The latest verdict of each party, by promise."""
    latest = {(e.promise_id, e.organisation_id): e for e in _verdicts(session, promise_ids)}
    by_promise: dict[int, list[Verdict]] = {}
    for each in latest.values():
        by_promise.setdefault(each.promise_id, []).append(each)
    return by_promise


def to_judge(session: Session, own: Sequence[Promise], actor: Actor, *, on: date) -> list[Promise]:
    """Those of the actor's `own` whose time is over, and the organisation has not said how."""
    mine = [each for each in own if policy.may_judge(actor, each)]
    given = latest_of(session, [each.id for each in mine])
    corrected = _corrected(session, [one for those in given.values() for one in those])
    return [
        each
        for each in mine
        if actor.organisation_id
        in {one.id for one in owing(each, _final(given, each, corrected), on=on)}
    ]


def same(session: Session, model: type[Deviation | MeasuredValue | Verdict], token: str) -> object:
    """The row that was made with the same page, if any."""
    return session.exec(select(model).where(col(model.token) == token)).first()


def _final(
    given: dict[int, list[Verdict]], promise: Promise, corrected: dict[int, datetime]
) -> set[int]:
    """Who has said it when all was known."""
    said = [(each, corrected.get(promise.id)) for each in given.get(promise.id, [])]
    return {each.organisation_id for each, at in said if policy.is_final(each, promise, at)}


def _corrected(session: Session, verdicts: Iterable[Verdict]) -> dict[int, datetime]:
    return activities.last_corrected(session, sorted({each.promise_id for each in verdicts}))


def _verdicts(session: Session, promise_ids: Iterable[int]) -> list[Verdict]:
    query = select(Verdict).where(col(Verdict.promise_id).in_(list(promise_ids)))
    return list(session.exec(query.order_by(col(Verdict.id))))
