"""A row of a sheet as it would be logged, or why it is passed over, or what is wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.activities import checks
from app.activities.forms import ActivityForm
from app.activities.sheet import Cells
from app.activities.sheet_days import day_of
from app.kit.errors import Invalid
from app.kit.forms import sound
from app.kit.i18n import gettext as _
from app.promises.models import Promise

COLUMNS = {
    "done_on": "dag",
    "count": "antal",
    "place": "plats",
    "note": "notering",
    "figure": "siffra",
    "figure_of": "siffra_av",
}
ENTRY, SAID = {"", "aktivitet"}, {"rättelse", "bekräftelse"}


@dataclass(frozen=True)
class Line:
    """One row. It is logged when it has a form and neither an error nor a reason to pass it."""

    number: int
    cells: Cells
    promise: Promise | None = None
    form: ActivityForm | None = None
    passed: str = ""
    errors: Mapping[str, str] = field(default_factory=dict)


def passed_over(cells: Cells, slug: str) -> str:
    """Why a row is not for the organisation of that slug to log; nothing if it is."""
    if cells.get("typ", "").lower() in SAID:
        return _("En rättelse eller bekräftelse läses inte in.")
    if cells.get("organisation", "") not in {"", slug}:
        return _("Loggad av en annan organisation.")
    if cells.get("effective") == "0" and cells.get("antal") not in {"", "0"}:
        return _("Struken.")
    return ""


def line(
    number: int, cells: Cells, promises: Mapping[str, Promise], token: str, *, on: date
) -> Line:
    """The row as a form of one of those promises, by their refs."""
    promise = promises.get(cells.get("lofte", ""))
    if cells.get("typ", "").lower() not in ENTRY:
        return Line(number, cells, errors={"typ": _("Skriv aktivitet, eller inget alls.")})
    if promise is None:
        wrong = _("Löftet finns inte bland dem som du loggar på.")
        return Line(number, cells, errors={"lofte": wrong})
    form, errors = _form(cells, token)
    if form is not None:
        errors = _checked(promise, form, on)
    return Line(number, cells, promise, form, errors=errors)


def _form(cells: Cells, token: str) -> tuple[ActivityForm | None, dict[str, str]]:
    values: dict[str, Any] = {name: cells.get(column, "") for name, column in COLUMNS.items()}
    values["count"] = cells.get("effective") or values["count"]
    try:
        day = day_of(values["done_on"])
    except ValueError as problem:
        return None, {"dag": _(str(problem))}
    form = sound(ActivityForm, values | {"done_on": day, "token": token})
    return form.data, {COLUMNS.get(name, name): said for name, said in form.errors.items()}


def _checked(promise: Promise, form: ActivityForm, on: date) -> dict[str, str]:
    try:
        checks.check(promise, form.done_on, form.count, on=on)
    except Invalid as refused:
        return {COLUMNS[refused.field]: refused.sentence}
    return {}
