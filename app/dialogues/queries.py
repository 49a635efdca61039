"""What is known of dialogues: those held in some kommuner, and one of them."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from app.dialogues.models import Dialogue, DialogueArea


def of_municipalities(session: Session, codes: Iterable[str]) -> list[Dialogue]:
    """Dialogues held in any of the kommuner, the latest first and the undated last."""
    held = select(DialogueArea.dialogue_id).where(col(DialogueArea.municipality_code).in_(codes))
    found = session.exec(select(Dialogue).where(col(Dialogue.id).in_(held)))
    return sorted(found, key=lambda each: (-(each.year or 0), each.slug))


def by_slug(session: Session, slug: str) -> Dialogue | None:
    """The dialogue, or None."""
    return session.exec(select(Dialogue).where(Dialogue.slug == slug)).first()
