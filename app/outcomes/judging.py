"""The verdict: one party says whether a promise was kept, and the open log keeps that it did."""

from datetime import date, datetime

from sqlmodel import Session

from app.activities.counter import Counter
from app.identity.actor import Actor
from app.ledger import service as ledger
from app.ledger.commitments import commitment
from app.outcomes.forms import VerdictForm
from app.outcomes.models import Verdict
from app.outcomes.service import ask_to_judge, said, sender
from app.promises.models import Promise

Salts = tuple[bytes, bytes]


def judge(
    session: Session,
    counter: Counter,
    words: VerdictForm,
    *,
    salts: Salts,
    by: Actor,
    at: datetime,
    on: date,
) -> Verdict:
    """Say whether it was kept; said again, the later words stand and the earlier stay readable.

    `salts` are two times 32 fresh random bytes, for the words and for the person. Raises Denied
    for those who do not sign for it, Conflict while it runs and is not kept yet.
    """
    promise = counter.promise
    ask_to_judge(by, counter, on=on)
    facts = words.model_dump(mode="json") | {"cause": words.cause or ""}
    facts |= {"words_salt": salts[0], "actor_salt": salts[1]}
    new = Verdict(**facts, **sender(promise, by, at))
    kept = said(session, promise, new, by=by)
    assert isinstance(kept, Verdict)
    if kept is new:
        _append(session, promise, new, organisation=_slug(promise, by), at=at)
    return kept


def _append(
    session: Session, promise: Promise, verdict: Verdict, *, organisation: str, at: datetime
) -> None:
    assert verdict.words_salt and verdict.actor_salt
    verdict.seq = ledger.append(
        session,
        "verdict",
        org=organisation,
        at=at,
        promise=promise.ref,
        outcome=verdict.outcome,
        reason=verdict.cause or None,
        text=commitment(verdict.words, verdict.words_salt),
        actor=commitment(f"account:{verdict.said_by_id}", verdict.actor_salt),
    ).seq
    session.flush()


def _slug(promise: Promise, by: Actor) -> str:
    return next(each.slug for each in promise.organisations if each.id == by.organisation_id)
