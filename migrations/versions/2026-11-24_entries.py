"""Entries with more to say, corrected and confirmed in public; each has its place in the log."""

import sqlalchemy as sa
from alembic import op

from app.kit.database import UtcDateTime

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# Not in a batch: a copied table would take with it all that points at the entries.
OF_ACTIVITIES = {
    "internal_note": "VARCHAR(400) DEFAULT '' NOT NULL",
    "figure": "INTEGER",
    "figure_of": "VARCHAR(60) DEFAULT '' NOT NULL"
    " CONSTRAINT ck_activity_figure CHECK ((figure IS NULL) = (figure_of = ''))",
    "actor_salt": "{bytes}",
    "words_salt": "{bytes}",
    "erased_at": "{instant}",
    "erased_by_id": "INTEGER CONSTRAINT fk_activity_erased_by_id_account REFERENCES account (id)",
    "seq": "INTEGER",
}


def upgrade() -> None:
    """Entries keep what they say and have no place in the log until something is said of them."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    kinds = {"bytes": "BLOB", "instant": "DATETIME"}
    if postgresql:
        kinds = {"bytes": "BYTEA", "instant": "TIMESTAMP WITH TIME ZONE"}
    for column, kind in OF_ACTIVITIES.items():
        op.execute(f"ALTER TABLE activity ADD COLUMN {column} {kind.format(**kinds)}")
    op.create_index("ix_activity_seq", "activity", ["seq"], unique=True)
    _corrections()
    _confirmations()


def downgrade() -> None:
    """Entries as they were logged; what was corrected and confirmed is gone."""
    op.drop_table("confirmation")
    op.drop_table("correction")
    op.drop_index("ix_activity_seq", "activity")
    # The word of the figure first: its check names both.
    for column in ("figure_of", *(name for name in OF_ACTIVITIES if name != "figure_of")):
        op.execute(f"ALTER TABLE activity DROP COLUMN {column}")


def _corrections() -> None:
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("delta", sa.Integer(), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("words", sa.String(120), nullable=False),
        sa.Column("replaced_by_id", sa.Integer(), nullable=True),
        sa.Column("corrected_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("corrected_by_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("actor_salt", sa.LargeBinary(), nullable=True),
        sa.Column("words_salt", sa.LargeBinary(), nullable=True),
        sa.Column("erased_at", UtcDateTime(timezone=True), nullable=True),
        sa.Column("erased_by_id", sa.Integer(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        *_keys("correction", "activity_id", "replaced_by_id"),
        *_keys("correction", "corrected_by_id", "erased_by_id", to="account"),
        *_keys("correction", "organisation_id", to="organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_correction"),
        sa.UniqueConstraint("token", name="uq_correction_token"),
    )
    op.create_index("ix_correction_activity_id", "correction", ["activity_id"])
    op.create_index("ix_correction_replaced_by_id", "correction", ["replaced_by_id"])
    op.create_index("ix_correction_seq", "correction", ["seq"], unique=True)


def _confirmations() -> None:
    op.create_table(
        "confirmation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("activity_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", UtcDateTime(timezone=True), nullable=False),
        sa.Column("confirmed_by_id", sa.Integer(), nullable=False),
        sa.Column("actor_salt", sa.LargeBinary(), nullable=True),
        sa.Column("seq", sa.Integer(), nullable=True),
        *_keys("confirmation", "activity_id"),
        *_keys("confirmation", "confirmed_by_id", to="account"),
        *_keys("confirmation", "organisation_id", to="organisation"),
        sa.PrimaryKeyConstraint("id", name="pk_confirmation"),
        sa.UniqueConstraint("activity_id", "organisation_id", name="uq_confirmation_activity_id"),
    )
    op.create_index("ix_confirmation_organisation_id", "confirmation", ["organisation_id"])
    op.create_index("ix_confirmation_seq", "confirmation", ["seq"], unique=True)


def _keys(table: str, *columns: str, to: str = "activity") -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint([each], [f"{to}.id"], name=f"fk_{table}_{each}_{to}")
        for each in columns
    ]
