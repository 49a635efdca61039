"""What has been released."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session, col, select

from app.disclosure.models import Release


@dataclass(frozen=True)
class Voices:
    """How many spoke in an area, as last released; None is fewer than ten."""

    released_on: date
    total: int | None
    by_theme: dict[str, int | None]


def latest(session: Session, lpo_id: str) -> Release | None:
    """The newest release of an area."""
    newest = select(Release).where(Release.lpo_id == lpo_id).order_by(col(Release.number).desc())
    return session.exec(newest).first()


def voices(session: Session, lpo_id: str) -> Voices | None:
    """What the public may know of an area's voices; None until there is a first release."""
    release = latest(session, lpo_id)
    if release is None:
        return None
    by_theme = {each.theme_id: each.published for each in release.counts if each.theme_id}
    total = next(each.published for each in release.counts if each.theme_id is None)
    return Voices(release.released_on, total, by_theme)
