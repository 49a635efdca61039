"""dialogues, replies and retention; earlier results move to tables of their own"""

import sqlalchemy as sa
import sqlmodel
from alembic import op

import app.kit.database

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

PAST = "id, slug, title, year, answered, method, source_url"
# Not in a batch: a copied table would lose WITHOUT ROWID, and tell the order of arrival.
OF_SUBMISSIONS = {
    "dialogue_id": "INTEGER CONSTRAINT fk_submission_dialogue_id_dialogue REFERENCES dialogue (id)",
    "channel": "VARCHAR(20)",
    "disposed_on": "DATE",
}


def text(name: str, length: int, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sqlmodel.AutoString(length=length), nullable=nullable)


def number(name: str, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=nullable)


def day(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.Date(), nullable=False)


def instant(name: str, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, app.kit.database.UtcDateTime(timezone=True), nullable=nullable)


def link(table: str, column: str, to: str, key: str = "id") -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([column], [f"{to}.{key}"], name=f"fk_{table}_{column}_{to}")


def primary(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def check(name: str, rule: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(rule, name=op.f(name))


def index(table: str, column: str) -> None:
    op.create_index(f"ix_{table}_{column}", table, [column])


def results(table: str) -> None:
    """A table of results as others published them, and the kommuner they are of."""
    op.create_table(
        table,
        number("id"),
        text("slug", 80),
        text("title", 160),
        number("year", nullable=True),
        number("answered", nullable=True),
        text("method", 400),
        text("source_url", 400),
        primary(table, "id"),
        sa.UniqueConstraint("slug", name=f"uq_{table}_slug"),
    )
    op.create_table(
        f"{table}_area",
        number("dialogue_id"),
        text("municipality_code", 4),
        link(f"{table}_area", "dialogue_id", table),
        link(f"{table}_area", "municipality_code", "municipality", "code"),
        primary(f"{table}_area", "dialogue_id", "municipality_code"),
    )
    index(f"{table}_area", "municipality_code")


def move(old: str, new: str) -> None:
    """Results from one table to the other, with what points at them."""
    results(new)
    op.execute(f"INSERT INTO {new} ({PAST}) SELECT {PAST} FROM {old}")
    op.execute(f"INSERT INTO {new}_area SELECT dialogue_id, municipality_code FROM {old}_area")
    with op.batch_alter_table("finding") as finding:
        finding.drop_constraint(f"fk_finding_dialogue_id_{old}", type_="foreignkey")
        finding.create_foreign_key(f"fk_finding_dialogue_id_{new}", new, ["dialogue_id"], ["id"])
    op.drop_table(f"{old}_area")
    op.drop_table(old)


def upgrade() -> None:
    move("dialogue", "past_dialogue")
    _dialogues()
    _ways_in()
    _replies()
    _retention()
    for column, kind in OF_SUBMISSIONS.items():
        op.execute(f"ALTER TABLE submission ADD COLUMN {column} {kind}")
    index("submission", "dialogue_id")


def _dialogues() -> None:
    op.create_table(
        "dialogue",
        number("id"),
        text("slug", 100),
        text("kind", 20),
        text("title", 120),
        text("intro", 4000),
        text("languages", 120),
        day("opens_on"),
        day("closes_on"),
        day("answer_on"),
        text("answer_where", 120),
        instant("begun_at"),
        number("begun_by_id"),
        instant("closed_at", nullable=True),
        number("closed_by_id", nullable=True),
        link("dialogue", "begun_by_id", "account"),
        link("dialogue", "closed_by_id", "account"),
        check("ck_dialogue_period", "opens_on <= closes_on"),
        check("ck_dialogue_answer", "closes_on <= answer_on"),
        primary("dialogue", "id"),
        sa.UniqueConstraint("slug", name="uq_dialogue_slug"),
    )
    index("dialogue", "closes_on")
    for name, column, to, key, length in (
        ("dialogue_police", "lpo_id", "local_police_area", "id", 60),
        ("dialogue_municipality", "municipality_code", "municipality", "code", 4),
    ):
        op.create_table(
            name,
            number("dialogue_id"),
            text(column, length),
            link(name, "dialogue_id", "dialogue"),
            link(name, column, to, key),
            primary(name, "dialogue_id", column),
        )
        index(name, column)


def _ways_in() -> None:
    op.create_table(
        "occasion",
        number("id"),
        number("dialogue_id"),
        text("kind", 20),
        day("day"),
        sa.Column("from_time", sa.Time(), nullable=False),
        sa.Column("to_time", sa.Time(), nullable=False),
        text("place", 120),
        instant("added_at"),
        link("occasion", "dialogue_id", "dialogue"),
        check("ck_occasion_time", "from_time < to_time"),
        primary("occasion", "id"),
    )
    index("occasion", "dialogue_id")
    op.create_table(
        "channel",
        number("dialogue_id"),
        text("slug", 20),
        text("name", 40),
        number("position"),
        link("channel", "dialogue_id", "dialogue"),
        primary("channel", "dialogue_id", "slug"),
    )


def _replies() -> None:
    op.create_table(
        "reply",
        number("id"),
        number("dialogue_id"),
        text("theme_id", 40),
        number("promise_id", nullable=True),
        text("referred_to", 120),
        text("body", 1000),
        number("voices", nullable=True),
        day("replied_on"),
        number("replied_by_id"),
        link("reply", "dialogue_id", "dialogue"),
        link("reply", "theme_id", "theme"),
        link("reply", "promise_id", "promise"),
        link("reply", "replied_by_id", "account"),
        check("ck_reply_one", "promise_id IS NULL OR referred_to = ''"),
        check("ck_reply_something", "promise_id IS NOT NULL OR referred_to <> '' OR body <> ''"),
        primary("reply", "id"),
        sa.UniqueConstraint("dialogue_id", "theme_id", name="uq_reply_dialogue_id"),
    )
    index("reply", "dialogue_id")


def _retention() -> None:
    op.create_table(
        "retention_rule",
        number("id"),
        number("dialogue_id", nullable=True),
        text("lpo_id", 60, nullable=True),
        text("decision", 60),
        number("days"),
        instant("decided_at"),
        number("decided_by_id"),
        link("retention_rule", "dialogue_id", "dialogue"),
        link("retention_rule", "lpo_id", "local_police_area"),
        link("retention_rule", "decided_by_id", "account"),
        check("ck_retention_rule_one", "(dialogue_id IS NULL) <> (lpo_id IS NULL)"),
        check("ck_retention_rule_days", "days > 0"),
        primary("retention_rule", "id"),
        sa.UniqueConstraint("dialogue_id", name="uq_retention_rule_dialogue_id"),
        sa.UniqueConstraint("lpo_id", name="uq_retention_rule_lpo_id"),
    )
    op.create_table(
        "disposal",
        number("id"),
        number("dialogue_id", nullable=True),
        text("lpo_id", 60, nullable=True),
        text("decision", 60),
        day("older_than"),
        day("disposed_on"),
        number("texts"),
        link("disposal", "dialogue_id", "dialogue"),
        link("disposal", "lpo_id", "local_police_area"),
        primary("disposal", "id"),
    )
    index("disposal", "dialogue_id")
    index("disposal", "lpo_id")


def downgrade() -> None:
    op.drop_index("ix_submission_dialogue_id", "submission")
    for column in OF_SUBMISSIONS:
        op.execute(f"ALTER TABLE submission DROP COLUMN {column}")
    for table in ("disposal", "retention_rule", "reply", "channel", "occasion"):
        op.drop_table(table)
    for table in ("dialogue_municipality", "dialogue_police", "dialogue"):
        op.drop_table(table)
    move("past_dialogue", "dialogue")
