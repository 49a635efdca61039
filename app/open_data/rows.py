"""The columns of a promise's entries: an allow-list, so that nothing gets out by being added.

Described for journalists in docs/open-data.md. Everything that is not here is not public.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from app.activities.counter import Counter
from app.activities.logged import Logged
from app.activities.models import Confirmation, Correction
from app.kit.clock import day, stamp

ENTRY, CORRECTION, CONFIRMATION = "aktivitet", "rättelse", "bekräftelse"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One thing that was said of a promise, once.

    `logg` is its place in the open log, `nummer` the entry that it is or is about. `antal` is what
    it moved the count by when it was said, `effective` what it counts for now: both add up to the
    number on the page. Days are Swedish, instants UTC.
    """

    logg: int | None
    typ: str
    nummer: int
    lofte: str
    dag: date
    loggad: str
    organisation: str
    antal: int | None = None
    effective: int | None = None
    plats: str = ""
    notering: str = ""
    siffra: int | None = None
    siffra_av: str = ""
    skal: str = ""
    ord: str = ""
    ersatt_av: int | None = None
    sen: bool = False
    borttaget: date | None = None


def rows(counter: Counter) -> list[Row]:
    """Everything said of the promise, in the order in which it was said."""
    ref = counter.promise.ref
    found = [each for entry in counter.lines for each in _of(ref, entry)]
    return [row for _order, row in sorted(found, key=lambda pair: pair[0])]


Placed = tuple[tuple[datetime, int, int], Row]


def _of(ref: str, entry: Logged) -> Iterator[Placed]:
    yield (entry.logged_at, 0, entry.id), _entry(ref, entry)
    for made in entry.corrections:
        yield (made.corrected_at, 1, made.id), _correction(ref, entry, made)
    for said in entry.confirmations:
        yield (said.confirmed_at, 2, said.id), _confirmation(ref, entry, said)


def _entry(ref: str, entry: Logged) -> Row:
    said = entry.activity
    return Row(
        logg=said.seq,
        typ=ENTRY,
        nummer=said.id,
        lofte=ref,
        dag=said.done_on,
        loggad=stamp(said.logged_at),
        organisation=said.organisation.slug,
        antal=said.count,
        effective=entry.count,
        plats=said.place,
        notering=said.note,
        siffra=said.figure,
        siffra_av=said.figure_of,
        sen=entry.is_late,
        borttaget=day(said.erased_at) if said.erased_at else None,
    )


def _correction(ref: str, entry: Logged, made: Correction) -> Row:
    return Row(
        logg=made.seq,
        typ=CORRECTION,
        nummer=entry.id,
        lofte=ref,
        dag=entry.done_on,
        loggad=stamp(made.corrected_at),
        organisation=made.organisation.slug,
        antal=made.delta,
        skal=made.reason,
        ord=made.words,
        ersatt_av=made.replaced_by_id,
        borttaget=day(made.erased_at) if made.erased_at else None,
    )


def _confirmation(ref: str, entry: Logged, said: Confirmation) -> Row:
    return Row(
        logg=said.seq,
        typ=CONFIRMATION,
        nummer=entry.id,
        lofte=ref,
        dag=entry.done_on,
        loggad=stamp(said.confirmed_at),
        organisation=said.organisation.slug,
    )
