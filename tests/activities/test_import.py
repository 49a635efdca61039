"""A sheet is looked at first, logged with one press, and logged once however often it is sent."""

import csv
import io
from datetime import date

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.cells import inert, opened
from app.activities.models import Activity
from app.activities.sheet_days import day_of
from app.kit.database import make_engine, reading, writing
from app.settings import Settings
from tests.activities.entries import correct, log_of, wish
from tests.activities.sheets import choose, look, of_lund, passed, press
from tests.conftest import at_noon, browser_of
from tests.databases import Databases
from tests.factories import Act, House, a_house, published, sign_in

FILE = "/loften/lund-2026-1.csv"
TOLD = ("lofte", "dag", "antal", "plats", "notering", "siffra", "siffra_av", "organisation")


@pytest.fixture
def sam(client: TestClient, engine: Engine, publish: Act) -> TestClient:
    """Sam's browser, where Lund has a promise of the police."""
    publish({})
    sign_in(client, engine, "sam")
    return client


def number(engine: Engine) -> int:
    with reading(engine) as session:
        return len(session.exec(select(Activity)).all())


def told(client: TestClient) -> list[list[str]]:
    rows = csv.DictReader(io.StringIO(client.get(FILE).text))
    return [[row[name] for name in TOLD] for row in rows]


def test_nothing_is_stored_before_the_press(sam: TestClient, engine: Engine) -> None:
    page = look(sam, of_lund("2026-11-20,2,Torget", "2026-11-21,1,Parken")).text

    assert "Logga 2 aktiviteter" in page and "Torget" in page
    assert number(engine) == 0


def test_the_press_logs_each_row_in_the_open_log(sam: TestClient, engine: Engine) -> None:
    answer = press(sam, of_lund("2026-11-20,2,Torget", "2026-11-21,1,Parken"))

    assert (answer.status_code, answer.headers["location"]) == (303, "/internt/logga")
    with reading(engine) as session:
        assert [each["delta"] for each in log_of(session, "progress")] == [2, 1]


def test_to_press_twice_logs_once(sam: TestClient, engine: Engine) -> None:
    sheet = of_lund("2026-11-20,2,Torget", "2026-11-20,2,Torget")

    assert [press(sam, sheet).status_code, press(sam, sheet).status_code] == [303, 200]

    assert number(engine) == 2
    assert passed(look(sam, sheet).text) == 2


def test_the_same_press_sent_again_is_answered_as_the_first(
    sam: TestClient, engine: Engine
) -> None:
    sheet = of_lund("2026-11-20,2,Torget")
    first = press(sam, sheet)

    again = sam.send(first.request, follow_redirects=False)

    assert (again.status_code, number(engine)) == (303, 1)


def test_what_was_not_looked_at_is_not_logged(sam: TestClient, engine: Engine) -> None:
    sent = {"text": of_lund("2026-11-20,2,Torget"), "seen": "0" * 64}

    answer = sam.post("/internt/logga/inlasning", data=sent, follow_redirects=False)

    assert answer.status_code == 200 and "Logga 1 aktivitet<" in answer.text
    assert number(engine) == 0


def test_what_one_promise_wrote_is_read_by_another_site(
    sam: TestClient,
    engine: Engine,
    house: House,
    log: Act,
    databases: Databases,
    settings: Settings,
) -> None:
    log("lund-2026-1", "2026-11-22", count=3, place="=Torget", note='\'-2, "kallt"')
    log("lund-2026-1", "2026-11-23", figure=34, figure_of="cyklister")
    sheet = sam.get(FILE).text

    with databases.copy("sqlite", a_house) as url:
        other = make_engine(url)
        published(other, house, {})
        with browser_of(at_noon(settings, other)) as there:
            sign_in(there, other, "sam")
            assert press(there, sheet).status_code == 303
            assert told(there) == told(sam)
            assert passed(look(there, sheet).text) == 2
        other.dispose()


