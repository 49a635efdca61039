"""What every test may ask for: a database of its own, the site on it, and a client."""

import os
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from threading import Thread

import hypothesis
import pytest
import uvicorn
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event
from sqlmodel import Session

from app.demo import service as demo
from app.kit.database import make_engine, reading, writing
from app.ledger import beginning
from app.ledger.outside import Outside
from app.main import create_app
from app.settings import Settings
from tests.databases import KINDS, Databases, areas_alone, running
from tests.factories import NOON, Act, House, a_house, logged, published, sign_in, the_house
from tests.ledger.logs import ORIGIN
from tests.trust.tally import told

FOLDER, SERVER = "LOFTESKOLLEN_TEST_FOLDER", "LOFTESKOLLEN_TEST_SERVER"

# The same examples every time, and no stopwatch: a busy machine is no fault of the code.
hypothesis.settings.register_profile("house", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("house")

_run = ExitStack()


def pytest_configure(config: pytest.Config) -> None:
    """The process that was called starts the server; its workers read where it is."""
    if not hasattr(config, "workerinput"):
        databases = _run.enter_context(running())
        os.environ[FOLDER], os.environ[SERVER] = str(databases.folder), databases.server


def pytest_unconfigure() -> None:
    _run.close()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """The sum of the matrix of every door and role: cells=N mismatches=0 uncovered=0."""
    if line := told(terminalreporter):
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def databases() -> Databases:
    """The databases of this run."""
    return Databases(Path(os.environ[FOLDER]), os.environ[SERVER])


@pytest.fixture
def anyio_backend() -> str:
    """Tests of tasks run on the loop that the site runs on."""
    return "asyncio"


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Which database: every test that needs one runs on both."""
    return str(request.param)


@pytest.fixture
def database_url(request: pytest.FixtureRequest, databases: Databases, kind: str) -> Iterator[str]:
    """A migrated database with areas and themes, this test's own; whom it asks for is there."""
    filled = a_house if "house" in request.fixturenames else areas_alone
    with databases.copy(kind, filled) as url:
        yield url


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    engine = make_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def session(engine: Engine) -> Iterator[Session]:
    """One unit of work, committed when the test ends well."""
    with writing(engine) as session:
        yield session


@pytest.fixture
def statements(engine: Engine) -> list[str]:
    """Every statement sent to the database from now on, but for those about the connection."""
    sent: list[str] = []

    def note(connection: object, cursor: object, statement: str, *rest: object) -> None:
        if statement.split()[0] in {"SELECT", "INSERT", "UPDATE", "DELETE"}:
            sent.append(statement)

    event.listen(engine, "before_cursor_execute", note)
    return sent


@pytest.fixture
def house(engine: Engine) -> House:
    """Kim, Sam and Ola at their desks."""
    with reading(engine) as session:
        return the_house(session)


@pytest.fixture
def publish(engine: Engine, house: House) -> Act:
    """Publish a charter of such promises in Lund."""
    return partial(published, engine, house)


@pytest.fixture
def log(engine: Engine, house: House) -> Act:
    """Let Sam log on a published promise."""
    return partial(logged, engine, house)


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    secret, folder = "a secret that only the tests know", tmp_path / "logg"
    return Settings(database_url=database_url, secret=secret, log_folder=folder)


def at_noon(settings: Settings, engine: Engine) -> FastAPI:
    """The whole site, where it is always noon on 24 November 2026."""
    app = create_app(settings, engine)
    app.state.clock = lambda: NOON
    return app


def browser_of(app: FastAPI) -> TestClient:
    """A browser that stands on the site's own pages."""
    own = {"sec-fetch-site": "same-origin"}
    return TestClient(app, base_url="https://testserver", headers=own)


@pytest.fixture
def app(settings: Settings, engine: Engine) -> FastAPI:
    return at_noon(settings, engine)


@pytest.fixture
def client(app: FastAPI) -> Iterator[TestClient]:
    with browser_of(app) as client:
        yield client


@pytest.fixture
def kim(client: TestClient, engine: Engine, house: House) -> TestClient:
    """The browser of Kim, who has signed in."""
    sign_in(client, engine, "kim")
    return client


@pytest.fixture
def demonstration(engine: Engine, settings: Settings) -> Iterator[TestClient]:
    """The same browser, where the demonstration is loaded."""
    with writing(engine) as session:
        demo.load(session, at=NOON)
    with browser_of(at_noon(settings, engine)) as client:
        yield client


@pytest.fixture
def outside(settings: Settings) -> Outside:
    """What the open log keeps outside the database, with a key that was made just now."""
    beginning.begin(settings.log, ORIGIN)
    return settings.log


@pytest.fixture
def site(app: FastAPI) -> Iterator[str]:
    """The address of the running site."""
    with on_a_port(app) as address:
        yield address


@contextmanager
def on_a_port(app: FastAPI, port: int = 0) -> Iterator[str]:
    """The site in this process, and its address."""
    server = uvicorn.Server(
        uvicorn.Config(app, port=port, ws="none", log_level="error", timeout_graceful_shutdown=1)
    )
    thread = Thread(target=server.run)
    thread.start()
    while thread.is_alive() and not server.started:
        time.sleep(0.01)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
