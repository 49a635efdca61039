"""Rows as a file for spreadsheets (RFC 4180), in which nothing that staff wrote can run."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict, fields

from app.activities.cells import inert
from app.open_data.rows import Row

COLUMNS = [field.name for field in fields(Row)]


def as_csv(rows: Iterable[Row]) -> str:
    """UTF-8 with a heading, commas and ISO dates; yes is ja and nothing is an empty cell."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in asdict(row).values()] for row in rows)
    return file.getvalue()


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "ja"
    return inert(value) if isinstance(value, str) else str(value)
