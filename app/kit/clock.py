"""Time is asked for once per request, at the door, and passed on as an argument."""

from datetime import UTC, date, datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Request

SWEDEN = ZoneInfo("Europe/Stockholm")
MORNING = timedelta(hours=6)


def now() -> datetime:
    """The instant, aware and in UTC."""
    return datetime.now(UTC)


def day(at: datetime) -> date:
    """The calendar day in Sweden at that instant; a promise ends when the Swedish day does."""
    return at.astimezone(SWEDEN).date()


def hour(at: datetime) -> str:
    """12:00, as the clocks of Sweden say."""
    return f"{at.astimezone(SWEDEN):%H:%M}"


def stamp(at: datetime) -> str:
    """2026-11-24T11:00:00Z: to the second, in UTC, as programs read it (RFC 3339)."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def told_until(at: datetime) -> date:
    """The last day whose doings may be told at that instant: yesterday, from six in the morning.

    So what somebody did shows with all that was done that day, and never at the hour it was done.
    """
    return (at.astimezone(SWEDEN) - MORNING - timedelta(days=1)).date()


async def instant(request: Request) -> datetime:
    """The instant of a request, by the clock of the site that was asked.

    Asynchronous, for a thread would cost more than it does.
    """
    at: datetime = request.app.state.clock()
    return at


Now = Annotated[datetime, Depends(instant)]
