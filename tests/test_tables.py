"""What holds for every table: what people list is found by an index, on both databases."""

from collections.abc import Iterator

from sqlalchemy import Table, UniqueConstraint
from sqlalchemy.orm import RelationshipDirection, configure_mappers
from sqlmodel.main import default_registry

from app.tables import METADATA


def leading(table: Table) -> set[str]:
    """The columns that an index, a key or a uniqueness begins with: these are found quickly."""
    groups = [table.primary_key.columns, *(each.columns for each in table.indexes)]
    groups += [each.columns for each in table.constraints if isinstance(each, UniqueConstraint)]
    return {group[0].name for group in map(list, groups)}


def belonging() -> Iterator[tuple[Table, set[str]]]:
    """Each table that something has many rows of, and the columns by which it finds its own."""
    configure_mappers()
    for mapper in default_registry.mappers:
        for link in mapper.relationships:
            if link.direction is RelationshipDirection.ONETOMANY:
                columns = {there.name for _here, there in link.local_remote_pairs if there.name}
                yield METADATA.tables[link.mapper.class_.__tablename__], columns


def test_what_belongs_to_a_thing_is_found_by_an_index() -> None:
    found = list(belonging())

    assert found
    assert [table.name for table, columns in found if not columns & leading(table)] == []


def test_what_belongs_to_an_organisation_is_found_by_an_index() -> None:
    chairs = [table for name, table in METADATA.tables.items() if name.endswith("party")]

    assert len(chairs) == 4
    assert [table.name for table in chairs if "organisation_id" not in leading(table)] == []
