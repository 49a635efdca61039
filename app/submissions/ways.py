"""Which round of a dialogue words belong to: sealed into the first page, opened when they are sent.

So the page without a channel is the same for everyone, and the desk asks the database nothing.
"""

from datetime import date
from functools import cache

from sqlmodel import Session

from app.dialogues import queries as dialogues
from app.dialogues.models import Dialogue
from app.kit.tokens import keyed_digest, seal, unseal

Heard = dict[str, int | str | None]
NOWHERE: Heard = {"dialogue_id": None, "channel": None}
NOTHING = " 0001-01-01 0 "


def sealed(session: Session, lpo_id: str, channel: str, *, key: str, on: date) -> str:
    """The open round of the area and the channel, as a hidden field; empty if there is none."""
    dialogue_id, known = dialogues.heard_in(session, lpo_id, channel, on=on)
    if dialogue_id is None:
        return ""
    dialogue = session.get_one(Dialogue, dialogue_id)
    return seal(f"{lpo_id} {dialogue.closes_on} {dialogue.id} {known or ''}", _own(key))


def opened(field: str, lpo_id: str, *, key: str, on: date) -> Heard:
    """The round and the channel; nowhere for what was made up, moved, or kept till too late."""
    area, until, dialogue_id, channel = (unseal(field, _own(key)) or NOTHING).split(" ")
    if area != lpo_id or date.fromisoformat(until) < on:
        return NOWHERE
    return {"dialogue_id": int(dialogue_id), "channel": channel or None}


@cache
def _own(key: str) -> str:
    """A key of this field's own, so that no other sealed field can be put in its place."""
    return keyed_digest("heard", key)
