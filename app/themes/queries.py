"""What is known of themes: the list, and one of them."""

from sqlmodel import Session, col, select

from app.themes.models import Theme


def listed(session: Session) -> list[Theme]:
    """All themes; the eight that are shown first on a phone come first."""
    return list(session.exec(select(Theme).order_by(col(Theme.position))))


def by_id(session: Session, theme_id: str) -> Theme | None:
    """The theme, or None."""
    return session.get(Theme, theme_id)


def known(session: Session, theme_ids: set[str]) -> list[Theme]:
    """Those of the ids that are themes, in the order of the list."""
    found = select(Theme).where(col(Theme.id).in_(theme_ids)).order_by(col(Theme.position))
    return list(session.exec(found))
