"""Themes of an area's own, codings that were changed, and words that were taken back."""

import sqlalchemy as sa
from alembic import op

import app.kit.database

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Not in a batch: a copied table would take with it all that points at the themes.
OF_THEMES = {
    "lpo_id": "VARCHAR(60) CONSTRAINT fk_theme_lpo_id_local_police_area"
    " REFERENCES local_police_area (id)",
    "parent_id": "VARCHAR(40) CONSTRAINT fk_theme_parent_id_theme REFERENCES theme (id)",
    "ended_on": "DATE",
    "read_as_id": "VARCHAR(40) CONSTRAINT fk_theme_read_as_id_theme REFERENCES theme (id)",
}
# What points at a theme goes to its parent, unless that has been said already.
HOMEWARD = """
    INSERT INTO {table} ({rest}, theme_id)
    SELECT {rest}, parent_id FROM {table} JOIN theme ON theme.id = theme_id
    WHERE parent_id IS NOT NULL ON CONFLICT DO NOTHING
"""
OWN = "SELECT id FROM theme WHERE parent_id IS NOT NULL"
POINTING = {"mention": "submission_id", "coding": "submission_id, coded_on, coded_by_id"}


def upgrade() -> None:
    """Columns that say whose a theme is, and two tables of what was."""
    for column, kind in OF_THEMES.items():
        op.execute(f"ALTER TABLE theme ADD COLUMN {column} {kind}")
    op.create_index("ix_theme_lpo_id", "theme", ["lpo_id"])
    op.execute("ALTER TABLE submission ADD COLUMN withdrawn_on DATE")
    _create_changes()
    _create_past_codings()


def downgrade() -> None:
    """Back to the national list; what was said and coded with others is kept as their parents."""
    op.execute("ALTER TABLE submission DROP COLUMN withdrawn_on")
    op.drop_table("past_coding")
    op.drop_table("theme_change")
    for table, rest in POINTING.items():
        op.execute(HOMEWARD.format(table=table, rest=rest))
        op.execute(f"DELETE FROM {table} WHERE theme_id IN ({OWN})")
    op.execute("UPDATE theme SET read_as_id = NULL")
    op.execute("DELETE FROM theme WHERE parent_id IS NOT NULL")
    op.drop_index("ix_theme_lpo_id", "theme")
    for column in OF_THEMES:
        op.execute(f"ALTER TABLE theme DROP COLUMN {column}")


def _create_changes() -> None:
    op.create_table(
        "theme_change",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("lpo_id", sa.String(60), sa.ForeignKey("local_police_area.id"), nullable=False),
        sa.Column("theme_id", sa.String(40), sa.ForeignKey("theme.id"), nullable=False),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("before", sa.String(120), nullable=False),
        sa.Column("after", sa.String(120), nullable=False),
        sa.Column("why", sa.String(1000), nullable=False),
        sa.Column("changed_at", app.kit.database.UtcDateTime(timezone=True), nullable=False),
        sa.Column("changed_by_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=False),
    )
    op.create_index("ix_theme_change_lpo_id", "theme_change", ["lpo_id"])


def _create_past_codings() -> None:
    op.create_table(
        "past_coding",
        sa.Column("submission_id", sa.String(32), sa.ForeignKey("submission.id"), nullable=False),
        sa.Column("theme_id", sa.String(40), sa.ForeignKey("theme.id"), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("coded_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("submission_id", "theme_id", "ended_on"),
        sqlite_with_rowid=False,
    )
