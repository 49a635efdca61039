"""The database itself lets the log grow, and nothing else."""

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from app.kit.database import reading, writing
from app.ledger import queries
from tests.ledger.rows import root, walk, written

ENTRY = "INSERT INTO ledger_entry (seq, entry, leaf_hash) SELECT {}, entry, leaf_hash FROM one"
ONE = "WITH one AS (SELECT * FROM ledger_entry WHERE seq = 0) "
HEAD = (
    "INSERT INTO log_head (id, size, frontier, root) SELECT {}, size, frontier, root FROM log_head"
)
CHANGES = [
    "UPDATE ledger_entry SET entry = leaf_hash WHERE seq = 0",
    "UPDATE ledger_entry SET seq = seq + 10",
    "DELETE FROM ledger_entry WHERE seq = 1",
    "DELETE FROM ledger_entry",
    ONE + ENTRY.format(3),
    ONE + ENTRY.format(0),
    ONE + ENTRY.format(-1),
    "UPDATE log_head SET root = frontier",
    "UPDATE log_head SET size = 0",
    "UPDATE log_head SET size = size + 1",
    "UPDATE log_head SET size = size + 2",
    "UPDATE log_head SET id = 2",
    "DELETE FROM log_head",
    HEAD.format(2),
    HEAD.format(1),
]
OF_SQLITE = [
    ONE + ENTRY.format(0).replace("INSERT", "INSERT OR REPLACE"),
    HEAD.format(1).replace("INSERT", "INSERT OR REPLACE"),
    "UPDATE OR REPLACE ledger_entry SET seq = 0 WHERE seq = 1",
]
OF_POSTGRESQL = [
    "TRUNCATE ledger_entry",
    "TRUNCATE log_head",
    ONE + ENTRY.format(0) + " ON CONFLICT (seq) DO UPDATE SET entry = EXCLUDED.leaf_hash",
]


@pytest.fixture
def begun(engine: Engine) -> Engine:
    """A log with two entries."""
    with writing(engine) as session:
        walk(session)
        walk(session)
    return engine


def refused(engine: Engine, change: str) -> None:
    before = written(engine), root(engine)

    with (
        pytest.raises(DBAPIError, match="only grows|violates|constraint"),
        writing(engine) as session,
    ):
        session.execute(text(change))

    assert (written(engine), root(engine)) == before


@pytest.mark.parametrize("change", CHANGES)
def test_nothing_of_the_log_is_changed(begun: Engine, change: str) -> None:
    refused(begun, change)


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("change", OF_SQLITE)
def test_sqlite_has_no_back_door(begun: Engine, change: str) -> None:
    refused(begun, change)


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize("change", OF_POSTGRESQL)
def test_postgresql_has_no_back_door(begun: Engine, change: str) -> None:
    refused(begun, change)


def test_a_head_moves_with_its_entry_only(begun: Engine) -> None:
    with writing(begun) as session:
        session.execute(text(ONE + ENTRY.format(2)))
        session.execute(text("UPDATE log_head SET size = size + 1"))

    with reading(begun) as session:
        assert queries.head(session).size == 3
