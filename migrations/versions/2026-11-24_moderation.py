"""masked copies, referrals and quotes"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

WORDS = {
    "submission": ("known_place", "place", "body"),
    "masked_copy": ("body", "place", "spared", "added"),
    "public_quote": ("wording",),
}


def text(name: str, length: int | None = None) -> sa.Column[str]:
    return sa.Column(name, sqlmodel.AutoString(length=length), nullable=False)


def number(name: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def day(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def link(table: str, column: str, to: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.id"], name=f"fk_{table}_{column}_{to}")


def create(table: str, key: str, *parts: sa.schema.SchemaItem) -> None:
    """A table of residents' words: it must not tell the order in which rows came."""
    primary = sa.PrimaryKeyConstraint(key, name=f"pk_{table}")
    op.create_table(
        table,
        *parts,
        link(table, "submission_id", "submission"),
        primary,
        sqlite_with_rowid=False,
    )


def upgrade() -> None:
    create(
        "masked_copy",
        "submission_id",
        text("submission_id", 32),
        text("body"),
        text("place"),
        text("spared"),
        text("added"),
        day("masked_on"),
        number("masked_by_id"),
        link("masked_copy", "masked_by_id", "account"),
    )
    create(
        "referral",
        "submission_id",
        text("submission_id", 32),
        day("referred_on"),
        number("referred_by_id"),
        link("referral", "referred_by_id", "account"),
    )
    create(
        "public_quote",
        "id",
        text("id", 32),
        text("submission_id", 32),
        text("theme_id", 40),
        text("wording", 300),
        day("approved_on"),
        number("approved_by_id"),
        day("withdrawn_on", nullable=True),
        number("withdrawn_by_id", nullable=True),
        link("public_quote", "theme_id", "theme"),
        link("public_quote", "approved_by_id", "account"),
        link("public_quote", "withdrawn_by_id", "account"),
    )
    op.create_index("ix_public_quote_submission_id", "public_quote", ["submission_id"])
    forget_statistics(0)


def forget_statistics(target: int) -> None:
    """PostgreSQL counts the commonest values of a column, and would keep them beside the table."""
    if op.get_bind().dialect.name == "postgresql":
        for table, columns in WORDS.items():
            for column in columns:
                op.execute(f"ALTER TABLE {table} ALTER COLUMN {column} SET STATISTICS {target}")


def downgrade() -> None:
    forget_statistics(-1)
    for table in ("public_quote", "referral", "masked_copy"):
        op.drop_table(table)
