"""The commands, run as people run them."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from app import cli
from app.identity import queries as identity
from app.identity.models import Account, Demonstration
from app.kit.database import make_engine, reading
from app.settings import Settings
from app.tables import METADATA
from app.watching import WITNESSES
from tests.browser.served import served
from tests.databases import Databases
from tests.factories import House

Rows = dict[str, list[str]]


@pytest.fixture
def empty(databases: Databases, kind: str, tmp_path: Path) -> Iterator[Settings]:
    """Settings for a database without a single table."""
    with databases.empty(kind) as url:
        secret, folder = "a secret that only the tests know", tmp_path / "logg"
        yield Settings(database_url=url, secret=secret, log_folder=folder)


def run(*words: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    """What a person at the keyboard gets."""
    command = [sys.executable, "-m", "app", *words]
    environment = os.environ | {"SECRET": "a secret"} | surroundings
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)


def rows(url: str) -> Rows:
    """Everything in a database."""
    engine = make_engine(url)
    with reading(engine) as session:
        found = {
            name: sorted(map(str, session.execute(table.select())))
            for name, table in METADATA.tables.items()
        }
    engine.dispose()
    return found


def test_the_commands_are_told() -> None:
    answer = run("--help")

    assert answer.returncode == 0
    nightly = ["release", "retention", "shuffle"]
    log = ["log-key", "sign-log", "rotate-log-key", "restart-log"]
    assert list(cli.COMMANDS) == ["migrate", "demo", "serve", *nightly, *log]
    for name in [*cli.COMMANDS, *WITNESSES]:
        assert name in answer.stdout


@pytest.mark.parametrize("words", [[], ["drop"], ["migrate", "now"], ["migrate", "--dry-run"]])
def test_a_command_that_is_none_is_refused(words: list[str]) -> None:
    answer = run(*words)

    assert answer.returncode == 2
    assert "usage: python -m app" in answer.stderr


def test_migrating_makes_a_site_and_again_changes_nothing(empty: Settings) -> None:
    cli.migrate(empty)
    before = rows(empty.database_url)
    cli.migrate(empty)

    assert rows(empty.database_url) == before
    assert len(before["local_police_area"]) == 95 and len(before["municipality"]) == 290
    assert len(before["theme"]) == 29
    assert before["account"] == before["charter"] == before["demonstration"] == []


def test_a_bare_address_is_enough(empty: Settings) -> None:
    bare = empty.database_url.replace("postgresql+psycopg://", "postgres://")

    for command in ("migrate", "release"):
        answer = run(command, DATABASE_URL=bare)
        assert (answer.returncode, answer.stderr) == (0, ""), command
    assert "Områden med nya siffror: 0" in answer.stdout


def test_the_demonstration_is_loaded_once_and_says_who_can_come_in(
    empty: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.load_demo(empty)
    before = rows(empty.database_url)
    said = capsys.readouterr().out
    cli.load_demo(empty)

    assert rows(empty.database_url) == before
    assert len(before["charter"]) == 5 and len(before["demonstration"]) == 1
    assert "Kim Åkesson, brottsförebyggande samordnare, Lunds kommun" in said
    assert "Demonstrationen," not in said


def test_the_demonstration_is_never_loaded_beside_real_people(
    settings: Settings, engine: Engine, house: House
) -> None:
    before = rows(settings.database_url)

    with pytest.raises(SystemExit, match="riktiga uppgifter"):
        cli.load_demo(settings)

    assert rows(settings.database_url) == before
    with reading(engine) as session:
        assert not identity.is_demonstration(session)
        assert session.exec(select(Demonstration)).all() == []
        assert len(session.exec(select(Account)).all()) == 3


def test_a_secret_is_made_once_and_for_its_owner_alone(empty: Settings, tmp_path: Path) -> None:
    file = tmp_path / "deep" / "secret"
    settings = empty.model_copy(update={"secret": "", "secret_file": file})

    cli.migrate(settings)
    made = settings.key
    cli.migrate(settings)

    assert len(made) == 43 and settings.key == made
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    file = tmp_path / "one" / "two" / "site.db"

    cli.migrate(Settings(database_url=f"sqlite:///{file}", secret="a secret"))

    assert file.exists()


def test_a_database_without_a_file_is_refused_in_words() -> None:
    answer = run("migrate", DATABASE_URL="sqlite://")

    assert answer.returncode == 1
    assert answer.stderr.startswith("DATABASE_URL: SQLite behöver en fil")


def test_the_site_is_served_on_the_port_it_is_given(database_url: str, kind: str) -> None:
    with served(database_url, kind) as address, urlopen(f"{address}/en/omraden/lund") as answer:
        page, headers = answer.read().decode(), answer.headers

    assert '<html lang="en"' in page
    assert headers["Server"] is None
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_nobody_who_visits_is_written_down(
    database_url: str, kind: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with served(database_url, kind) as address:
        for path in ("/omraden/lund?q=hemligt", "/readyz"):
            request = Request(f"{address}{path}", headers={"User-Agent": "Alvas telefon"})
            urlopen(request).close()

    said = "".join(capfd.readouterr())
    assert f"Löfteskollen: {address}/omraden/lund" in said
    for word in ("hemligt", "Alva", "readyz", "GET"):
        assert word not in said


def test_nothing_is_served_without_a_secret(database_url: str, tmp_path: Path) -> None:
    nothing = {"SECRET": "", "SECRET_FILE": str(tmp_path / "none"), "PORT": "8765"}

    answer = run("serve", DATABASE_URL=database_url, **nothing)

    assert answer.returncode != 0
    assert "Ingen hemlighet" in answer.stderr
