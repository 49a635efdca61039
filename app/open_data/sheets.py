"""Rows as a file for spreadsheets (RFC 4180), in which nothing that staff wrote can run."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, fields

from app.open_data.rows import Row

COLUMNS = [field.name for field in fields(Row)]
RUNS = ("=", "+", "-", "@", "\t", "\r")


def as_csv(rows: Iterable[Row]) -> str:
    """UTF-8 with a heading, commas and ISO dates; yes is ja and nothing is an empty cell."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in asdict(row).values()] for row in rows)
    return file.getvalue()


def inert(text: str) -> str:
    """Text that a spreadsheet would run as a formula, with an apostrophe that makes it text."""
    return f"'{text}" if text.startswith(RUNS) else text


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "ja"
    return inert(value) if isinstance(value, str) else str(value)
