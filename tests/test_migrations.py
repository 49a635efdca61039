"""Migrations: one line of them, up and down on both databases, and nothing forgotten."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from app.kit.database import make_engine, reading, writing
from app.tables import METADATA
from app.themes import queries
from scripts.drift import drift
from tests.databases import Databases, config, upgrade
from tests.factories import LUND, House, coded
from tests.themes.own import merged, own


@pytest.fixture
def nothing(databases: Databases, kind: str) -> Iterator[Engine]:
    """A database without a single table."""
    with databases.empty(kind) as url:
        engine = make_engine(url)
        yield engine
        engine.dispose()


def tables(engine: Engine) -> set[str]:
    return set(inspect(engine).get_table_names()) - {"alembic_version"}


def downgrade(engine: Engine) -> None:
    with engine.begin() as connection:
        command.downgrade(config(connection), "base")


def test_there_is_one_newest_migration() -> None:
    assert len(ScriptDirectory.from_config(config(None)).get_heads()) == 1


def test_every_migration_says_what_it_does() -> None:
    revisions = list(ScriptDirectory.from_config(config(None)).walk_revisions())

    assert revisions
    assert all(revision.doc for revision in revisions)


def test_the_migrations_make_every_table(nothing: Engine) -> None:
    upgrade(nothing)

    assert tables(nothing) == set(METADATA.tables)


def test_the_migrations_go_down_and_up_again(nothing: Engine) -> None:
    upgrade(nothing)
    downgrade(nothing)
    left = tables(nothing)
    upgrade(nothing)

    assert left == set()
    assert tables(nothing) == set(METADATA.tables)


def test_going_back_leaves_what_was_said_of_an_own_theme_to_its_parent(
    engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        made = own(session, house)
        coded(session, house, 2, themes=[made.id, "drugs"])
        coded(session, house, 1, themes=[made.id, "traffic_nuisance"])
        merged(session, house, made, "traffic_nuisance")

    with engine.begin() as connection:
        command.downgrade(config(connection), "0006")

    for table in ("mention", "coding"):
        assert counts(engine, table) == {"drugs": 2, "traffic_nuisance": 3}
    upgrade(engine)
    with reading(engine) as session:
        assert len(queries.listed(session, LUND)) == 29


def counts(engine: Engine, table: str) -> dict[str, int]:
    """How many rows of a table name each theme."""
    with engine.connect() as connection:
        found = connection.execute(
            text(f"SELECT theme_id, count(*) FROM {table} GROUP BY theme_id")
        )
        return {theme_id: count for theme_id, count in found}


def test_the_migrations_forget_nothing(databases: Databases, kind: str) -> None:
    assert drift(databases, kind) == ""
