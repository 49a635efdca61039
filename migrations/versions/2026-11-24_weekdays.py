"""The day of the week that a promise names, and from which day varannan is counted."""

from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

# Not in a batch: a copied table would take with it all that points at the promises.
OF_PROMISES = {
    "weekday": "INTEGER",
    "skips_holidays": "BOOLEAN DEFAULT false NOT NULL",
    "anchor": "DATE",
}


def upgrade() -> None:
    """No promise names a day yet."""
    for column, kind in OF_PROMISES.items():
        op.execute(f"ALTER TABLE promise ADD COLUMN {column} {kind}")


def downgrade() -> None:
    """Which day was named is forgotten."""
    for column in reversed(OF_PROMISES):
        op.execute(f"ALTER TABLE promise DROP COLUMN {column}")
