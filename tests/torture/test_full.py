"""A disk without room: the words come back, what was thanked for stays, and it heals by itself."""

import subprocess
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event, text
from sqlalchemy.engine import make_url

from app.kit.database import make_engine, reading
from app.settings import Settings
from tests.conftest import at_noon, browser_of
from tests.submissions.telling import TELL, carried, kept, reviewed, tell
from tests.torture.ledger import assert_nothing_is_lost
from tests.torture.residents import Crowd
from tests.torture.serving import Serving

pytestmark = pytest.mark.parametrize("kind", ["sqlite"])
LONG = "Mopeder kör fort på gångvägen. " * 120
ROOM = 400 * 1024  # beside the areas and themes


class Limit:
    """How many pages the database may have, on every connection from now on."""

    def __init__(self, engine: Engine) -> None:
        with reading(engine) as session:
            self.pages: int = session.connection().execute(text("PRAGMA page_count")).scalar_one()
        event.listen(engine, "begin", self._apply)

    def _apply(self, connection: Any) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {self.pages}")


@pytest.fixture
def limit(engine: Engine) -> Limit:
    return Limit(engine)


def filled(client: TestClient) -> tuple[int, Any]:
    """Tell until there is no room: how many were thanked, and what the next was told."""
    for number in range(500):
        answer = client.post(TELL, data=reviewed(client, body=f"{number} {LONG}"))
        if answer.status_code != 200:
            return number, answer
    raise AssertionError("it never became full")


def test_the_words_come_back_and_nothing_that_was_thanked_for_is_lost(
    limit: Limit, client: TestClient, engine: Engine
) -> None:
    limit.pages += 20

    thanked, answer = filled(client)

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert carried(answer.text)["body"] == [f"{thanked} {LONG}"]
    assert thanked > 0 and len(kept(engine)) == thanked
    assert client.get("/omraden/lund").status_code == 200


def test_it_can_be_sent_without_a_restart_when_there_is_room_again(
    limit: Limit, client: TestClient, engine: Engine
) -> None:
    limit.pages += 20
    thanked, answer = filled(client)

    limit.pages += 100
    again = client.post(TELL, data=carried(answer.text) | {"to": "skicka"})

    assert again.status_code == 200
    assert len(kept(engine)) == thanked + 1


@pytest.fixture
def small_disk(database_url: str, tmp_path: Path) -> Iterator[str]:
    """The same database on a disk with little room."""
    source = Path(make_url(database_url).database or "")
    size = source.stat().st_size + ROOM
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(tmp_path)]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("mounting a small disk needs to be root")
    copyfile(source, tmp_path / "small.db")
    yield f"sqlite:///{tmp_path / 'small.db'}"
    subprocess.run(["umount", str(tmp_path)], check=True)


def test_a_full_disk_loses_nothing(small_disk: str) -> None:
    with Serving(small_disk) as site:
        site.start()
        with Crowd(site) as crowd:
            crowd.wait_until_given_back(8)
        site.stop()

    assert_nothing_is_lost(small_disk, crowd)


def test_reading_goes_on_while_the_disk_is_full(small_disk: str, settings: Settings) -> None:
    engine = make_engine(small_disk)
    with browser_of(at_noon(settings, engine)) as client:
        tell(client)
        thanked, _ = filled(client)
        assert client.get("/omraden/lund").status_code == 200
    assert len(kept(engine)) == thanked + 1
    engine.dispose()
