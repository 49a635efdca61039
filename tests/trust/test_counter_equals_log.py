"""Numbers shown = log (trust.md I5): page, JSON, CSV and a recount by somebody else, as of any day.

500 histories on each database: four writers at once, and a restart in the middle.
"""

import csv
import io
import json
import re
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from random import Random

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.activities import queries
from app.kit.clock import day
from app.kit.database import make_engine, reading, writing
from app.ledger import queries as ledger
from app.promises.models import Promise
from app.settings import Settings
from tests.conftest import at_noon, browser_of
from tests.factories import House, a_charter, a_promise, a_publication
from tests.trust.histories import History

CHARTERS, EACH, WRITERS = 10, 50, 4


def begun(engine: Engine, house: House) -> list[History]:
    """As many promises as histories."""
    refs = []
    for _ in range(CHARTERS):
        with writing(engine) as session:
            charter = a_charter(session, house)
            refs += [a_promise(session, charter, house).ref for _ in range(EACH)]
            a_publication(session, charter, house)
    return [History(ref, house, Random(number)) for number, ref in enumerate(refs)]


def at_once(url: str, histories: list[History]) -> None:
    """Four writers, each with connections of its own, and all of them with one log."""

    def write(first: int) -> None:
        engine = make_engine(url)
        for each in histories[first::WRITERS]:
            each.go_on(engine)
        engine.dispose()

    with ThreadPoolExecutor(WRITERS) as pool:
        list(pool.map(write, range(WRITERS)))


def recounted(engine: Engine) -> dict[str, int]:
    """What an outsider makes of the entries of the open log, and of nothing else."""
    with reading(engine) as session:
        raw = ledger.entries(session, range(ledger.head(session).size))
    counts: dict[str, int] = defaultdict(int)
    promise: dict[int, str] = {}
    for said in map(json.loads, raw):
        about = said["seq"] if said["ref"] is None else said["ref"]
        promise[said["seq"]] = promise.get(about) or said["promise"]
        if said["type"] in {"progress", "correction"}:
            counts[promise[about]] += said["delta"]
    return counts


def on_page(client: TestClient, ref: str) -> int:
    number = re.search(r'<p class="count"><b>(\d+)</b>', client.get(f"/loften/{ref}").text)
    return int(number[1]) if number else 0


def in_json(client: TestClient, ref: str) -> set[int]:
    """The number that it says, and both sums of its rows."""
    said = client.get(f"/loften/{ref}.json").json()
    sums = {sum(row[name] or 0 for row in said["rader"]) for name in ("antal", "effective")}
    return {said["antal"], *sums}


def in_csv(client: TestClient, ref: str) -> set[int]:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/loften/{ref}.csv").text)))
    return {sum(int(row[name] or 0) for row in rows) for name in ("antal", "effective")}


def differing_moments(engine: Engine, histories: list[History]) -> list[str]:
    """The past instants that are not told as they were shown then."""
    found = []
    with reading(engine) as session:
        for each in histories:
            promise = session.exec(select(Promise).where(Promise.ref == each.ref)).one()
            for at, done in each.shown:
                told = queries.counter_of(session, promise, on=day(at), as_of=at).pace.done
                found += [f"{each.ref} {at}: {told}, not {done}"] if told != done else []
    return found


def test_every_number_shown_is_the_number_of_the_log(
    database_url: str, engine: Engine, house: House, settings: Settings
) -> None:
    histories = begun(engine, house)
    at_once(database_url, histories)
    engine.dispose()  # a restart in the middle
    at_once(database_url, histories)

    log = recounted(engine)
    with browser_of(at_noon(settings, engine)) as client:
        wrong = [
            each.ref
            for each in histories
            if {on_page(client, each.ref), *in_json(client, each.ref), *in_csv(client, each.ref)}
            != {log[each.ref]}
        ]
    assert wrong == []
    assert differing_moments(engine, histories) == []
    assert any(log.values()) and len(histories) == CHARTERS * EACH
