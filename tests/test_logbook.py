"""The commands of the open log, as an operator and a witness type them."""

from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine

from app import cli, logbook
from app.kit import clock
from app.ledger.outside import Outside
from app.settings import Settings
from tests.ledger.logs import ORIGIN
from tests.ledger.rows import rewrite, walks
from tests.test_cli import run


def test_a_key_is_made_once_under_the_name_of_the_site(
    settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = settings.model_copy(update={"public_url": "https://loften.example/"})

    logbook.log_key(settings)

    assert capsys.readouterr().out.startswith("loften.example/logg+")
    with pytest.raises(SystemExit, match="redan en nyckel"):
        logbook.log_key(settings)


def test_each_database_has_a_folder_of_its_own() -> None:
    folders = [
        Settings(database_url=url).log.folder
        for url in ("sqlite:////srv/a.db", "sqlite:///var/b.db", "postgres://host/base")
    ]

    assert folders == [Path("/srv/a-logg"), Path("var/b-logg"), Path("var/base-logg")]


def test_without_a_key_nothing_is_signed(settings: Settings) -> None:
    with pytest.raises(SystemExit, match="log-key"):
        logbook.sign_log(settings)


def test_a_change_of_keys_takes_two_steps(
    settings: Settings,
    engine: Engine,
    outside: Outside,
    capsys: pytest.CaptureFixture[str],
) -> None:
    walks(engine, 2)
    logbook.sign_log(settings)
    logbook.rotate_log_key(settings)
    both = outside.note_file.read_text()
    logbook.rotate_log_key(settings)

    told = capsys.readouterr().out
    assert "2 poster" in told and "3 poster" in told and "undertecknar inte längre" in told
    assert both.count(f"— {ORIGIN} ") == 2
    assert len(outside.public_keys()) == 2


def test_a_log_begins_anew_only_under_another_name(
    settings: Settings, engine: Engine, outside: Outside
) -> None:
    logbook.sign_log(settings)
    named = settings.model_copy(update={"log_origin": "loften.example/logg-2"})

    with pytest.raises(SystemExit, match="LOG_ORIGIN"):
        logbook.restart_log(settings.model_copy(update={"log_origin": ORIGIN}))
    logbook.restart_log(named)

    assert outside.note_file.read_text().startswith("loften.example/logg-2\n1\n")


def test_the_demonstration_begins_a_log_by_itself(settings: Settings) -> None:
    cli.load_demo(settings)

    assert settings.log.note() is not None


def test_a_new_demonstration_on_an_old_log_is_stopped_and_says_what_to_do(
    settings: Settings,
    engine: Engine,
    outside: Outside,
    capsys: pytest.CaptureFixture[str],
) -> None:
    walks(engine, 99)
    logbook.sign_log(settings)
    rewrite(engine, [])

    cli.load_demo(settings)

    assert f"Är databasen ny, ta bort {outside.folder} också." in capsys.readouterr().out


def test_a_witness_signs_what_the_site_serves(
    app: FastAPI, settings: Settings, engine: Engine, outside: Outside, site: str, tmp_path: Path
) -> None:
    app.state.clock = clock.now  # the witness's clock is the machine's
    key, state = tmp_path / "key", tmp_path / "seen"
    made = run("witness-key", "--key-file", str(key), "--name", "polisen.example/vittne")
    outside.witness_file.write_text(made.stdout)
    walks(engine, 2)
    logbook.sign_log(settings)
    words = ["--url", f"{site}/logg", "--key-file", str(key), "--state", str(state)]

    answer = run("witness", *words)

    assert "2 poster bevittnade" in answer.stdout
    assert "— polisen.example/vittne " in outside.note_file.read_text()
    outside.witness_file.write_text("")
    assert "Loggen svarade 403" in run("witness", *words).stderr


def test_a_witness_is_told_what_it_lacks() -> None:
    answer = run("witness", "--url", "http://127.0.0.1:9/logg")

    assert answer.returncode == 2
    assert "witness: --key-file, --state" in answer.stderr
