"""Migrations: one line of them, up and down on both databases, and nothing forgotten."""

from collections.abc import Iterator

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect

from app.kit.database import make_engine
from app.tables import METADATA
from scripts.drift import drift
from tests.databases import Databases, config, upgrade


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


def test_the_migrations_forget_nothing(databases: Databases, kind: str) -> None:
    assert drift(databases, kind) == ""
