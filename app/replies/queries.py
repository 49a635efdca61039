"""Which themes a dialogue must answer, and what has been answered."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, distinct, exists, func
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, select

from app.dialogues.models import Dialogue
from app.disclosure.rules import FEWEST, publishable
from app.promises import queries as promises
from app.promises.models import Promise
from app.replies.models import Reply
from app.submissions.models import Coding, Submission
from app.themes import queries as themes
from app.themes.models import Theme


@dataclass(frozen=True)
class Owed:
    """A theme that at least ten spoke of, and the reply to it if there is one."""

    theme: Theme
    voices: int | None
    reply: Reply | None


def owed(session: Session, dialogue: Dialogue) -> list[Owed]:
    """Every theme that the dialogue must answer, in the order of the list; for staff."""
    counts = voices(session, dialogue.id)
    given = {each.theme_id: each for each in of_dialogue(session, dialogue.id)}
    listed = themes.known(session, set(counts) | set(given))
    return [Owed(each, counts.get(each.id), given.get(each.id)) for each in listed]


def answered(session: Session, dialogue: Dialogue, *, on: date) -> list[Owed]:
    """The same for everyone: nothing before the round has ended, for a list that grew would tell.

    The numbers are those that stand in the replies: they never move.
    """
    if not dialogue.has_ended(on):
        return []
    return [
        Owed(each.theme, each.reply.voices if each.reply else None, each.reply)
        for each in owed(session, dialogue)
    ]


def voices(session: Session, dialogue_id: int) -> dict[str, int | None]:
    """How many spoke of each theme that at least ten named, as far as it may be told."""
    # An area's own theme is answered as its parent, and a voice counts once (docs/decisions, 14).
    theme = func.coalesce(col(Theme.parent_id), col(Theme.id))
    voice = func.count(distinct(col(Coding.submission_id)))
    joined = select(theme, voice).join_from(Coding, Submission).join(Theme, _is_its())
    mine = joined.where(Submission.dialogue_id == dialogue_id).group_by(theme)
    return {theme_id: _told(count) for theme_id, count in session.exec(mine) if count >= FEWEST}


def _is_its() -> ColumnElement[bool]:
    return col(Theme.id) == col(Coding.theme_id)


def _told(count: int) -> int | None:
    """Rounded from twenty on; that a theme must be answered tells already that ten named it,
    so a number from ten to seventeen, shown or left out, would say too much.
    """
    shown = publishable(count)
    return shown if shown is not None and shown >= 2 * FEWEST else None


def uncoded(session: Session, dialogue_id: int) -> int:
    """How many of a dialogue's submissions have no theme yet."""
    coded = exists().where(col(Coding.submission_id) == col(Submission.id))
    mine = select(func.count()).select_from(Submission)
    left = col(Submission.withdrawn_on).is_(None), ~coded
    return session.exec(mine.where(Submission.dialogue_id == dialogue_id, *left)).one()


def of_dialogue(session: Session, dialogue_id: int) -> list[Reply]:
    """The replies of a dialogue."""
    mine = select(Reply).where(Reply.dialogue_id == dialogue_id).order_by(col(Reply.id))
    # Any, for SQLModel types a relationship as what it holds.
    parts: list[Any] = [Reply.theme, Reply.promise]
    return list(session.exec(mine.options(*map(selectinload, parts))))


def to_themes(session: Session, dialogue_id: int, theme_ids: Iterable[str]) -> list[Reply]:
    """The replies of a dialogue on those themes."""
    wanted = set(theme_ids)
    return [each for each in of_dialogue(session, dialogue_id) if each.theme_id in wanted]


def promises_of(session: Session, dialogue: Dialogue) -> list[Promise]:
    """What can be pointed at: the published promises of its areas, each once."""
    charters = (promises.published_in_lpo(session, lpo_id) for lpo_id in sorted(dialogue.places))
    found = {each.id: each for found in charters for charter in found for each in charter.promises}
    return list(found.values())
