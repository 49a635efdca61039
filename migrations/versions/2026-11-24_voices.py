"""voices"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


COLUMNS = {"known_place": 120, "age": 8, "gender": 8}


def upgrade() -> None:
    for name, length in COLUMNS.items():
        op.add_column("submission", sa.Column(name, sa.String(length), nullable=True))


def downgrade() -> None:
    # Not in a batch: a copied table would lose WITHOUT ROWID, and tell the order of arrival.
    for name in COLUMNS:
        op.drop_column("submission", name)
