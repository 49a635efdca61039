"""What is said of a promise beside its number: deviations, measured values, verdicts."""

import sqlalchemy as sa
from alembic import op

from app.kit.database import UtcDateTime

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Three tables of what was said, each with who said it and when."""
    _said(
        "deviation",
        sa.Column("noted_on", sa.Date(), nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        sa.Column("words", sa.String(1000), nullable=False),
    )
    _said(
        "measured_value",
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("value", sa.String(20), nullable=False),
        sa.Column("source", sa.String(120), nullable=False),
    )
    _said(
        "verdict",
        sa.Column("outcome", sa.String(10), nullable=False),
        sa.Column("cause", sa.String(20), nullable=False),
        sa.Column("words", sa.String(1000), nullable=False),
        sa.Column("done", sa.String(10), nullable=False),
        sa.Column("moved", sa.String(10), nullable=False),
        sa.Column("change", sa.String(1000), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=True),
        sa.Column("words_salt", sa.LargeBinary(), nullable=True),
        sa.Column("actor_salt", sa.LargeBinary(), nullable=True),
        sa.UniqueConstraint("seq", name=op.f("uq_verdict_seq")),
        sa.CheckConstraint("outcome = 'met' OR cause <> ''", name=op.f("ck_verdict_cause")),
    )


def downgrade() -> None:
    """Nothing is said."""
    for table in ("verdict", "measured_value", "deviation"):
        op.drop_table(table)


def _said(table: str, *columns: sa.Column | sa.Constraint) -> None:
    def belongs(column: str, to: str) -> sa.ForeignKeyConstraint:
        name = op.f(f"fk_{table}_{column}_{to}")
        return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=name)

    op.create_table(
        table,
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("promise_id", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=False),
        sa.Column("organisation_id", sa.Integer(), nullable=False),
        *columns,
        belongs("promise_id", "promise"),
        belongs("said_by_id", "account"),
        belongs("organisation_id", "organisation"),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("token", name=op.f(f"uq_{table}_token")),
    )
    op.create_index(op.f(f"ix_{table}_promise_id"), table, ["promise_id"])
