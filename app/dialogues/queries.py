"""Finding dialogues: through the person who works with them, or as far as they are public."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import selectinload
from sqlmodel import Session, col, select

from app.dialogues import policy
from app.dialogues.models import Channel, Dialogue, DialoguePolice, Kind, Occasion
from app.identity.actor import Actor
from app.kit.errors import Missing


def by_id(session: Session, dialogue_id: int, *, lock: bool = False) -> Dialogue | None:
    """Any dialogue, whoever is heard in it; a verb that decides about it locks it first."""
    return session.get(Dialogue, dialogue_id, with_for_update=lock or None)


def for_staff(session: Session, dialogue_id: int, actor: Actor, *, lock: bool = False) -> Dialogue:
    """The dialogue, for somebody who works where it is held; for others it is Missing."""
    dialogue = by_id(session, dialogue_id, lock=lock)
    if dialogue is None or not policy.may_see(actor, dialogue):
        raise Missing
    return dialogue


def public_by_slug(session: Session, slug: str) -> Dialogue | None:
    """A round for residents; those of staff and partners are not hidden, they are not found."""
    found = select(Dialogue).where(Dialogue.slug == slug, _is_public())
    return session.exec(found).first()


def public(session: Session) -> list[Dialogue]:
    """Every round for residents that is not closed, the first to begin first."""
    order = (col(Dialogue.opens_on), col(Dialogue.id))
    query = select(Dialogue).where(_is_public(), _is_unclosed())
    return list(session.exec(query.options(*_with_parts()).order_by(*order)))


def public_in_lpo(session: Session, lpo_id: str) -> list[Dialogue]:
    """The rounds for residents of one area that are not closed, the first to begin first."""
    query = select(Dialogue).where(_is_public(), _is_unclosed(), _lies_in({lpo_id}))
    order = (col(Dialogue.opens_on), col(Dialogue.id))
    return list(session.exec(query.options(*_with_parts()).order_by(*order)))


def occasions_in_lpo(session: Session, lpo_id: str) -> list[Occasion]:
    """Every public occasion of an area, for its calendar."""
    query = select(Occasion).join(Dialogue).where(_is_public(), _lies_in({lpo_id}))
    return list(session.exec(query.order_by(col(Occasion.day), col(Occasion.id))))


def seen_by(session: Session, actor: Actor) -> list[Dialogue]:
    """The dialogues of the areas where somebody works, those that end last first."""
    query = select(Dialogue).where(_lies_in(actor.places))
    order = (col(Dialogue.closes_on).desc(), col(Dialogue.id))
    return list(session.exec(query.options(*_with_parts()).order_by(*order)))


def heard_in(
    session: Session, lpo_id: str, channel: str, *, on: date
) -> tuple[int | None, str | None]:
    """The round that words sent that day belong to, and the channel they came by, if known.

    A channel that no open round of the area has counts as none; without one the words belong to
    the open round if there is only one.
    """
    is_open = (col(Dialogue.opens_on) <= on, col(Dialogue.closes_on) >= on, _is_unclosed())
    query = select(Dialogue.id, Channel.slug).join(Channel, isouter=True)
    found = session.exec(query.where(_is_public(), _lies_in({lpo_id}), *is_open)).all()
    by_channel = max((each for each, slug in found if slug == channel), default=None)
    if by_channel is not None:
        return by_channel, channel
    rounds = {each for each, _ in found}
    return (rounds.pop() if len(rounds) == 1 else None), None


def slugs_like(session: Session, wanted: str) -> set[str]:
    """The slugs that are taken of those that begin so."""
    begins = col(Dialogue.slug).startswith(wanted, autoescape=True)
    return set(session.exec(select(Dialogue.slug).where(begins)))


def _is_public() -> ColumnElement[bool]:
    return col(Dialogue.kind) == Kind.RESIDENTS.value


def _is_unclosed() -> ColumnElement[bool]:
    return col(Dialogue.closed_at).is_(None)


def _lies_in(lpo_ids: Iterable[str]) -> ColumnElement[bool]:
    held = select(DialoguePolice.dialogue_id).where(col(DialoguePolice.lpo_id).in_(lpo_ids))
    return col(Dialogue.id).in_(held)


def _with_parts() -> list[Any]:
    # Any, for SQLModel types a relationship as what it holds.
    parts: list[Any] = [Dialogue.lpos, Dialogue.occasions]
    return [selectinload(part) for part in parts]
