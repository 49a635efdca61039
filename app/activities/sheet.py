"""A sheet of activities as text: comma or semicolon, its columns in any order."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from app.activities.cells import opened
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _

MOST, LONGEST = 500, 300_000
NEEDED = ("lofte", "dag")
READ = (*NEEDED, "antal", "effective", "plats", "notering", "siffra", "siffra_av")
BESIDE = {"logg", "typ", "nummer", "loggad", "organisation"}
LEFT = {"skal", "ord", "ersatt_av", "sen", "borttaget"}
KNOWN = BESIDE | LEFT | set(READ)
BOM = "\ufeff"

Cells = dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """The rows with the numbers that a spreadsheet gives them, and the columns nobody reads."""

    rows: list[tuple[int, Cells]]
    unknown: list[str]


def text_of(held: bytes) -> str:
    """What the file says; raises Invalid for what is no text in UTF-8, or too long."""
    try:
        text = held.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Invalid("file", _("Filen är ingen text. Spara den som CSV i UTF-8."))
    if len(text) > LONGEST:
        raise Invalid("file", too_much())
    return text


def read(text: str) -> Sheet:
    """The rows. Raises Invalid with a sentence for what is no sheet, or holds too much."""
    try:
        records = _records(text.removeprefix(BOM).strip("\r\n"))
    except csv.Error:
        sentence = _("Texten är ingen CSV. Ett citattecken står fel, eller så saknas ett.")
        raise Invalid("text", sentence) from None
    if len(records) > MOST + 1:
        raise Invalid("text", too_much())
    heads = _heads(records[0][1] if records else [])
    rows = [(number, _cells(number, heads, cells)) for number, cells in records[1:]]
    return Sheet(rows, [name for name in heads if name and name not in KNOWN])


def too_much() -> str:
    return _("Högst {most} rader åt gången. Dela filen.").format(most=MOST)


def _records(text: str) -> list[tuple[int, list[str]]]:
    """Those with something in them, but no more than tell that there are too many."""
    first = text.partition("\n")[0]
    delimiter = ";" if first.count(";") > first.count(",") else ","
    file = io.StringIO(text, newline="")
    every = csv.reader(file, delimiter=delimiter, strict=True)
    return list(islice(_inked(every), MOST + 2))


def _inked(records: Iterator[list[str]]) -> Iterator[tuple[int, list[str]]]:
    for number, cells in enumerate(records, start=1):
        if any(cell.strip() for cell in cells):
            yield number, cells


def _heads(cells: list[str]) -> list[str]:
    heads = [cell.strip().lower() for cell in cells]
    if missing := [name for name in NEEDED if name not in heads]:
        sentence = _("Det saknas en kolumn: {columns}.")
        raise Invalid("text", sentence.format(columns=", ".join(missing)))
    if twice := {name for name in heads if name and heads.count(name) > 1}:
        sentence = _("En kolumn står två gånger: {columns}.")
        raise Invalid("text", sentence.format(columns=", ".join(sorted(twice))))
    return heads


def _cells(number: int, heads: list[str], cells: list[str]) -> Cells:
    if any(cell.strip() for cell in cells[len(heads) :]):
        sentence = _("Rad {number} har fler celler än det finns kolumner.")
        raise Invalid("text", sentence.format(number=number))
    return {name: opened(cell.strip()) for name, cell in zip(heads, cells, strict=False)}
