"""python -m app migrate | demo | serve | administrator | release | retention | shuffle | …"""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import uvicorn
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from app.access import first, forgetting
from app.areas import service as areas
from app.demo import service as demo
from app.disclosure import queries as disclosure
from app.identity import queries as identity
from app.kit import clock, tokens
from app.kit.database import make_engine, writing
from app.kit.database import reading as reading_session
from app.pipes import PIPES, run
from app.retention import service as retention
from app.retention import told
from app.retention.queries import due
from app.retention.rewrite import rewrite
from app.settings import Settings
from app.submissions import service as submissions
from app.themes import service as themes


def migrate(settings: Settings) -> None:
    """Bring the tables up to date and load what every site needs: areas and themes."""
    _make_room(settings)
    config = Config("alembic.ini")
    with _opened(settings) as engine:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        load_reference(engine)


def load_reference(engine: Engine) -> None:
    """Areas and themes as the data files have them today."""
    with writing(engine) as session:
        areas.load(session)
        themes.load(session)


def load_demo(settings: Settings) -> None:
    """Migrate, load the demonstration once, and say who can sign in."""
    migrate(settings)
    now = clock.now()
    with _opened(settings) as engine:
        with writing(engine) as session:
            demo.load(session, at=now)
        with reading_session(engine) as session:
            print("Demokonton (logga in utan lösenord på /logga-in):")
            for account in identity.accounts(session):
                print(f"  {account.name}, {account.title}, {account.organisation.name}")


def serve(settings: Settings) -> None:
    """Serve the site. No access log: nobody's address is written down."""
    print(f"Löfteskollen: http://{settings.host}:{settings.port}/omraden/lund", flush=True)
    uvicorn.run(
        "app.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        access_log=False,
        log_level="warning",
        server_header=False,
        timeout_graceful_shutdown=3,
    )


def administrator(settings: Settings, organisation: str) -> None:
    """Invite the first administrator of an organisation, and say where the code is written."""
    code = tokens.secret()
    with _opened(settings) as engine, writing(engine) as session:
        lpo_ids = first.invite(session, organisation, code=code, at=clock.now())
    home = settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
    print(f"Administratör för {organisation} i {', '.join(lpo_ids)}.")
    print(f"Öppna {home}/inbjudan och skriv koden. Den gäller en gång, i sju dagar:")
    print(code)


def release(settings: Settings) -> None:
    """Publish the voices of every area where enough new ones have come; run it once a day."""
    today: date = clock.day(clock.now())
    with _opened(settings) as engine, writing(engine) as session:
        made = submissions.release(session, on=today)
        held = disclosure.held_on(session, today)
        print(f"Områden med nya siffror: {len(made)}")
        for each in held:
            print(f"Hålls kvar: {each}")


def dispose(settings: Settings) -> None:
    """Dispose of the words whose time is out by decision, in the tables and in the files."""
    with _opened(settings) as engine:
        with writing(engine) as session:
            for line in told.lines(retention.dispose(session, on=clock.day(clock.now()))):
                print(line)
            print(forgetting.forget(session, at=clock.now()))
        rewrite(engine)


def would_dispose(settings: Settings) -> None:
    """Say what `retention` would dispose of today, and change nothing."""
    with _opened(settings) as engine, reading_session(engine) as session:
        for line in told.lines(due(session, on=clock.day(clock.now()))):
            print(line)
        print(forgetting.left(session, at=clock.now()))


def shuffle(settings: Settings) -> None:
    """Rewrite what residents say, so that the files do not tell in which order it came."""
    with _opened(settings) as engine:
        rewrite(engine)


COMMANDS = {
    "migrate": migrate,
    "demo": load_demo,
    "serve": serve,
    "release": release,
    "retention": dispose,
    "shuffle": shuffle,
}
# What a command says it would do with --dry-run; the others cannot be tried.
TRIALS = {"retention": would_dispose}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m app", description=__doc__)
    parser.add_argument("command", choices=[*COMMANDS, *PIPES, "administrator"])
    parser.add_argument("organisation", nargs="?", help="polisen-lund, kommun-lund")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    given = parser.parse_args()
    if given.dry_run and given.command not in TRIALS:
        parser.error(f"--dry-run: {', '.join(TRIALS)}")
    if (given.command == "administrator") != bool(given.organisation):
        parser.error("administrator polisen-lund | kommun-lund")
    if given.organisation:
        administrator(Settings(), given.organisation)
    elif given.command in PIPES:
        run(given.command)
    else:
        (TRIALS if given.dry_run else COMMANDS)[given.command](Settings())


@contextmanager
def _opened(settings: Settings) -> Iterator[Engine]:
    engine = make_engine(settings.database_url)
    try:
        yield engine
    finally:
        engine.dispose()


def _make_room(settings: Settings) -> None:
    """The folder of the SQLite file, and a secret of its own if none was given."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        if not url.database:
            raise SystemExit(
                "DATABASE_URL: SQLite behöver en fil, till exempel sqlite:///var/lofteskollen.db"
            )
        Path(url.database).parent.mkdir(parents=True, exist_ok=True)
    if not settings.secret and not settings.secret_file.exists():
        settings.secret_file.parent.mkdir(parents=True, exist_ok=True)
        settings.secret_file.touch(mode=0o600)
        settings.secret_file.write_text(tokens.secret())
