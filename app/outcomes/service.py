"""The verbs: say why it lags, say what was measured, and say whether it was kept."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from app.activities.checks import check_time
from app.activities.counter import Counter
from app.identity.actor import Actor
from app.kit.database import insert_once
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.kit.templates import long_day
from app.outcomes import policy, queries
from app.outcomes.forms import DeviationForm, ReadingForm
from app.outcomes.models import Deviation, MeasuredValue, Verdict
from app.promises import history
from app.promises.models import Promise

Row = Deviation | MeasuredValue | Verdict
# What a row is given here; the rest of it was sent.
GIVEN = {"id", "seq", "words_salt", "actor_salt", "said_at", "said_by_id"}


def deviate(
    session: Session, promise: Promise, words: DeviationForm, *, by: Actor, at: datetime, on: date
) -> Row:
    """Say why a promise lags. Denied for other parties' promises, Invalid for days to come."""
    ask_to_say(by, promise)
    _has_been("noted_on", words.noted_on, on)
    check_time(promise, "noted_on", words.noted_on)
    return said(session, promise, Deviation(**words.model_dump(), **sender(promise, by, at)), by=by)


def measure(
    session: Session, promise: Promise, words: ReadingForm, *, by: Actor, at: datetime, on: date
) -> Row:
    """Say what its indicator was that day. Denied and Invalid as above."""
    ask_to_say(by, promise)
    _has_been("measured_on", words.measured_on, on)
    return said(
        session, promise, MeasuredValue(**words.model_dump(), **sender(promise, by, at)), by=by
    )


def sender(promise: Promise, by: Actor, at: datetime) -> dict[str, Any]:
    """Of what it is said, by whom and when."""
    who = {"said_by_id": by.account_id, "organisation_id": by.organisation_id}
    return who | {"promise_id": promise.id, "said_at": at}


def said(session: Session, promise: Promise, row: Row, *, by: Actor) -> Row:
    """Keep the row once, however often its page is sent, and note that in the staff's log.

    Raises Conflict when the page has been sent with other words, or by another organisation.
    """
    if not insert_once(session, row):
        kept = queries.same(session, type(row), row.token)
        if not isinstance(kept, type(row)) or not _says_the_same(kept, row):
            raise Conflict(_("Det här formuläret är redan skickat. Öppna det på nytt."))
        return kept
    verb = f"{row.__tablename__}.said"
    history.of_promise(session, verb, promise, by=by, at=row.said_at)
    return row


def ask_to_judge(by: Actor, counter: Counter, *, on: date) -> None:
    """Denied for those who do not sign for it, Conflict while it runs and is not kept."""
    if not policy.may_judge(by, counter.promise):
        raise Denied(_("Du får inte säga om det här löftet hölls."))
    if not policy.is_ripe(counter, on=on):
        last = counter.promise.deadline or counter.promise.ends_on
        sentence = _("Löftet pågår till och med {last}. Säg då om det hölls.")
        raise Conflict(sentence.format(last=long_day(last)))


def ask_to_say(by: Actor, promise: Promise) -> None:
    """Denied for those who do not log on it."""
    if not policy.may_say(by, promise):
        raise Denied(_("Du får inte säga något om det här löftet."))


def _says_the_same(kept: Row, row: Row) -> bool:
    """Whether a page that comes again says what it said before, and by whom."""
    mine, theirs = (each.model_dump(exclude=GIVEN) for each in (kept, row))
    return mine == theirs


def _has_been(field: str, day: date, on: date) -> None:
    if day > on:
        raise Invalid(field, _("Det som inte har hänt än kan inte skrivas här."))
