"""What has been released."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func
from sqlalchemy.orm import joinedload, selectinload
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from app.disclosure.models import Held, Release, ReleasedArea, ReleasedTable
from app.disclosure.tables import THEME, TOTAL, Areas, Published


@dataclass(frozen=True)
class Voices:
    """How many spoke in a place and a year, as last released; None is too few to show.

    Themes may be counted for several small areas together, and of fewer voices than the total.
    """

    released_on: date
    year: int
    total: int | None
    by_theme: dict[str, int | None] = field(default_factory=dict)
    coded: int | None = None
    together: Areas = ()


def voices(session: Session, lpo_id: str) -> Voices | None:
    """What the public may know of an area's voices; None until there is a first release."""
    inside = select(ReleasedArea.release_id).where(ReleasedArea.lpo_id == lpo_id)
    return _voices(session, (lpo_id,), _newest().where(col(Release.id).in_(inside)))


def voices_of(session: Session, lpo_ids: Iterable[str]) -> Voices | None:
    """The same of a kommun of several areas, which is counted as a whole."""
    areas = tuple(sorted(lpo_ids))
    if len(areas) < 2:
        return None
    return _voices(session, areas, _newest().where(Release.unit == unit_of(areas)))


def history(session: Session, year: int) -> list[Published]:
    """Every table ever released of a year's voices: what an attacker has saved."""
    counts: Any = ReleasedTable.counts
    every = _newest().where(Release.year == year).options(selectinload(counts))
    return [_published(each) for each in session.exec(every)]


def next_number(session: Session) -> int:
    """The number of the next morning's release."""
    return (session.exec(select(func.max(Release.number))).one() or 0) + 1


def held_on(session: Session, day: date) -> list[Held]:
    """What the attack held back that day."""
    return list(session.exec(select(Held).where(Held.held_on == day).order_by(col(Held.id))))


def unit_of(areas: Iterable[str]) -> str:
    """The name of areas that are counted together."""
    return "+".join(sorted(areas))


def areas_of(table: ReleasedTable) -> Areas:
    """The local police areas that a table counts."""
    return tuple(table.release.unit.split("+"))


def _newest() -> SelectOfScalar[ReleasedTable]:
    # Any, for SQLModel types a relationship as what it holds.
    release: Any = ReleasedTable.release
    order = (col(Release.year).desc(), col(Release.number).desc())
    return select(ReleasedTable).join(Release).options(joinedload(release)).order_by(*order)


def _voices(session: Session, areas: Areas, wanted: SelectOfScalar[ReleasedTable]) -> Voices | None:
    tables = list(session.exec(wanted))
    if not tables:
        return None
    year = tables[0].release.year
    total = next(
        (each for each in _named(tables, TOTAL.name, year) if areas_of(each) == areas), None
    )
    # The smallest that has it: the area alone, else the neighbours it is counted with.
    theme = min(
        _named(tables, THEME.name, year), key=lambda each: len(areas_of(each)), default=None
    )
    return Voices(
        released_on=(total or theme or tables[0]).release.released_on,
        year=year,
        total=total.base if total else None,
        by_theme={each.key: each.published for each in theme.counts} if theme else {},
        coded=theme.base if theme else None,
        together=areas_of(theme) if theme else (),
    )


def _named(tables: Sequence[ReleasedTable], name: str, year: int) -> list[ReleasedTable]:
    return [each for each in tables if each.name == name and each.release.year == year]


def _published(table: ReleasedTable) -> Published:
    cells = {each.key: each.published for each in table.counts}
    return Published(areas_of(table), table.name, table.release.number, table.base, cells)
