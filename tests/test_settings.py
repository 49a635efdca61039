"""The environment, read once: what it may say, and what it means."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("postgres://me@host/base", "postgresql+psycopg://me@host/base"),
        ("postgresql://me:p%40ss@host:5433/base", "postgresql+psycopg://me:p%40ss@host:5433/base"),
        ("postgresql+psycopg://host/base", "postgresql+psycopg://host/base"),
        ("sqlite:///var/x.db", "sqlite:///var/x.db"),
    ],
)
def test_the_address_of_a_database_means_the_driver_we_ship(given: str, meant: str) -> None:
    assert Settings(database_url=given).database_url == meant


def test_the_environment_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    given = {"DATABASE_URL": "postgres://host/base", "PORT": "8123", "WORKERS": "3", "HOST": "::"}
    for name, value in given.items():
        monkeypatch.setenv(name, value)

    settings = Settings()

    assert settings.database_url == "postgresql+psycopg://host/base"
    assert (settings.port, settings.workers, settings.host) == (8123, 3, "::")


@pytest.mark.parametrize(
    ("name", "value"),
    [("PORT", "0"), ("PORT", "65536"), ("PORT", "http"), ("WORKERS", "0"), ("STREAM_SECONDS", "0")],
)
def test_what_cannot_be_is_told_at_the_start(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(ValidationError, match=name.lower()):
        Settings()


def test_the_secret_is_given_or_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "secret"
    file.write_text("from the file\n")

    assert Settings(secret_file=file).key == "from the file"
    assert Settings(secret_file=file, secret="given").key == "given"


def test_nothing_starts_without_a_secret(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="Ingen hemlighet"):
        _ = Settings(secret_file=tmp_path / "none").key


def test_no_file_beside_the_program_changes_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".env").write_text("PORT=8123\n")
    monkeypatch.chdir(tmp_path)

    assert Settings().port == 8000
