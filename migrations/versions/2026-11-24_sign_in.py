"""Sign-in: identities, attempts, invitations, what a login knows, and where a line was written."""

import sqlalchemy as sa
from alembic import op

from app.kit.database import UtcDateTime

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

INSTANT = UtcDateTime(timezone=True)
OF_LOGINS = {
    "seen_at": INSTANT,
    "authenticated_at": INSTANT,
    "issuer": sa.String(255),
    "sid": sa.String(255),
}


def upgrade() -> None:
    op.add_column("account", sa.Column("removed_at", INSTANT, nullable=True))
    for name, kind in OF_LOGINS.items():
        op.add_column("login", sa.Column(name, kind, nullable=True))
    op.create_index("ix_login_sid", "login", ["sid"])
    with op.batch_alter_table("audit_line") as lines:
        lines.alter_column("account_id", existing_type=sa.Integer(), nullable=True)
    _create_places()
    _create_identities()
    _create_attempts()
    _create_invitations()


def downgrade() -> None:
    for table in ("invited_role", "invitation", "attempt", "identity", "audit_place"):
        op.drop_table(table)
    op.execute("DELETE FROM audit_line WHERE account_id IS NULL")
    with op.batch_alter_table("audit_line") as lines:
        lines.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
    op.drop_index("ix_login_sid", "login")
    for name in OF_LOGINS:
        op.execute(f"ALTER TABLE login DROP COLUMN {name}")
    op.execute("ALTER TABLE account DROP COLUMN removed_at")


def _create_places() -> None:
    op.create_table(
        "audit_place",
        sa.Column("line_id", sa.Integer(), sa.ForeignKey("audit_line.id"), nullable=False),
        sa.Column("lpo_id", sa.String(60), sa.ForeignKey("local_police_area.id"), nullable=False),
        sa.PrimaryKeyConstraint("line_id", "lpo_id"),
    )
    op.create_index("ix_audit_place_lpo_id", "audit_place", ["lpo_id"])


def _create_identities() -> None:
    op.create_table(
        "identity",
        sa.Column("issuer", sa.String(255), nullable=False),
        sa.Column("subject", sa.String(255), nullable=False),
        sa.Column("account_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=False),
        sa.Column("bound_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("issuer", "subject"),
    )
    op.create_index("ix_identity_account_id", "identity", ["account_id"])


def _create_attempts() -> None:
    op.create_table(
        "attempt",
        sa.Column("state_digest", sa.String(64), primary_key=True),
        sa.Column("browser_digest", sa.String(64), nullable=False),
        sa.Column("provider", sa.String(40), nullable=False),
        sa.Column("nonce", sa.String(64), nullable=False),
        sa.Column("verifier", sa.String(64), nullable=False),
        sa.Column("to", sa.String(200), nullable=False),
        sa.Column("started_at", INSTANT, nullable=False),
        sa.Column("login_digest", sa.String(64), nullable=True),
        sa.Column("invitation_id", sa.String(64), nullable=True),
    )
    op.create_index("ix_attempt_started_at", "attempt", ["started_at"])


def _create_invitations() -> None:
    op.create_table(
        "invitation",
        sa.Column("digest", sa.String(64), primary_key=True),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), nullable=False),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("invited_at", INSTANT, nullable=False),
        sa.Column("invited_by_id", sa.Integer(), sa.ForeignKey("account.id"), nullable=True),
        sa.Column("accepted_at", INSTANT, nullable=True),
        sa.Column("withdrawn_at", INSTANT, nullable=True),
    )
    op.create_index("ix_invitation_organisation_id", "invitation", ["organisation_id"])
    op.create_table(
        "invited_role",
        sa.Column("invitation_id", sa.String(64), sa.ForeignKey("invitation.digest"), nullable=False),
        sa.Column("lpo_id", sa.String(60), sa.ForeignKey("local_police_area.id"), nullable=False),
        sa.Column("duty", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("invitation_id", "lpo_id", "duty"),
    )
