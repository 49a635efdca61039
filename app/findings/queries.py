"""What is known of dialogues: those held in some kommuner, and one of them."""

from collections.abc import Iterable

from sqlmodel import Session, col, select

from app.findings.models import PastDialogue, PastDialogueArea


def of_municipalities(session: Session, codes: Iterable[str]) -> list[PastDialogue]:
    """Dialogues held in any of the kommuner, the latest first and the undated last."""
    held = select(PastDialogueArea.dialogue_id).where(
        col(PastDialogueArea.municipality_code).in_(codes)
    )
    found = session.exec(select(PastDialogue).where(col(PastDialogue.id).in_(held)))
    return sorted(found, key=lambda each: (-(each.year or 0), each.slug))


def by_slug(session: Session, slug: str) -> PastDialogue | None:
    """The dialogue, or None."""
    return session.exec(select(PastDialogue).where(PastDialogue.slug == slug)).first()
