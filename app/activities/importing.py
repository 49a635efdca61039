"""To log what a sheet holds: looked at first, then all of it in one go."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlmodel import Session, col, select

from app.activities import policy, service
from app.activities.models import Activity
from app.activities.sheet import Cells, read
from app.activities.sheet_lines import Line, line, passed_over
from app.activities.strikes import derived
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.clock import stamp
from app.kit.errors import Invalid
from app.kit.i18n import N_
from app.kit.i18n import gettext as _
from app.kit.tokens import canonical
from app.promises import queries as promises

TOLD = ("lofte", "dag", "antal", "plats", "notering", "siffra", "siffra_av", "logg", "nummer")

MEND = N_("Rätta raderna som är fel, eller ta bort dem. Inget är sparat.")


@dataclass(frozen=True)
class Plan:
    """The rows of a sheet, in its order, and the columns that nobody reads."""

    lines: list[Line]
    unknown: list[str]

    @property
    def wrong(self) -> list[Line]:
        return [each for each in self.lines if each.errors and not each.passed]

    @property
    def fresh(self) -> list[Line]:
        """Those that would be logged."""
        return [each for each in self.lines if each.form and not each.errors and not each.passed]


def plan(session: Session, text: str, *, by: Actor, on: date) -> Plan:
    """What the sheet would log. Raises Invalid for what is no sheet; nothing is changed."""
    sheet = read(text)
    mine = [each for each in promises.of_organisation(session, by) if policy.may_log(by, each)]
    refs = {each.ref: each for each in mine}
    home = session.get_one(Organisation, by.organisation_id)
    seen: Counter[str] = Counter()
    lines = []
    for number, cells in sheet.rows:
        if why := passed_over(cells, home.slug):
            lines.append(Line(number, cells, passed=why))
        else:
            lines.append(line(number, cells, refs, _token(cells, home.slug, seen), on=on))
    return Plan(_without_known(session, lines), sheet.unknown)


def log_sheet(session: Session, text: str, *, by: Actor, at: datetime, on: date) -> list[Activity]:
    """Log every row that is not there yet, all or none. The same sheet twice logs once.

    Raises Invalid while any row is wrong, and what `service.log` raises.
    """
    found = plan(session, text, by=by, on=on)
    if found.wrong:
        raise Invalid("text", _(MEND))
    wishes = [(each.promise, each.form) for each in found.fresh]
    whole = [(promise, form) for promise, form in wishes if promise and form]
    return service.log_all(session, whole, by=by, at=at, on=on)


def _token(cells: Cells, slug: str, seen: Counter[str]) -> str:
    """Follows from what the row says and which of its like it is: the same row, the same token."""
    said = canonical({"by": slug} | {name: cells.get(name, "") for name in TOLD})
    seen[said] += 1
    return derived(f"sheet:{seen[said]}", said)


def _without_known(session: Session, lines: list[Line]) -> list[Line]:
    tokens = {each.form.token for each in lines if each.form}
    places = {int(each.cells["logg"]) for each in lines if _is_placed(each.cells)}
    query = select(Activity).where(col(Activity.token).in_(tokens) | col(Activity.seq).in_(places))
    known = list(session.exec(query))
    kept, told = {each.token for each in known}, {_place(each) for each in known}
    return [replace(each, passed=_known(each, kept, told)) for each in lines]


def _known(each: Line, kept: set[str], told: set[tuple[str, str, str]]) -> str:
    place = tuple(each.cells.get(name, "") for name in ("logg", "lofte", "loggad"))
    is_there = place in told or (each.form is not None and each.form.token in kept)
    is_known = is_there and each.promise is not None
    return each.passed or (_("Finns redan.") if is_known else "")


def _is_placed(cells: Cells) -> bool:
    place = cells.get("logg", "")
    return place.isascii() and place.isdigit() and len(place) < 10


def _place(entry: Activity) -> tuple[str, str, str]:
    """Where and when it stands, as the export says it."""
    return str(entry.seq), entry.promise.ref, stamp(entry.logged_at)
