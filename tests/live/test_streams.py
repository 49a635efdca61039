"""The streams over real HTTP: how it stands now, and again whenever something is logged."""

import time
from collections.abc import Iterator
from contextlib import ExitStack

import httpx2
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, QueuePool, text
from sqlmodel import Session, select

from app.kit.database import writing
from app.promises import amending
from app.promises import service as promises
from app.promises import writing as wording
from app.promises.forms import PromiseForm
from app.promises.models import Charter
from tests.factories import MOPEDS, NOON, Act, House, a_charter, a_promise, both_sign
from tests.kit.test_bell import CUT
from tests.live.listening import stream, words

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}
REF = "lund-2026-1"
PROMISE, AREA = f"/loften/{REF}/strom", "/omraden/lund/strom"


@pytest.fixture
def promised(publish: Act) -> None:
    """Ten controls in Lund."""
    publish({})


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize("path", [PROMISE, AREA])
def test_first_comes_how_it_stands_and_then_what_changes(site: str, log: Act, path: str) -> None:
    with stream(site + path) as events:
        assert "0 av minst 10 kontroller" in words(next(events))

        log(REF, "2026-11-20", count=3, note="12 mopeder")

        assert "3 av minst 10 kontroller" in words(next(events))


@pytest.mark.usefixtures("promised")
def test_what_comes_is_the_piece_that_the_page_was_drawn_with(site: str, log: Act) -> None:
    with stream(site + PROMISE) as events:
        next(events)
        log(REF, "2026-11-20", place="Torget", note="12 mopeder")
        event = next(events)

    page = httpx2.get(site + PROMISE.removesuffix("/strom")).text
    assert event.strip() in page
    assert "Torget: 12 mopeder" in words(event)
    assert "av Polisen Lund" in words(event)
    assert "Sam Berg" not in event


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize("path", [PROMISE, AREA])
def test_an_english_stream_speaks_english(site: str, log: Act, path: str) -> None:
    with stream(site + path) as swedish, stream(f"{site}/en{path}") as english:
        assert "Efter planen." in words(next(swedish))
        assert "Behind" in words(next(english))

        log(REF, "2026-11-20", count=10)

        assert "Uppfyllt 20 november 2026." in words(next(swedish))
        assert "20 November 2026" in words(next(english))


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize("path", ["/omraden/ystad/strom", "/loften/lund-2026-2/strom"])
def test_a_stream_is_silent_about_others(site: str, publish: Act, log: Act, path: str) -> None:
    publish({}, {"title": "Någon annan"}, year=2027)
    path = path.replace("lund-2026-2", "lund-2027-2")
    with stream(site + path, wait=0.7) as events:
        next(events)
        log(REF, "2026-11-20")

        with pytest.raises(httpx2.ReadTimeout):
            next(events)


def test_a_charter_that_is_published_appears_on_open_screens(site: str, publish: Act) -> None:
    with stream(site + AREA) as events:
        assert words(next(events)) == ""

        publish({})

        assert "Mopedkontroller" in words(next(events))


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize("path", [PROMISE, AREA])
def test_words_that_are_signed_anew_move_open_screens(
    site: str, engine: Engine, house: House, path: str
) -> None:
    with stream(site + path) as events:
        assert "0 av minst 10 kontroller" in words(next(events))

        with writing(engine) as session:
            amended(session, house, target=12)

        assert "0 av minst 12 kontroller" in words(next(events))


def amended(session: Session, house: House, **other: object) -> None:
    """Both sign and publish the next version of the only charter."""
    draft = amending.amend(session, session.exec(select(Charter)).one(), by=house.kim, at=NOON)
    form = PromiseForm.model_validate(MOPEDS | YEAR | other)
    wording.change(session, draft.promises[0], form, by=house.kim, at=NOON)
    promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)


@pytest.mark.parametrize("path", [PROMISE, f"/en{PROMISE}", AREA.replace("lund", "atlantis")])
def test_there_is_no_stream_of_what_is_not_public(
    client: TestClient, engine: Engine, house: House, path: str
) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
    answer = client.get(path)

    assert answer.status_code == 404
    assert answer.headers["Content-Type"].startswith("text/html")


@pytest.mark.usefixtures("promised")
def test_many_who_watch_hold_no_connection_to_the_database(
    site: str, log: Act, engine: Engine
) -> None:
    with ExitStack() as open_streams:
        watchers = [open_streams.enter_context(stream(site + PROMISE)) for _ in range(10)]
        for events in watchers:
            next(events)

        assert fewest_held(engine) == 0

        log(REF, "2026-11-20")
        assert {words(next(events))[:10] for events in watchers} == {"1 av minst"}


def fewest_held(engine: Engine) -> int:
    """The question that the process asks for everyone comes and goes; what stays is held."""
    pool = engine.pool
    assert isinstance(pool, QueuePool)

    def samples() -> Iterator[int]:
        for _ in range(20):
            yield pool.checkedout()
            time.sleep(0.01)

    return min(samples())


@pytest.mark.usefixtures("promised")
def test_many_who_watch_are_one_drawing(site: str, log: Act, statements: list[str]) -> None:
    with ExitStack() as open_streams:
        watchers = [open_streams.enter_context(stream(site + AREA)) for _ in range(10)]
        for events in watchers:
            next(events)
        log(REF, "2026-11-20")
        statements.clear()

        drawn = {next(events) for events in watchers}

    assert len(drawn) == 1
    asked = [each for each in statements if "FROM charter \n" in each and "count(" not in each]
    assert len(asked) == 1


@pytest.mark.usefixtures("promised")
@pytest.mark.parametrize("kind", ["postgresql"], indirect=True)
def test_a_stream_whose_server_lost_its_bell_shows_the_number_all_the_same(
    site: str, log: Act, engine: Engine
) -> None:
    with stream(site + PROMISE, wait=4) as events:
        next(events)
        with engine.connect() as connection:
            connection.execute(text(f"{CUT} AND pid <> pg_backend_pid()"))

        log(REF, "2026-11-20", count=3)

        assert "3 av minst 10 kontroller" in words(next(events))
