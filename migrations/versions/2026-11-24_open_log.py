"""The open log: entries that only grow, and the edge of their tree."""

from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

REFUSAL = "the open log only grows"
# Each entry takes the place that the head names, and the head moves by one entry at a time.
GROWTH = {
    "ledger_entry": ("INSERT", "NEW.seq <> (SELECT size FROM log_head)"),
    "log_head": (
        "UPDATE",
        "NEW.id <> OLD.id OR NEW.size <> OLD.size + 1"
        " OR NOT EXISTS (SELECT 1 FROM ledger_entry WHERE seq = OLD.size)",
    ),
}
# INSERT too: SQLite's REPLACE takes a row away without asking the triggers for DELETE.
NEVER = {"ledger_entry": ("UPDATE", "DELETE"), "log_head": ("INSERT", "DELETE")}


def upgrade() -> None:
    """Two tables, a head without entries, and triggers that let nothing but growth through."""
    op.create_table(
        "ledger_entry",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.LargeBinary(), nullable=False),
        sa.Column("leaf_hash", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("seq >= 0", name=op.f("ck_ledger_entry_seq")),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_ledger_entry")),
    )
    head = op.create_table(
        "log_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("frontier", sa.LargeBinary(), nullable=False),
        sa.Column("root", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_log_head_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_log_head")),
    )
    empty = {"id": 1, "size": 0, "frontier": b"", "root": sha256().digest()}
    op.bulk_insert(head, [empty])
    _guard_postgresql() if _is_postgresql() else _guard_sqlite()


def downgrade() -> None:
    """Nothing of the log is left."""
    for table in GROWTH:
        op.drop_table(table)
    if _is_postgresql():
        for name in ("refuse_change_of_log", *(f"let_{table}_grow" for table in GROWTH)):
            op.execute(f"DROP FUNCTION {name}()")


def _is_postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"


def _guard_sqlite() -> None:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
    for table, changes in NEVER.items():
        for change in changes:
            name = f"{table}_refuses_{change.lower()}"
            op.execute(f"CREATE TRIGGER {name} BEFORE {change} ON {table} {refuse}")
    for table, (change, unless) in GROWTH.items():
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE {change} ON {table} WHEN {unless} {refuse}"
        )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION refuse_change_of_log() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
    )
    for table, changes in NEVER.items():
        op.execute(
            f"CREATE TRIGGER {table}_is_frozen BEFORE {' OR '.join(changes)} OR TRUNCATE "
            f"ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_log()"
        )
    for table, (change, unless) in GROWTH.items():
        op.execute(
            f"CREATE FUNCTION let_{table}_grow() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN IF {unless} THEN RAISE EXCEPTION '{REFUSAL}'; END IF; RETURN NEW; END $$"
        )
        op.execute(
            f"CREATE TRIGGER {table}_only_grows BEFORE {change} ON {table} "
            f"FOR EACH ROW EXECUTE FUNCTION let_{table}_grow()"
        )
