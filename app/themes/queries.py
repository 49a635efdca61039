"""What is known of themes: the lists that are offered, what they are read as, what was changed."""

from typing import Any

from sqlalchemy.orm import joinedload
from sqlmodel import Session, col, or_, select

from app.themes.models import Theme, ThemeChange

# The country's first: the eight that are shown first on a phone, then the rest, then an area's own.
ORDER = (col(Theme.position), col(Theme.name_sv), col(Theme.id))


def listed(session: Session, lpo_id: str | None = None) -> list[Theme]:
    """The themes that are offered: the national list, and the own ones of an area that is named."""
    here = or_(col(Theme.lpo_id).is_(None), col(Theme.lpo_id) == lpo_id)
    offered = select(Theme).where(here, col(Theme.ended_on).is_(None))
    return list(session.exec(offered.order_by(*ORDER)))


def own(session: Session, lpo_id: str) -> list[Theme]:
    """The area's own themes, those that have ended last."""
    mine = select(Theme).where(Theme.lpo_id == lpo_id)
    return list(session.exec(mine.order_by(col(Theme.ended_on).is_not(None), *ORDER)))


def by_id(session: Session, theme_id: str, *, lock: bool = False) -> Theme | None:
    """The theme, or None."""
    return session.get(Theme, theme_id, with_for_update=lock or None)


def national(session: Session, theme_id: str) -> Theme | None:
    """The theme if it is of the national list, and no area's own; otherwise None."""
    theme = by_id(session, theme_id)
    return theme if theme is not None and theme.lpo_id is None else None


def known(session: Session, theme_ids: set[str]) -> list[Theme]:
    """Those of the ids that are themes, offered or not, in the order of the list."""
    found = select(Theme).where(col(Theme.id).in_(theme_ids)).order_by(*ORDER)
    return list(session.exec(found))


def as_read(session: Session, theme_ids: set[str]) -> list[Theme]:
    """The themes that those ids stand for today: what was merged is read as the other, once."""
    found = known(session, theme_ids)
    return known(session, {each.read_as_id or each.id for each in found})


def names(session: Session) -> dict[str, str]:
    """What every theme is called, by id; one that was merged, as what it is read as."""
    every = {each.id: each for each in session.exec(select(Theme))}
    return {each.id: every[each.read_as_id or each.id].name for each in every.values()}


def history(session: Session, lpo_id: str) -> list[ThemeChange]:
    """What was done to the area's own themes, the latest first."""
    # Any, for SQLModel types a relationship as what it holds.
    who: Any = ThemeChange.changed_by
    mine = select(ThemeChange).where(ThemeChange.lpo_id == lpo_id).options(joinedload(who))
    return list(session.exec(mine.order_by(col(ThemeChange.id).desc())))