def test_what_the_site_wrote_itself_is_there_already(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-11-22", count=3)

    page = look(sam, sam.get(FILE).text).text

    assert "Finns redan." in page and "0 att logga, 0 fel" in page


def test_corrections_are_passed_over_and_what_is_left_is_logged(
    sam: TestClient, engine: Engine, house: House, log: Act
) -> None:
    log("lund-2026-1", "2026-11-22", count=3)
    with writing(engine) as session:
        entry = session.exec(select(Activity)).one()
        correct(session, entry, wish(entry, "change", count=2), by=house.sam)
    sheet = sam.get(FILE).text.replace("T11:00", "T10:00")

    page = look(sam, sheet).text

    assert "En rättelse eller bekräftelse läses inte in." in page
    assert "Logga 1 aktivitet<" in page and "22 november 2026: 2" in page


def test_what_another_organisation_logged_is_left_to_it(sam: TestClient) -> None:
    sheet = of_lund("2026-11-20,lunds-kommun", head="lofte,dag,organisation")

    assert "Loggad av en annan organisation." in look(sam, sheet).text


@pytest.mark.parametrize("ref", ["ystad-2026-1", "atlantis-1", ""])
def test_a_promise_of_others_is_as_one_that_there_is_not(sam: TestClient, ref: str) -> None:
    answer = look(sam, f"lofte,dag,antal\n{ref},2026-11-20,1")

    assert answer.status_code == 422
    assert "Löftet finns inte bland dem som du loggar på." in answer.text


def test_semicolons_a_mark_and_swedish_days_in_any_order_are_read(sam: TestClient) -> None:
    sheet = "Plats;DAG;Väder;lofte\r\nÅparken;12 maj 2026;sol;lund-2026-1\r\n;;;\r\n"

    page = choose(sam, b"\xef\xbb\xbf" + sheet.encode()).text

    assert "Logga 1 aktivitet<" in page and "12 maj 2026: 1" in page and "Åparken" in page
    assert "Kolumner som inte läses:" in page and "väder" in page


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("31 juni 2026,1,T", "Den dagen finns inte."),
        ("i går,1,T", "Skriv datumet som"),
        ("2026-12-24,1,T", "Det som inte har hänt än loggas inte."),
        ("2025-12-24,1,T", "Löftet gäller"),
        ("2026-11-20,0,T", "minst 1"),
        ("2026-11-20,-1,T", "Talet är för litet"),
        ("2026-11-20,1000000000,T", "Talet är för stort"),
        ("2026-11-20,tre,T", "Skriv ett heltal"),
        (f"2026-11-20,1,{'x' * 121}", "Texten är för lång"),
        ("2026-11-20,1,<b>", "Kod som"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column_and_the_words_are_kept(
    sam: TestClient, engine: Engine, row: str, said: str
) -> None:
    sheet = of_lund("2026-11-20,1,Rätt", row)
    answer = look(sam, sheet)

    assert answer.status_code == 422 and said in answer.text and "Rad 3" in answer.text
    assert "Rätt" in answer.text.partition("<textarea")[2]
    assert press(sam, sheet).status_code == 422 and number(engine) == 0


@pytest.mark.parametrize(
    ("sheet", "said"),
    [
        ("", ""),
        ("plats\nTorget", "Det saknas en kolumn: lofte, dag."),
        ("lofte,dag,dag\na,b,c", "En kolumn står två gånger: dag."),
        ('lofte,dag\n"lund-2026-1,2026-11-20', "Texten är ingen CSV."),
        ("lofte,dag\nlund-2026-1,2026-11-20,1,2", "Rad 2 har fler celler"),
        ("lofte,dag\n" + "x" * 200_000 + ",1", "Texten är ingen CSV."),
        ("lofte,dag\n" + "a,b\n" * 501, "Högst 500 rader åt gången."),
    ],
)
def test_what_is_no_sheet_is_said_to_be_none(sam: TestClient, sheet: str, said: str) -> None:
    answer = look(sam, sheet)

    assert answer.status_code == 422 and said in answer.text


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (bytes(range(256)), "Filen är ingen text."),
        (of_lund("2026-11-20,1,T").encode("utf-16"), "Filen är ingen text."),
        (of_lund("2026-11-20,1,T").encode("utf-16-le"), "Filen är ingen text."),
        (b"x" * 2**20, "Högst 500 rader åt gången."),
        (b"a,b\n" * 10**5, "Högst 500 rader åt gången."),
    ],
    ids=["binary", "utf-16", "utf-16 without a mark", "one long line", "very many rows"],
)
def test_a_file_that_is_no_sheet_is_told_in_words(sam: TestClient, held: bytes, said: str) -> None:
    answer = choose(sam, held)

    assert answer.status_code == 422 and said in answer.text


def test_500_rows_are_logged_in_one_go(sam: TestClient, engine: Engine) -> None:
    answer = press(sam, of_lund(*(f"2026-11-20,1,Plats {n}" for n in range(500))))

    assert (answer.status_code, number(engine)) == (303, 500)
    assert sam.get("/internt/logga").text.count("/angring") <= 20


@pytest.mark.parametrize("words", ["=1+1", "'=1", "''@x", "'n Abend", "-2", "Torget", "", "'"])
def test_inert_cells_are_read_back_as_they_were(words: str) -> None:
    assert opened(inert(words)) == words


@pytest.mark.parametrize(
    "text", ["2026-05-12", "12/5 2026", "12.5.2026", "12/5/2026", "12 maj 2026", " 12 Maj 2026 "]
)
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert day_of(text) == date(2026, 5, 12)


@pytest.mark.parametrize("text", ["", "31/6 2026", "12 mars", "2026", "0000-01-01", "1 foo 2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        day_of(text)
