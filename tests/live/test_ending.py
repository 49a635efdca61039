"""A stream ends after its time, and the browser calls again."""

import time

import pytest

from app.settings import Settings
from tests.factories import Act
from tests.live.listening import stream, words


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Streams of one second."""
    return settings.model_copy(update={"stream_seconds": 1})


def test_a_stream_ends_when_its_time_is_up(site: str, publish: Act) -> None:
    publish({})
    began = time.monotonic()

    with stream(f"{site}/loften/lund-2026-1/strom") as events:
        heard = list(events)

    assert len(heard) == 1
    assert 0.9 < time.monotonic() - began < 3


def test_who_calls_again_hears_how_it_stands_now(site: str, publish: Act, log: Act) -> None:
    publish({})
    address = f"{site}/loften/lund-2026-1/strom"
    with stream(address) as events:
        assert len(list(events)) == 1

    log("lund-2026-1", "2026-11-20")

    with stream(address) as events:
        assert "1 av minst 10 kontroller" in words(next(events))
