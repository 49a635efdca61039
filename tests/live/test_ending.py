"""A stream ends after its time, and the browser calls again."""

import time

import pytest

from app.settings import Settings
from tests.factories import Act
from tests.live.listening import stream


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
