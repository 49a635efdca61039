"""The demonstration's open dialogue, an exercise: its days are counted from the day of loading."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm, OccasionForm
from app.identity import queries as identity
from app.identity.actor import Actor, actor_of
from app.kit.clock import day

Facts = dict[str, Any]
SAME = {"title", "lpos", "municipalities", "intro", "answer_where", "channels", "languages"}


def load(session: Session, facts: list[Facts], *, at: datetime) -> None:
    """Each round, and the occasions where people can be met."""
    for each in facts:
        account = identity.account(session, each["by"])
        assert account is not None, each["by"]
        # What was written a moment ago is not in the account's list of roles yet.
        session.refresh(account)
        _round(session, each, actor_of(account), at)


def _round(session: Session, facts: Facts, by: Actor, at: datetime) -> None:
    names = ("opens_on", "closes_on", "answer_on")
    days = {
        name: day(at) + timedelta(days=count)
        for name, count in zip(names, facts["days"], strict=True)
    }
    form = DialogueForm.model_validate({name: facts[name] for name in SAME} | days)
    dialogue = dialogues.begin(session, form, by=by, at=at)
    for each in facts["occasions"]:
        when = {"day": day(at) + timedelta(days=each["in"])}
        words = {name: value for name, value in each.items() if name != "in"} | when
        dialogues.meet(session, dialogue, OccasionForm.model_validate(words), by=by, at=at)
