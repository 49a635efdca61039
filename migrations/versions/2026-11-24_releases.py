"""Releases of several tables, for areas alone or together, that the database refuses to change.

Nothing has been released by a site in use, so the earlier form is dropped, not carried over.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

FROZEN = ("release", "released_area", "released_table", "released_count", "held")
REFUSAL = "a release is never changed"


def upgrade() -> None:
    """New tables in place of the old, and a guard on each."""
    op.drop_table("released_count")
    op.drop_table("release")
    _create_releases()
    _create_tables()
    _create_held()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
    for table in FROZEN:
        _freeze(table)


def downgrade() -> None:
    """Back to one table of counts for each area."""
    for table in reversed(FROZEN):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_change()")
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("lpo_id", sa.String(), sa.ForeignKey("local_police_area.id"), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=False),
        sa.Column("basis", sa.Integer(), nullable=False),
        sa.UniqueConstraint("lpo_id", "number"),
    )
    op.create_index("ix_release_lpo_id", "release", ["lpo_id"])
    op.create_table(
        "released_count",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("release_id", sa.Integer(), sa.ForeignKey("release.id"), nullable=False),
        sa.Column("theme_id", sa.String(), sa.ForeignKey("theme.id")),
        sa.Column("published", sa.Integer()),
    )
    op.create_index("ix_released_count_release_id", "released_count", ["release_id"])


def _create_releases() -> None:
    op.create_table(
        "release",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("unit", sa.String(1000), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("released_on", sa.Date(), nullable=False),
        sa.UniqueConstraint("unit", "number"),
    )
    op.create_index("ix_release_unit", "release", ["unit"])
    op.create_table(
        "released_area",
        sa.Column("release_id", sa.Integer(), sa.ForeignKey("release.id"), primary_key=True),
        sa.Column("lpo_id", sa.String(), sa.ForeignKey("local_police_area.id"), primary_key=True),
    )
    op.create_index("ix_released_area_lpo_id", "released_area", ["lpo_id"])


def _create_tables() -> None:
    op.create_table(
        "released_table",
        sa.Column("release_id", sa.Integer(), sa.ForeignKey("release.id"), primary_key=True),
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("base", sa.Integer()),
    )
    op.create_table(
        "released_count",
        sa.Column("release_id", sa.Integer(), primary_key=True),
        sa.Column("name", sa.String(20), primary_key=True),
        sa.Column("key", sa.String(60), primary_key=True),
        sa.Column("published", sa.Integer()),
        sa.ForeignKeyConstraint(
            ["release_id", "name"], ["released_table.release_id", "released_table.name"]
        ),
    )


def _create_held() -> None:
    op.create_table(
        "held",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("unit", sa.String(1000), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(20), nullable=False),
        sa.Column("held_on", sa.Date(), nullable=False),
        sa.Column("narrowed", sa.Integer(), nullable=False),
        sa.Column("recovered", sa.Integer(), nullable=False),
    )


def _freeze(table: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE TRIGGER {table}_is_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
