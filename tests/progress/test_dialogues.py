"""Dialogues in public: pages, calendars and posters, of rounds for residents only."""

import re
from datetime import date
from html import unescape

import pytest
import zxingcpp
from fastapi.testclient import TestClient
from icalendar import Calendar
from sqlalchemy import Engine

from app.kit.database import writing
from app.progress.posters import QUIET, square
from tests.factories import YSTAD, House, a_dialogue, an_occasion
from tests.progress.reading import See

PAGE = "/dialoger/trygga-lund-2026"
POSTER = f"{PAGE}/affisch/torg"
CALENDARS = [f"{PAGE}/kalender.ics", "/omraden/lund/kalender.ics"]
EVERY = ["/dialoger", PAGE, POSTER, *CALENDARS]


def held(engine: Engine, house: House, kind: str = "residents") -> None:
    with writing(engine) as session:
        dialogue = a_dialogue(session, house, kind=kind, intro="Vi vill veta.")
        an_occasion(session, dialogue, house)
        an_occasion(session, dialogue, house, kind="walk", day="2027-07-01", place="Väster")


@pytest.fixture
def dialogue(engine: Engine, house: House) -> None:
    held(engine, house)


@pytest.mark.usefixtures("dialogue")
def test_the_page_says_when_where_and_when_the_answer_comes(see: See) -> None:
    page = see(PAGE)

    for words in ("Trygga Lund", "Vi vill veta.", "Pågår", "1 november 2026", "20 januari 2027"):
        assert words in page
    assert "på biblioteket" in page and "11.00–14.30" in page and "Mårtenstorget" in page
    assert "/tyck-till/lund?kanal=webb" in page
    assert "När dialogen är slut visas här varje tema" in page


@pytest.mark.usefixtures("dialogue")
def test_the_area_lists_its_rounds_and_what_is_to_come(see: See) -> None:
    page = see("/omraden/lund")

    assert f'href="{PAGE}"' in page and "Mårtenstorget" in page
    assert 'href="/omraden/lund/kalender.ics"' in page
    assert f'href="{PAGE}"' in see("/dialoger")
    assert "Dialoger nu" not in see(f"/omraden/{YSTAD}")


@pytest.mark.usefixtures("dialogue")
@pytest.mark.parametrize("path", EVERY)
def test_it_is_the_same_for_everyone(client: TestClient, path: str) -> None:
    first, again = client.get(path), client.get(path, headers={"Cookie": "a=b"})

    assert first.content == again.content
    assert first.headers["Cache-Control"].startswith("public")
    assert "Set-Cookie" not in first.headers


@pytest.mark.parametrize("circle", ["staff", "partners"])
def test_a_closed_circle_is_nowhere(
    client: TestClient, engine: Engine, house: House, circle: str
) -> None:
    held(engine, house, circle)

    for path in (PAGE, POSTER, f"{PAGE}/kalender.ics"):
        assert client.get(path).status_code == 404
    for path in ("/dialoger", "/omraden/lund", "/omraden/lund/kalender.ics"):
        assert "Trygga Lund" not in client.get(path).text


@pytest.mark.usefixtures("dialogue")
@pytest.mark.parametrize("path", CALENDARS)
def test_a_calendar_is_read_back_in_swedish_time(client: TestClient, path: str) -> None:
    answer = client.get(path)

    read = Calendar.from_ical(answer.text)
    winter, summer = read.walk("VEVENT")
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert [str(each["TZID"]) for each in read.walk("VTIMEZONE")] == ["Europe/Stockholm"]
    assert winter.decoded("dtstart").isoformat() == "2026-11-28T11:00:00+01:00"
    assert winter.decoded("dtend").isoformat() == "2026-11-28T14:30:00+01:00"
    assert summer.decoded("dtstart").utcoffset().total_seconds() == 7200
    assert str(winter["SUMMARY"]) == "Trygga Lund: På torget"
    assert str(winter["LOCATION"]) == "Mårtenstorget"
    assert str(winter["UID"]) == "tillfalle-1@testserver" != str(summer["UID"])


def test_a_calendar_without_occasions_is_empty(client: TestClient) -> None:
    assert Calendar.from_ical(client.get("/omraden/lund/kalender.ics").text).walk("VEVENT") == []
    assert client.get("/omraden/atlantis/kalender.ics").status_code == 404


def read_off(path: str, size: int, scale: int = 8) -> str:
    """What a camera reads in the drawing."""
    dark = {(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h1", path)}
    width = size * scale
    dots = bytes(
        0 if (x // scale, y // scale) in dark else 255 for y in range(width) for x in range(width)
    )
    (found,) = zxingcpp.read_barcodes(memoryview(dots).cast("B", (width, width)))
    return str(found.text)


@pytest.mark.usefixtures("dialogue")
def test_a_poster_leads_to_the_form_of_its_area_and_channel(see: See) -> None:
    page = see(POSTER)

    drawn = re.search(r'viewBox="0 0 (\d+) \1" role="img"[^>]*>.*?<path d="([^"]+)"', page, re.S)
    assert drawn is not None
    assert read_off(drawn[2], int(drawn[1])) == "https://testserver/tyck-till/lund?kanal=torg"
    assert "QR-kod till https://testserver/tyck-till/lund?kanal=torg</title>" in unescape(page)
    assert "Ring 112." in page and "20 januari 2027" in page


@pytest.mark.usefixtures("dialogue")
@pytest.mark.parametrize("path", ["webb", "atlantis", "../torg"])
def test_there_is_no_poster_for_a_channel_that_the_round_has_not(
    client: TestClient, path: str
) -> None:
    assert client.get(f"{PAGE}/affisch/{path}").status_code == 404


def test_the_square_has_the_white_that_cameras_need() -> None:
    drawn = square("https://exempel.se")

    corners = [(int(x), int(y)) for x, y in re.findall(r"M(\d+) (\d+)h", drawn.path)]
    assert min(min(each) for each in corners) == QUIET
    assert max(max(each) for each in corners) == drawn.size - QUIET - 1


@pytest.mark.usefixtures("dialogue")
def test_in_english_too(see: See) -> None:
    page = see(f"/en{PAGE}")

    assert '<html lang="en"' in page and 'lang="sv">Trygga Lund' in page
    assert "Så säger du" not in page and str(date(2026, 11, 28)) in page
