"""Keys of systems: the account of a system, and the key by which it logs."""

import sqlalchemy as sa
from alembic import op

from app.kit.database import UtcDateTime

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

INSTANT = UtcDateTime(timezone=True)


def upgrade() -> None:
    """Whoever has an account already is a person."""
    op.add_column(
        "account", sa.Column("kind", sa.String(20), nullable=False, server_default="person")
    )
    op.create_table(
        "api_key",
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id"), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("prefix", sa.String(20), nullable=False),
        sa.Column("made_at", INSTANT, nullable=False),
        sa.Column("made_by_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=False),
        sa.Column("ended_at", INSTANT, nullable=True),
        sa.Column("ended_by_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=True),
        sa.Column("last_used_on", sa.Date(), nullable=True),
        sa.UniqueConstraint("digest"),
    )


def downgrade() -> None:
    """What systems have logged stays, by accounts that are removed and may do nothing."""
    op.drop_table("api_key")
    systems = "SELECT id FROM account WHERE kind = 'system'"
    op.execute(f"DELETE FROM role WHERE account_id IN ({systems})")
    op.execute(
        "UPDATE account SET removed_at = CURRENT_TIMESTAMP "
        "WHERE kind = 'system' AND removed_at IS NULL"
    )
    op.execute("ALTER TABLE account DROP COLUMN kind")
