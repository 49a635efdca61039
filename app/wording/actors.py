"""Who promises to do it, as the sentence names them."""

import re

from app.wording.patterns import either
from app.wording.scopes import Stretch

ACTOR = re.compile(rf"\b{either('actors')}(?!\w)")
AND = re.compile(r" och | samt |, ?")
# Not with whom, between whom or where.
HELPING = frozenset(
    ("med", "mellan", "i", "på", "till", "från", "uniformerad", "vid", "hos", "för", "av")
)
HEAD = 80


def actor(text: str) -> Stretch | None:
    """The first named at the head of the sentence, with those named beside."""
    found = ACTOR.search(text, 0, HEAD)
    if not found or _is_helping(text[: found.start()]):
        return None
    start, end = found.span()
    while beside := _beside(text, end):
        end = beside.end()
    return start, end


def _beside(text: str, end: int) -> re.Match[str] | None:
    joint = AND.match(text, end)
    return ACTOR.match(text, joint.end()) if joint else None


def _is_helping(before: str) -> bool:
    return bool(HELPING.intersection(before.split()[-1:]))
