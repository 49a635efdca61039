"""python -m app migrate | demo | serve | administrator | release | retention | shuffle | …"""

import argparse

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from app import logbook, serving, watching
from app.access import first
from app.areas import service as areas
from app.demo import service as demo
from app.ground import make_room, opened
from app.identity import queries as identity
from app.kit import clock, tokens
from app.kit.database import reading, writing
from app.nightly import dispose, release, shuffle, would_dispose
from app.pipes import PIPES, run
from app.settings import Settings
from app.themes import service as themes


def migrate(settings: Settings) -> None:
    """Bring the tables up to date and load what every site needs: areas and themes."""
    make_room(settings)
    config = Config("alembic.ini")
    with opened(settings) as engine:
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        load_reference(engine)
        logbook.catch_up(engine)


def load_reference(engine: Engine) -> None:
    """Areas and themes as the data files have them today."""
    with writing(engine) as session:
        areas.load(session)
        themes.load(session)


def load_demo(settings: Settings) -> None:
    """Migrate, load the demonstration once, and say who can sign in."""
    migrate(settings)
    now = clock.now()
    with opened(settings) as engine:
        with writing(engine) as session:
            demo.load(session, at=now)
        logbook.begun(settings, engine)
        with reading(engine) as session:
            print("Demokonton (logga in utan lösenord på /logga-in):")
            for account in identity.accounts(session):
                print(f"  {account.name}, {account.title}, {account.organisation.name}")


def serve(settings: Settings) -> None:
    """Serve the site. No access log: nobody's address is written down."""
    print(f"Löfteskollen: http://{settings.host}:{settings.port}/omraden/lund", flush=True)
    serving.run(settings.host, settings.port, settings.workers)


def administrator(settings: Settings, organisation: str) -> None:
    """Invite the first administrator of an organisation, and say where the code is written."""
    code = tokens.secret()
    with opened(settings) as engine, writing(engine) as session:
        lpo_ids = first.invite(session, organisation, code=code, at=clock.now())
    home = settings.public_url.rstrip("/") or f"http://{settings.host}:{settings.port}"
    print(f"Administratör för {organisation} i {', '.join(lpo_ids)}.")
    print(f"Öppna {home}/inbjudan och skriv koden. Den gäller en gång, i sju dagar:")
    print(code)


COMMANDS = {
    "migrate": migrate,
    "demo": load_demo,
    "serve": serve,
    "release": release,
    "retention": dispose,
    "shuffle": shuffle,
    **logbook.COMMANDS,
}
# What a command says it would do with --dry-run; the others cannot be tried.
TRIALS = {"retention": would_dispose}


def main() -> None:
    """What was typed, done."""
    parser = argparse.ArgumentParser(prog="python -m app", description=__doc__)
    parser.add_argument(
        "command", choices=[*COMMANDS, *PIPES, *watching.WITNESSES, "administrator"]
    )
    parser.add_argument("organisation", nargs="?", help="polisen-lund, kommun-lund")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done")
    watching.add_words(parser)
    given = parser.parse_args()
    if given.dry_run and given.command not in TRIALS:
        parser.error(f"--dry-run: {', '.join(TRIALS)}")
    if (given.command == "administrator") != bool(given.organisation):
        parser.error("administrator polisen-lund | kommun-lund")
    if lacking := watching.lacking(given):
        parser.error(f"{given.command}: {', '.join(lacking)}")
    _do(given)


def _do(given: argparse.Namespace) -> None:
    if given.organisation:
        administrator(Settings(), given.organisation)
    elif given.command in PIPES:
        run(given.command)
    elif given.command in watching.WITNESSES:
        watching.WITNESSES[given.command](given)
    else:
        (TRIALS if given.dry_run else COMMANDS)[given.command](Settings())
