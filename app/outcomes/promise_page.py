"""The page of one promise's follow-up, drawn again with the words kept when something is wrong."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.activities import queries as activities
from app.counting.reasons import REASONS
from app.identity.actor import Actor
from app.kit.clock import Now, day
from app.kit.errors import Missing
from app.kit.forms import Form
from app.kit.i18n import gettext
from app.kit.tokens import opaque
from app.kit.web import Page
from app.outcomes import feeding, policy, queries
from app.outcomes.terms import DONE, MOVED, OUTCOMES
from app.promises import queries as promises
from app.promises.models import Promise


def found(session: Session, promise_id: int, actor: Actor, *, lock: bool = False) -> Promise:
    """The promise, for those who may say something of it; for others it is Missing."""
    promise = promises.promise_by_id(session, promise_id, lock=lock)
    if promise is None or not policy.may_follow(actor, promise):
        raise Missing
    return promise


def draw(
    page: Page,
    session: Session,
    promise: Promise,
    actor: Actor,
    now: Now,
    *,
    status: int = 200,
    **forms: Form[Any],
) -> Response:
    """All that is said of it, and a form for each thing that may be said more."""
    today = day(now)
    counter = activities.counter_of(session, promise, on=today)
    return page.render(
        "outcomes/promise.html",
        status=status,
        actor=actor,
        promise=promise,
        counter=counter,
        said=queries.said(session, promise, on=today),
        may_say=policy.may_say(actor, promise),
        may_judge=policy.may_judge(actor, promise),
        is_ripe=policy.is_ripe(counter, on=today),
        problems=feeding.problems(session, promise, actor),
        wrong=next((each for each in forms.values() if each.errors), Form()),
        **_choices(),
        **_blank(str(today)) | forms,
    )


def _blank(today: str) -> dict[str, Any]:
    return {
        "deviation": Form({"noted_on": today, "token": opaque()}),
        "reading": Form({"measured_on": today, "token": opaque()}),
        "verdict": Form({"token": opaque()}),
        "feed": Form(),
    }


def _choices() -> dict[str, Any]:
    lists: dict[str, Mapping[StrEnum, str]] = {
        "outcomes": OUTCOMES,
        "reasons": REASONS,
        "dones": DONE,
        "moves": MOVED,
    }
    return {
        name: [(str(key), gettext(word)) for key, word in words.items()]
        for name, words in lists.items()
    }
