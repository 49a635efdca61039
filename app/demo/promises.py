"""The promises of a demonstrated charter, and what is known to have been done."""

from datetime import date, datetime

from sqlmodel import Session

from app.activities import leaves
from app.activities.models import Activity
from app.demo.parties import Facts, undertakers
from app.identity.models import Account
from app.kit.clock import day
from app.kit.tokens import opaque
from app.promises.models import Charter, Promise


def promised(session: Session, charter: Charter, number: int, each: Facts, facts: Facts) -> Promise:
    """A promise of the charter, as it was worded."""
    same = ("focus", "title", "body", "comparator", "target", "unit_one", "unit_many", "period")
    promise = Promise(
        ref=f"{charter.slug}-{number}",
        number=number,
        theme_id=each["theme"],
        counting_rule=each["counting_rule"],
        starts_on=charter.valid_from,
        ends_on=charter.valid_to,
        **{name: each[name] for name in same},
    )
    promise.organisations = undertakers(session, each["who"], facts)
    charter.promises.append(promise)
    session.flush()
    return promise


def activities(
    session: Session, promise: Promise, done: list[Facts], source: Account, *, at: datetime
) -> None:
    """What is known to have been done of it by that day."""
    for each in done:
        on = each["on"] if len(each["on"]) == 10 else f"{promise.starts_on.year}-{each['on']}"
        if date.fromisoformat(on) > day(at):
            continue
        session.add(entry := _entry(promise, each, date.fromisoformat(on), source, at))
        session.flush()
        leaves.progress(session, entry)


def _entry(promise: Promise, each: Facts, on: date, source: Account, at: datetime) -> Activity:
    return Activity(
        promise_id=promise.id,
        token=opaque(),
        done_on=on,
        place=each["place"],
        note=each["note"],
        count=each["count"],
        logged_at=at,
        logged_by_id=source.id,
        organisation_id=source.organisation_id,
    )
