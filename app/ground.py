"""What a command stands on: a database that is given back, a folder and a secret."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from app.kit import tokens
from app.kit.database import make_engine
from app.settings import Settings


@contextmanager
def opened(settings: Settings) -> Iterator[Engine]:
    """The database of the settings, given back when the command is done."""
    engine = make_engine(settings.database_url)
    try:
        yield engine
    finally:
        engine.dispose()


def make_room(settings: Settings) -> None:
    """The folder of the SQLite file, and a secret of its own if none was given."""
    url = make_url(settings.database_url)
    if url.get_backend_name() == "sqlite":
        _make_folder(url.database)
    if not settings.secret and not settings.secret_file.exists():
        settings.secret_file.parent.mkdir(parents=True, exist_ok=True)
        settings.secret_file.touch(mode=0o600)
        settings.secret_file.write_text(tokens.secret())


def _make_folder(file: str | None) -> None:
    if not file:
        raise SystemExit(
            "DATABASE_URL: SQLite behöver en fil, till exempel sqlite:///var/lofteskollen.db"
        )
    Path(file).parent.mkdir(parents=True, exist_ok=True)
