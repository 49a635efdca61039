"""The names people search by, made from the files of this room in the order they are shown."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.areas.names import swedish
from app.kit.reference import Row, rows
from app.kit.words import folded

File = dict[str, str]


def place_names(folder: Path) -> list[Row]:
    """Every name once, numbered so that a lower id is shown before a higher."""
    every = {_identity(row): row for row in _named(folder)}
    return [row | {"id": number} for number, row in enumerate(every.values(), 1)]


def _named(folder: Path) -> Iterator[Row]:
    yield from _municipalities(_sorted(folder / "municipalities.csv", "name"))
    yield from _lpos(_sorted(folder / "local_police_areas.csv", "name"))
    yield from sorted(_districts(rows(folder / "lpo_municipalities.csv")), key=_by_name)
    yield from _localities(_sorted(folder / "postal_localities.csv", "locality"))


def _sorted(path: Path, heading: str) -> list[File]:
    return sorted(rows(path), key=lambda row: swedish(row[heading]))


def _by_name(row: Row) -> str:
    return swedish(row["name"])


def _identity(row: Row) -> tuple[str | None, ...]:
    return row["folded"], row["kind"], row["lpo_id"], row["municipality_code"]


def _place(name: str, kind: str, lpo_id: str | None, municipality_code: str | None) -> Row:
    return {
        "folded": folded(name),
        "name": name,
        "kind": kind,
        "lpo_id": lpo_id,
        "municipality_code": municipality_code,
    }


def _municipalities(file: Iterable[File]) -> Iterator[Row]:
    for each in file:
        for name in (each["name"], each["name_official"], each["self_styled_name"]):
            if name:
                yield _place(name, "municipality", None, each["kommun_code"])


def _lpos(file: Iterable[File]) -> Iterator[Row]:
    for each in file:
        for name in (each["name"], each["name_full"], *_split(each["aliases"])):
            yield _place(name, "lpo", each["lpo_id"], None)


def _districts(file: Iterable[File]) -> Iterator[Row]:
    for each in file:
        for name in _split(each["part"]):
            yield _place(name, "district", each["lpo_id"], each["kommun_code"])


def _localities(file: Iterable[File]) -> Iterator[Row]:
    """A postort with its kommun's own name says nothing that the kommun has not said."""
    for each in file:
        if folded(each["locality"]) != folded(each["kommun_name"]):
            yield _place(each["locality"], "locality", None, each["kommun_code"])


def _split(names: str) -> list[str]:
    return [name.strip() for name in re.split(r"[;,()]", names) if name.strip()]
