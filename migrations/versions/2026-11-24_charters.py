"""Wider measures, lineage, amendments, and versions that the database refuses to change."""

import sqlalchemy as sa
from alembic import op

from app.kit.clock import day
from app.kit.database import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

REFUSAL = "a published version is never changed"
# Not in a batch: a copied table would take with it all that points at the promises.
OF_PROMISES = {
    "kind": "VARCHAR(20) DEFAULT '' NOT NULL",
    "target_max": "INTEGER CONSTRAINT ck_promise_interval"
    " CHECK (target_max IS NULL OR target_max > target)",
    "scope": "VARCHAR(120) DEFAULT '' NOT NULL",
    "places": "JSON DEFAULT '[]' NOT NULL",
    "season_first": "INTEGER",
    "season_last": "INTEGER",
    "deadline": "DATE",
    "cause": "VARCHAR(1000) DEFAULT '' NOT NULL",
    "source": "VARCHAR(1000) DEFAULT '' NOT NULL",
    "indicator": "VARCHAR(120) DEFAULT '' NOT NULL",
    "no_indicator": "VARCHAR(120) DEFAULT '' NOT NULL",
    "depends_on": "VARCHAR(120) DEFAULT '' NOT NULL",
    "responsible_id": "INTEGER CONSTRAINT fk_promise_responsible_id_organisation"
    " REFERENCES organisation (id)",
    "continues_id": "INTEGER CONSTRAINT fk_promise_continues_id_promise REFERENCES promise (id)",
}
# What is somebody's own is found by their organisation.
OF_ORGANISATIONS = ("party", "promise_party")
SIGNED = sa.text(
    "SELECT version.charter_id, version.number, organisation.name AS organisation,"
    " account.name AS name, account.title AS title, party.signed_at AS signed_at FROM version"
    " JOIN party ON party.charter_id = version.charter_id AND party.signed_digest = version.digest"
    " JOIN organisation ON organisation.id = party.organisation_id"
    " JOIN account ON account.id = party.signed_by_id"
    " ORDER BY version.charter_id, version.number, organisation.slug"
).columns(signed_at=UtcDateTime)
VERSION = sa.table(
    "version", sa.column("charter_id"), sa.column("number"), sa.column("signatures", sa.JSON)
)


def upgrade() -> None:
    """New columns; then the signatures of what is published are written down, and locked in."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    for column, kind in OF_PROMISES.items():
        op.execute(f"ALTER TABLE promise ADD COLUMN {column} {kind}")
    instant = "TIMESTAMP WITH TIME ZONE" if postgresql else "DATETIME"
    op.execute(f"ALTER TABLE promise ADD COLUMN dropped_at {instant}")
    op.create_index("ix_promise_continues_id", "promise", ["continues_id"])
    for table in OF_ORGANISATIONS:
        op.create_index(f"ix_{table}_organisation_id", table, ["organisation_id"])
    op.execute(
        "ALTER TABLE charter ADD COLUMN amends_id INTEGER"
        " CONSTRAINT fk_charter_amends_id_charter REFERENCES charter (id)"
    )
    op.create_index("ix_charter_amends_id", "charter", ["amends_id"], unique=True)
    op.execute("ALTER TABLE version ADD COLUMN signatures JSON DEFAULT '[]' NOT NULL")
    _write_down_signatures()
    _freeze(postgresql)


def downgrade() -> None:
    """Back to one version of each charter; what was written in the new fields is gone."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER version_is_frozen ON version")
        op.execute("DROP FUNCTION refuse_change_of_version()")
    else:
        for change in ("update", "delete"):
            op.execute(f"DROP TRIGGER version_refuses_{change}")
    op.execute("ALTER TABLE version DROP COLUMN signatures")
    op.drop_index("ix_charter_amends_id", "charter")
    op.execute("ALTER TABLE charter DROP COLUMN amends_id")
    for table in reversed(OF_ORGANISATIONS):
        op.drop_index(f"ix_{table}_organisation_id", table)
    op.drop_index("ix_promise_continues_id", "promise")
    for column in ("dropped_at", *reversed(OF_PROMISES)):
        op.execute(f"ALTER TABLE promise DROP COLUMN {column}")


def _write_down_signatures() -> None:
    signatures: dict[tuple[int, int], list[dict[str, str]]] = {}
    for row in op.get_bind().execute(SIGNED).mappings():
        signed = {name: row[name] for name in ("organisation", "name", "title")}
        key = row["charter_id"], row["number"]
        signatures.setdefault(key, []).append(signed | {"on": str(day(row["signed_at"]))})
    for (charter_id, number), signed in signatures.items():
        of_version = (VERSION.c.charter_id == charter_id, VERSION.c.number == number)
        op.execute(sa.update(VERSION).where(*of_version).values(signatures=signed))


def _freeze(postgresql: bool) -> None:
    if postgresql:
        op.execute(
            "CREATE FUNCTION refuse_change_of_version() RETURNS trigger LANGUAGE plpgsql AS "
            f"$$ BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$"
        )
        op.execute(
            "CREATE TRIGGER version_is_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON version "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_version()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER version_refuses_{change.lower()} BEFORE {change} ON version "
            f"BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"
        )
