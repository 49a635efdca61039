"""The translation of our legal terms is fixed once: in the glossary, and beside each table."""

import re

from sqlmodel.main import default_registry

from app.tables import METADATA
from scripts.source import ROOT

TERM = re.compile(r"\(([^)]+)\)")
ROW = re.compile(r"^\| `(\w+)` \| ([^|]+) \|$", re.MULTILINE)


def glossary() -> dict[str, str]:
    """The Swedish term of each table, as the glossary has it."""
    return dict(ROW.findall((ROOT / "docs" / "glossary.md").read_text(encoding="utf-8")))


def terms() -> dict[str, list[str]]:
    """What stands in parentheses in each table's docstring."""
    tables = [mapper.class_ for mapper in default_registry.mappers]
    return {table.__name__: TERM.findall(table.__doc__ or "") for table in tables}


def test_there_are_as_many_tables_as_classes() -> None:
    assert METADATA.tables
    assert len(terms()) == len(METADATA.tables)


def test_every_table_says_its_swedish_term() -> None:
    assert [table for table, found in terms().items() if not found] == []


def test_the_glossary_and_the_tables_say_the_same() -> None:
    settled = glossary()

    assert set(settled) == set(terms())
    assert {table for table, found in terms().items() if settled[table] not in found} == set()
