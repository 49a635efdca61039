"""The files of areas, row by row as the tables have them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from app.kit.reference import Row, rows


def regions(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("name", "name_full", "seat")}
        yield same | {"id": row["region_id"]}


def counties(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("slug", "name", "letter")}
        yield same | {"code": row["county_code"], "region_id": row["police_region_id"]}


def police_areas(path: Path) -> Iterator[Row]:
    for row in rows(path):
        same = {name: row[name] for name in ("name", "name_full", "region_id", "confidence")}
        yield same | {"id": row["police_area_id"]}


def lpos(path: Path) -> Iterator[Row]:
    kept = ("name", "name_full", "police_area_id", "region_id", "aliases", "note")
    for row in rows(path):
        yield {name: row[name] for name in kept} | {
            "id": row["lpo_id"],
            "confidence": row["existence_confidence"],
            "source": row["existence_source"],
        }


def municipalities(path: Path) -> Iterator[Row]:
    kept = ("slug", "name", "name_official", "county_code")
    for row in rows(path):
        yield {name: row[name] for name in kept} | {
            "code": row["kommun_code"],
            "region_id": row["police_region_id"],
            "population": int(row["population"]),
            "population_on": date.fromisoformat(row["population_date"]),
        }


def coverages(path: Path) -> Iterator[Row]:
    kept = ("lpo_id", "part", "source", "source_year", "confidence", "note")
    for number, row in enumerate(rows(path), 1):
        same = {name: row[name] for name in kept}
        yield same | {"id": number, "municipality_code": row["kommun_code"]}
