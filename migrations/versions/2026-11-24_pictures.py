"""Pictures with their editions, and the agreements they lead to."""

import sqlalchemy as sa
from alembic import op

from app.kit.database import UtcDateTime

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

FROZEN = ("edition", "agreement_version")
MADE = (
    "agreement_version",
    "plan_row",
    "priority",
    "agreement_party",
    "agreement",
    "edition",
    "not_chosen",
    "cause",
    "evidence",
    "problem",
    "focus_area",
    "picture_party",
    "picture",
)
HEADINGS = (
    "mapping",
    "analysis",
    "goal",
    "expected_effect",
    "measure",
    "participants",
    "schedule",
    "resources",
    "indicator",
    "follow_up",
    "reporting",
)
REFUSAL = "what is published is never changed"


def upgrade() -> None:
    """A table for each part, and a guard on what is published."""
    _create_pictures()
    _create_problems()
    _create_choices()
    _create_agreements()
    _create_plans()
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
    for table in FROZEN:
        _freeze(table)


def downgrade() -> None:
    """Nothing else points at them."""
    for table in MADE:
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_rewriting()")


def _create_pictures() -> None:
    op.create_table(
        "picture",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("promise_area_id", "promise_area.id"),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("intro", sa.String(4000), nullable=False),
        sa.Column("begun_at", UtcDateTime(timezone=True), nullable=False),
        _points("begun_by_id", "account.id"),
        sa.UniqueConstraint("promise_area_id"),
        sa.CheckConstraint("starts_on <= ends_on", name="time"),
    )
    op.create_table(
        "picture_party",
        sa.Column("picture_id", sa.Integer(), sa.ForeignKey("picture.id"), primary_key=True),
        sa.Column(
            "organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), primary_key=True
        ),
        sa.Column("approved_at", UtcDateTime(timezone=True)),
        sa.Column("approved_by_id", sa.Integer(), sa.ForeignKey("account.id")),
        sa.Column("approved_digest", sa.String(64)),
    )
    op.create_index("ix_picture_party_organisation_id", "picture_party", ["organisation_id"])
    op.create_table(
        "focus_area",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("picture_id", "picture.id"),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("why", sa.String(1000), nullable=False),
    )
    op.create_index("ix_focus_area_picture_id", "focus_area", ["picture_id"])


def _create_problems() -> None:
    op.create_table(
        "problem",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("picture_id", "picture.id"),
        sa.Column("organisation_id", sa.Integer(), sa.ForeignKey("organisation.id")),
        sa.Column("origin_id", sa.Integer(), sa.ForeignKey("problem.id", ondelete="SET NULL")),
        sa.Column("focus_area_id", sa.Integer(), sa.ForeignKey("focus_area.id")),
        _points("theme_id", "theme.id", sa.String(40)),
        sa.Column("place", sa.String(120), nullable=False),
        sa.Column("body", sa.String(4000), nullable=False),
        sa.Column("note", sa.String(4000), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("origin_id"),
    )
    op.create_index("ix_problem_picture_id", "problem", ["picture_id"])
    op.create_index("ix_problem_focus_area_id", "problem", ["focus_area_id"])
    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("problem_id", "problem.id"),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("theme_id", sa.String(40), sa.ForeignKey("theme.id")),
        sa.Column("number", sa.Integer()),
        sa.Column("body", sa.String(1000), nullable=False),
        sa.Column("source", sa.String(1000), nullable=False),
        sa.Column("source_on", sa.Date()),
        sa.Column("url", sa.String(400), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_evidence_problem_id", "evidence", ["problem_id"])
    op.create_table(
        "cause",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("problem_id", "problem.id"),
        sa.Column("body", sa.String(1000), nullable=False),
        sa.Column("support", sa.String(1000), nullable=False),
        sa.Column("is_public", sa.Boolean(), nullable=False),
    )
    op.create_index("ix_cause_problem_id", "cause", ["problem_id"])


def _create_choices() -> None:
    op.create_table(
        "not_chosen",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("picture_id", "picture.id"),
        _points("theme_id", "theme.id", sa.String(40)),
        sa.Column("why", sa.String(1000), nullable=False),
        sa.UniqueConstraint("picture_id", "theme_id"),
    )
    op.create_table(
        "edition",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("picture_id", "picture.id"),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("extract", sa.JSON(), nullable=False),
        sa.Column("whole", sa.JSON(), nullable=False),
        sa.Column("published_at", UtcDateTime(timezone=True), nullable=False),
        _points("published_by_id", "account.id"),
        sa.UniqueConstraint("picture_id", "number"),
    )


def _create_agreements() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("slug", sa.String(110), nullable=False, unique=True),
        sa.Column("title", sa.String(160), nullable=False),
        _points("promise_area_id", "promise_area.id"),
        _points("edition_id", "edition.id"),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("council", sa.String(1000), nullable=False),
        sa.Column("steering", sa.String(1000), nullable=False),
        sa.Column("communication", sa.String(4000), nullable=False),
        sa.Column("follow_up", sa.String(4000), nullable=False),
        sa.Column("drafted_at", UtcDateTime(timezone=True), nullable=False),
        _points("drafted_by_id", "account.id"),
        sa.CheckConstraint("valid_from <= valid_to", name="time"),
    )
    op.create_index("ix_agreement_promise_area_id", "agreement", ["promise_area_id"])
    op.create_table(
        "agreement_party",
        sa.Column("agreement_id", sa.Integer(), sa.ForeignKey("agreement.id"), primary_key=True),
        sa.Column(
            "organisation_id", sa.Integer(), sa.ForeignKey("organisation.id"), primary_key=True
        ),
        sa.Column("signed_at", UtcDateTime(timezone=True)),
        sa.Column("signed_by_id", sa.Integer(), sa.ForeignKey("account.id")),
        sa.Column("signed_digest", sa.String(64)),
    )
    op.create_index("ix_agreement_party_organisation_id", "agreement_party", ["organisation_id"])
    op.create_table(
        "agreement_version",
        sa.Column("agreement_id", sa.Integer(), sa.ForeignKey("agreement.id"), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("published_at", UtcDateTime(timezone=True), nullable=False),
        _points("published_by_id", "account.id"),
    )


def _create_plans() -> None:
    op.create_table(
        "priority",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("agreement_id", "agreement.id"),
        sa.Column("name", sa.String(120), nullable=False),
        sa.Column("why", sa.String(1000), nullable=False),
        sa.Column("themes", sa.JSON(), nullable=False),
        sa.UniqueConstraint("agreement_id", "name"),
    )
    op.create_table(
        "plan_row",
        sa.Column("id", sa.Integer(), primary_key=True),
        _points("priority_id", "priority.id"),
        _points("organisation_id", "organisation.id"),
        *[sa.Column(name, sa.String(1000), nullable=False) for name in HEADINGS],
    )
    op.create_index("ix_plan_row_priority_id", "plan_row", ["priority_id"])


def _points(name: str, at: str, kind: object = None) -> sa.Column[object]:
    """A column that must point at another table's row."""
    return sa.Column(name, kind or sa.Integer(), sa.ForeignKey(at), nullable=False)


def _freeze(table: str) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            f"CREATE TRIGGER {table}_is_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_rewriting()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER {table}_refuses_{change.lower()} BEFORE {change} ON {table} "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
