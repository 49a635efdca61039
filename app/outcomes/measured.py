"""A value of an indicator with who says it, and what it said before it was mended."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from app.counting.series import Series, Value, series
from app.identity.models import Organisation
from app.outcomes.models import MeasuredValue


@dataclass(frozen=True)
class Measured(Value):
    """What one organisation says was measured, and what it said before, the newest first.

    `mended_at` is when something else was said in its place.
    """

    organisation: Organisation
    said_at: datetime
    replaced: tuple["Measured", ...] = ()
    mended_at: datetime | None = None


def gathered(rows: Iterable[MeasuredValue]) -> Series[Measured]:
    """The values as a series; each organisation mends its own, by day and source.

    `rows` come in the order in which they were said.
    """
    latest: dict[tuple[object, ...], Measured] = {}
    for row in rows:
        key = (row.measured_on, row.source, row.organisation_id)
        latest[key] = _of(row, _mended(latest.get(key), row.said_at))
    return series(list(latest.values()))


def _of(row: MeasuredValue, replaced: tuple[Measured, ...]) -> Measured:
    who = (row.organisation, row.said_at)
    return Measured(row.measured_on, Decimal(row.value), row.source, *who, replaced)


def _mended(earlier: Measured | None, at: datetime) -> tuple[Measured, ...]:
    if earlier is None:
        return ()
    return (replace(earlier, replaced=(), mended_at=at), *earlier.replaced)
