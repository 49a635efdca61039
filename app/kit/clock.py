"""Time is asked for once per request, at the door, and passed on as an argument."""

from datetime import UTC, date, datetime
from typing import Annotated
from zoneinfo import ZoneInfo

from fastapi import Depends, Request

SWEDEN = ZoneInfo("Europe/Stockholm")


def now() -> datetime:
    """The instant, aware and in UTC."""
    return datetime.now(UTC)


def day(at: datetime) -> date:
    """The calendar day in Sweden at that instant; a promise ends when the Swedish day does."""
    return at.astimezone(SWEDEN).date()


async def instant(request: Request) -> datetime:
    """The instant of a request, by the clock of the site that was asked.

    Asynchronous, for a thread would cost more than it does.
    """
    at: datetime = request.app.state.clock()
    return at


Now = Annotated[datetime, Depends(instant)]
