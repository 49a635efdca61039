"""One verb: to release."""

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from app.disclosure import attacker, queries
from app.disclosure.clearing import Attack, cleared
from app.disclosure.drafting import drafts
from app.disclosure.models import Held, Release, ReleasedArea, ReleasedCount, ReleasedTable
from app.disclosure.tables import Areas, Cell, Exact, Published
from app.disclosure.units import read_map


def release(
    session: Session, exact: Exact, *, year: int, on: date, attack: Attack = attacker.too_close
) -> list[Release]:
    """Publish a year's counts where a batch of new voices has come and the attack finds nothing.

    A total that moved by one would tell the minute at which somebody pressed send. What the
    attack sees through is held back, and that is written down.
    """
    history, number = queries.history(session, year), queries.next_number(session)
    found = cleared(drafts(exact, history, read_map(session), number), history, attack)
    session.add_all(_held(draft, cells, year=year, on=on) for draft, cells in found.held)
    units = dict.fromkeys(each.areas for each in found.released)
    made = [_made(areas, found.released, year=year, on=on) for areas in units]
    session.add_all(made)
    session.flush()
    return made


def _made(areas: Areas, released: Sequence[Published], *, year: int, on: date) -> Release:
    tables = [each for each in released if each.areas == areas]
    return Release(
        unit=queries.unit_of(areas),
        year=year,
        number=tables[0].number,
        released_on=on,
        areas=[ReleasedArea(lpo_id=area) for area in areas],
        tables=[_table(each) for each in tables],
    )


def _table(each: Published) -> ReleasedTable:
    counts = [ReleasedCount(key=key, published=count) for key, count in each.cells.items()]
    return ReleasedTable(name=each.table, base=each.base, counts=counts)


def _held(draft: Published, cells: Sequence[Cell], *, year: int, on: date) -> Held:
    return Held(
        unit=queries.unit_of(draft.areas),
        year=year,
        name=draft.table,
        held_on=on,
        narrowed=len(cells),
        recovered=sum(cell.width == 1 for cell in cells),
    )
