"""Occasions for people's own calendars (iCalendar, RFC 5545), in Swedish time."""

from collections.abc import Iterable
from datetime import datetime, time
from functools import cache

from icalendar import Calendar, Event, Timezone

from app.dialogues.models import Occasion
from app.kit.clock import SWEDEN
from app.kit.i18n import gettext

MEDIA_TYPE = "text/calendar; charset=utf-8"
MAKER = "-//Löfteskollen//Dialogtillfällen//SV"


def calendar(name: str, occasions: Iterable[Occasion], host: str) -> bytes:
    """A calendar of those occasions; an unchanged occasion is the same bytes every time."""
    made = Calendar()
    made.add("prodid", MAKER)
    made.add("version", "2.0")
    made.add("x-wr-calname", name)
    made.add_component(_swedish_time())
    for occasion in occasions:
        made.add_component(_event(occasion, host))
    return bytes(made.to_ical())


@cache
def _swedish_time() -> Timezone:
    """The rules of summer time, which a phone abroad needs; slow to make, and always the same."""
    return Timezone.from_tzinfo(SWEDEN)


def _event(occasion: Occasion, host: str) -> Event:
    event = Event()
    event.add("uid", f"tillfalle-{occasion.id}@{host}")
    event.add("dtstamp", occasion.added_at)
    event.add("dtstart", _at(occasion, occasion.from_time))
    event.add("dtend", _at(occasion, occasion.to_time))
    event.add("summary", f"{occasion.dialogue.title}: {gettext(occasion.name)}")
    event.add("location", occasion.place)
    return event


def _at(occasion: Occasion, clock: time) -> datetime:
    return datetime.combine(occasion.day, clock, SWEDEN)
