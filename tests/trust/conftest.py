"""The two towns, filled once and tried by everybody; and the sum of what was tried."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.kit.database import make_engine, writing
from app.settings import Settings
from tests.conftest import at_noon, browser_of
from tests.databases import Databases
from tests.trust.desks import begun, desks
from tests.trust.seeds import fill
from tests.trust.worlds import World, cookies

# What pytest finds here, every test of this folder may ask for.
__all__ = ["begun", "desks"]
SECRET = "a secret that only the tests know"


@contextmanager
def a_world(databases: Databases, kind: str) -> Iterator[World]:
    """The site on a database of that kind, with both towns in it and everybody signed in."""
    with databases.copy(kind) as url:
        engine = make_engine(url)
        with writing(engine) as session:
            things = fill(session)
        tokens = cookies(engine)
        engine.dispose()  # closing the last connection empties SQLite's log into the file
        kept = _kept(engine.url.database or "") if kind == "sqlite" else None
        settings = Settings(database_url=url, secret=SECRET, stream_seconds=1)
        app = at_noon(settings, engine)
        with browser_of(app) as client:
            client.headers["accept-encoding"] = "identity"
            yield World(app, client, engine, things, tokens, kept)


def _kept(database: str) -> Path:
    return Path(shutil.copyfile(database, f"{database}.kept"))


@pytest.fixture(scope="session")
def towns(databases: Databases) -> Iterator[World]:
    """Both towns on SQLite, where everything that is done can be undone in a moment."""
    with a_world(databases, "sqlite") as world:
        yield world


@pytest.fixture(scope="session")
def towns_on_postgresql(databases: Databases) -> Iterator[World]:
    """Both towns on PostgreSQL."""
    with a_world(databases, "postgresql") as world:
        yield world
