"""Commands about the open log: make its key, sign it now, change its key, begin it anew."""

from sqlalchemy import Engine

from app.ground import opened
from app.kit import clock
from app.kit.database import writing
from app.ledger import beginning, rotating, signer
from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Forked
from app.ledger.outside import Outside
from app.promises import publishing
from app.settings import Settings


def log_key(settings: Settings) -> None:
    """Make the key of the log and begin it; say what everybody may know."""
    try:
        print(beginning.begin(settings.log, settings.origin).vkey)
    except FileExistsError as fault:
        raise SystemExit(f"Loggen har redan en nyckel: {fault.args[-1]}") from fault


def sign_log(settings: Settings) -> None:
    """Sign what the database holds; if it holds, let the site write again."""
    _demand_key(settings.log)
    with opened(settings) as engine:
        print(_signed(engine, settings.log))
    settings.log.stop_file.unlink(missing_ok=True)


def rotate_log_key(settings: Settings) -> None:
    """Make another key, say so in the log, and sign with both; or retire the one before."""
    log = settings.log
    _demand_key(log)
    if log.before_file.exists():
        rotating.retire(log)
        print("Den förra nyckeln undertecknar inte längre.")
        return
    key = rotating.next_key(log)
    with opened(settings) as engine:
        with writing(engine) as session:
            rotating.announce(session, key, at=clock.now())
        rotating.adopt(log, key)
        print(_signed(engine, log))
    print(key.public.vkey)


def restart_log(settings: Settings) -> None:
    """Begin a log of another name (LOG_ORIGIN), from the root that was agreed on last."""
    with opened(settings) as engine:
        try:
            with writing(engine) as session:
                key = rotating.restart(session, settings.log, settings.origin, at=clock.now())
        except (ValueError, IndexError) as fault:
            raise SystemExit("Ge den nya loggen ett annat namn med LOG_ORIGIN.") from fault
        print(_signed(engine, settings.log))
    print(key.vkey)


def catch_up(engine: Engine) -> None:
    """Write in the log what was published before there was one."""
    with writing(engine) as session:
        publishing.catch_up(session, at=clock.now())


def begun(settings: Settings, engine: Engine) -> None:
    """A log for a demonstration, with its key made by itself."""
    if not settings.log.is_begun:
        beginning.begin(settings.log, settings.origin)
    if not signer.look(engine, settings.log):
        print(f"Loggen är stoppad. Är databasen ny, ta bort {settings.log.folder} också.")


def _demand_key(log: Outside) -> None:
    if not log.is_begun:
        raise SystemExit("Loggen har ingen nyckel här: kör «python -m app log-key» först.")


def _signed(engine: Engine, log: Outside) -> str:
    try:
        head = read_checkpoint(signer.sign(engine, log).text)
    except Forked as fault:
        raise SystemExit(f"STOPP: {fault}. Se docs/operations.md, Öppna loggen.") from fault
    return f"{head.origin}: {head.size} poster, rot {head.root.hex()}"


COMMANDS = {
    "log-key": log_key,
    "sign-log": sign_log,
    "rotate-log-key": rotate_log_key,
    "restart-log": restart_log,
}
