"""Two workers, 32 who log at once, one counter (trust.md F6): nothing lost, nothing twice."""

import json
import os
import re
from urllib.request import urlopen

from sqlalchemy import Engine

from app.kit.clock import day, now
from app.kit.database import reading, writing
from app.ledger import queries as ledger
from tests.factories import House, a_charter, a_promise, a_publication
from tests.torture.serving import QUICK, Serving
from tests.trust.racing import all_log, cookie

CLIENTS, EVENTS, AGAIN = 32, int(os.environ.get("EVENTS", "2000")), 0.2
EACH = -(-EVENTS // CLIENTS)


def promised(engine: Engine, house: House) -> None:
    """One promise of this year, the first of all."""
    with writing(engine) as session:
        charter = a_charter(session, house, year=day(now()).year)
        a_promise(session, charter, house)
        a_publication(session, charter, house)


def logged(engine: Engine) -> list[dict[str, object]]:
    """The entries of the open log about what was done."""
    with reading(engine) as session:
        raw = ledger.entries(session, range(10 * EVENTS))
        assert ledger.head(session).size == len(raw)
    every = [json.loads(each) for each in raw]
    assert [each["seq"] for each in every] == list(range(len(every)))
    return [each for each in every if each["type"] == "progress"]


def on_page(port: int) -> int:
    with urlopen(f"http://127.0.0.1:{port}/loften/lund-{day(now()).year}-1") as page:
        number = re.search(r'<p class="count"><b>([^<]+)</b>', page.read().decode())
    return int(re.sub(r"\D", "", number[1])) if number else 0


def test_everything_logged_at_once_is_counted_once(
    database_url: str, engine: Engine, house: House
) -> None:
    promised(engine, house)
    cookies = [cookie(engine, "sam") for _ in range(CLIENTS)]

    with Serving(database_url, workers=2, command=QUICK) as site:
        site.start()
        answers = all_log(site.port, cookies, each=EACH, again=AGAIN)
        shown = on_page(site.port)
        site.stop()

    assert set(answers) == {303}
    assert len(answers) > 1.1 * CLIENTS * EACH
    assert shown == len(logged(engine)) == CLIENTS * EACH
