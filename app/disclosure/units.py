"""Who is counted together: an area alone, two small neighbours, or a kommun of several areas.

A small area is counted with the first other small area, by name, of the same police area; if
the two are still too few, they wait. Who has once been counted together stays so for the year.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from app.areas.models import Coverage, LocalPoliceArea
from app.disclosure.rules import is_small, publishable
from app.disclosure.tables import Areas


@dataclass(frozen=True)
class Map:
    """The police area of each area, and the kommuner that are whole areas, two or more."""

    police_areas: Mapping[str, str]
    municipalities: Sequence[Areas] = ()


def with_neighbours(
    totals: Mapping[str, int], kept: Iterable[Areas], police_areas: Mapping[str, str]
) -> list[Areas]:
    """Those large enough for tables of their own, and pairs of small neighbours that are."""
    units = [areas for areas in kept]
    free = sorted(set(totals) - {area for areas in units for area in areas})
    while free:
        area = free.pop(0)
        pair = _pair(area, free, totals, police_areas)
        if _is_enough(totals[area]):
            units.append((area,))
        elif pair is not None:
            free.remove(pair)
            units.append((area, pair))
    return units


def _pair(
    area: str, free: list[str], totals: Mapping[str, int], police_areas: Mapping[str, str]
) -> str | None:
    near = (each for each in free if police_areas[each] == police_areas[area])
    small = (each for each in near if not _is_enough(totals[each]))
    return next((each for each in small if _is_enough(totals[area] + totals[each])), None)


def _is_enough(count: int) -> bool:
    return not is_small(publishable(count))


def read_map(session: Session) -> Map:
    """The map as it is drawn today."""
    police = {each.id: each.police_area_id for each in session.exec(select(LocalPoliceArea))}
    return Map(police, _municipalities(session.exec(select(Coverage))))


def _municipalities(coverages: Iterable[Coverage]) -> list[Areas]:
    lpos: dict[str, set[str]] = {}
    codes: dict[str, set[str]] = {}
    for each in coverages:
        lpos.setdefault(each.municipality_code, set()).add(each.lpo_id)
        codes.setdefault(each.lpo_id, set()).add(each.municipality_code)
    several = (sorted(areas) for areas in lpos.values() if len(areas) > 1)
    return sorted(tuple(areas) for areas in several if all(len(codes[a]) == 1 for a in areas))


def covered(whole: Areas, units: Iterable[Areas]) -> bool:
    """Whether every area of a kommun has tables, so that its sum lays no small area bare."""
    inside = (areas for areas in units if set(areas) <= set(whole))
    return set(whole) == {area for areas in inside for area in areas}
