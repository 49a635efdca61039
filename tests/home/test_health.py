"""Two addresses for machines."""

from pathlib import Path

from alembic.script import ScriptDirectory
from fastapi.testclient import TestClient
from sqlalchemy import Engine, text

from app.home.health import MIGRATIONS, heads
from app.kit.database import writing
from tests.databases import config


def a_migration(folder: Path, name: str, after: str) -> None:
    lines = f"revision: str = '{name}'\ndown_revision: str | None = {after}\n"
    (folder / f"{name}.py").write_text(lines)


def test_it_is_not_ready_on_a_database_of_another_age(client: TestClient, engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(text("UPDATE alembic_version SET version_num = 'an older one'"))

    assert client.get("/readyz").status_code == 503


def test_it_is_alive_but_not_ready_without_tables(client: TestClient, engine: Engine) -> None:
    with writing(engine) as session:
        session.execute(text("DROP TABLE alembic_version"))

    assert client.get("/readyz").status_code == 503
    assert client.get("/healthz").status_code == 200


def test_nobody_may_keep_the_answers(client: TestClient) -> None:
    for path in ("/healthz", "/readyz"):
        assert client.get(path).headers["Cache-Control"] == "no-store"


def test_the_newest_migration_is_the_one_that_alembic_names() -> None:
    assert heads(MIGRATIONS) == set(ScriptDirectory.from_config(config(None)).get_heads())


def test_the_newest_migration_is_the_one_that_nothing_follows(tmp_path: Path) -> None:
    a_migration(tmp_path, "one", "None")
    a_migration(tmp_path, "two", "'one'")

    assert heads(tmp_path) == {"two"}
