"""The charter's desk over HTTP: who comes in, what they see, and what a press does."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.identity.models import Role
from app.kit.database import reading, writing
from app.promises.models import Charter, Promise
from tests.factories import House, a_charter
from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import CHARTER, PROMISE

DESK = "/internt/medborgarloften"
OPEN = [("GET", DESK), ("GET", f"{DESK}/nytt")]
OF_ONE = [
    ("GET", f"{DESK}/1"),
    ("POST", f"{DESK}/1/underskrift"),
    ("POST", f"{DESK}/1/publicering"),
    ("POST", f"{DESK}/1/aterkallelse"),
    ("GET", f"{DESK}/1/loften/nytt"),
    ("POST", f"{DESK}/1/loften"),
    ("POST", f"{DESK}/1/loften/provning"),
    ("POST", f"{DESK}/1/loften/ifyllning"),
    ("GET", f"{DESK}/1/klistra-in"),
    ("POST", f"{DESK}/1/klistra-in"),
    ("POST", f"{DESK}/1/klistra-in/loften"),
    ("GET", f"{DESK}/1/tidigare"),
    ("POST", f"{DESK}/1/tidigare"),
    ("GET", f"{DESK}/1/mallar"),
    ("GET", f"{DESK}/1/mallar/P002"),
    ("POST", "/internt/loften/1/provning"),
    ("POST", "/internt/loften/1/ifyllning"),
    ("GET", "/internt/loften/1/andring"),
    ("POST", "/internt/loften/1/andring"),
    ("POST", "/internt/loften/1/borttagning"),
]
OF_NEXT = [("POST", f"{DESK}/1/{noun}") for noun in ("version", "kassering", "parter", "avsked")]
WRITTEN = OF_ONE[4:]
COUNTED = ("target", "unit_one", "unit_many", "counting_rule")


def everything(engine: Engine) -> list[tuple[str, str]]:
    """Every draft's words and signatures, to be compared before and after."""
    with reading(engine) as session:
        charters = session.exec(select(Charter)).all()
        return [(each.digest, str([p.signed_digest for p in each.parties])) for each in charters]


def only(engine: Engine, *duties: str) -> None:
    """Take every duty but these from everybody."""
    with writing(engine) as session:
        for role in session.exec(select(Role)).all():
            if role.duty not in duties:
                session.delete(role)


@pytest.mark.parametrize(("method", "path"), OF_ONE + OF_NEXT)
def test_for_a_stranger_it_does_not_exist(
    desk_of: DeskOf, engine: Engine, draft: Draft, method: str, path: str
) -> None:
    before = everything(engine)

    answer = desk_of("ola").request(method, path, data=PROMISE if method == "POST" else None)

    assert answer.status_code == 404
    assert everything(engine) == before


@pytest.mark.parametrize(("method", "path"), OF_ONE + OF_NEXT)
def test_what_there_is_not_is_not_found(
    desk_of: DeskOf, draft: Draft, method: str, path: str
) -> None:
    sam, form = desk_of("sam"), PROMISE if method == "POST" else None

    for number in ("0", "-1", "2", "2147483648", "9223372036854775808", "9" * 5000, "ett"):
        answer = sam.request(method, path.replace("/1", f"/{number}"), data=form)
        assert answer.status_code == 404, number


@pytest.mark.parametrize(("method", "path"), WRITTEN)
def test_a_colleague_who_may_not_write_is_told_so(
    desk_of: DeskOf, engine: Engine, draft: Draft, method: str, path: str
) -> None:
    only(engine, "read", "sign")
    before = everything(engine)

    answer = desk_of("kim").request(method, path, data=PROMISE if method == "POST" else None)

    assert answer.status_code == 403
    assert "Du får inte ändra det här medborgarlöftet." in answer.text
    assert everything(engine) == before


@pytest.mark.parametrize("path", [path for method, path in OPEN + OF_ONE if method == "GET"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_colleague_comes_in(desk_of: DeskOf, draft: Draft, path: str, language: str) -> None:
    answer = desk_of("kim").get(language + path)

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Kim Ek" in answer.text


def test_a_stranger_sees_no_others_charters(desk_of: DeskOf, draft: Draft) -> None:
    assert "Medborgarlöften Lund 2026" in desk_of("kim").get(DESK).text

    page = desk_of("ola").get(DESK).text
    assert "Lund 2026" not in page
    assert "Inga medborgarlöften än." in page


def test_a_draft_is_begun_for_a_part_of_a_kommun(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    answer = desk_of("sam").post(DESK, data=CHARTER)

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{DESK}/2")
    with reading(engine) as session:
        charter = session.get_one(Charter, 2)
        assert charter.slug == "lund-stationsomradet-2026"
        assert charter.promise_area.name == "Lund, stationsområdet"
        assert [each.slug for each in charter.promise_area.municipalities] == ["lund"]


def test_a_draft_is_begun_for_the_whole_area(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    desk_of("sam").post(DESK, data=CHARTER | {"municipality": "", "part": ""})

    with reading(engine) as session:
        assert session.get_one(Charter, 2).slug == "lund-2026b"


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("lpo_id", "atlantis", "Välj ett av alternativen."),
        ("municipality", "ystad", "Kommunen ligger inte i lokalpolisområdet."),
        ("valid_to", "2025-12-31", "Slutet kommer före början."),
    ],
)
def test_a_frame_that_does_not_hold_comes_back(
    desk_of: DeskOf, draft: Draft, field: str, value: str, sentence: str
) -> None:
    answer = desk_of("sam").post(DESK, data=CHARTER | {field: value})

    assert answer.status_code == 422
    assert sentence in answer.text
    assert "<title>Fel: " in answer.text
    assert 'value="stationsområdet"' in answer.text
    assert "Efter dialogen i maj.</textarea>" in answer.text


def test_nobody_drafts_where_they_do_not_write(desk_of: DeskOf, draft: Draft) -> None:
    answer = desk_of("sam").post(DESK, data=CHARTER | {"lpo_id": "ystad"})

    assert answer.status_code == 403
    assert "Du får inte skriva" in answer.text


def test_nobody_drafts_without_a_kommun(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    words = CHARTER | {"lpo_id": "ystad", "municipality": "ystad"}

    answer = desk_of("ola").post(DESK, data=words)

    assert answer.status_code == 422
    assert "Polisen och kommunen måste båda finnas här för att lova." in answer.text
    with reading(engine) as session:
        assert len(session.exec(select(Charter)).all()) == 1


def test_the_first_page_for_next_year_is_filled_in(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("sam").get(f"{DESK}/nytt").text

    assert 'value="2027-01-01"' in page and 'value="2027-12-31"' in page
    assert "Lokalpolisområde Lund" in page and "Ystad" not in page


def test_a_promise_is_added(desk_of: DeskOf, draft: Draft) -> None:
    kim = desk_of("kim")

    answer = kim.post(f"{DESK}/1/loften", data=PROMISE | {"title": "Fler mopeder"})

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{DESK}/1")
    assert "Fler mopeder" in kim.get(f"{DESK}/1").text


def test_a_new_promise_runs_as_long_as_its_charter(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").get(f"{DESK}/1/loften/nytt").text

    assert 'value="2026-01-01"' in page and 'value="2026-12-31"' in page


def test_a_promise_is_changed(desk_of: DeskOf, draft: Draft) -> None:
    kim = desk_of("kim")
    page = kim.get("/internt/loften/1/andring").text
    assert 'value="Mopedkontroller"' in page and 'value="10"' in page

    answer = kim.post("/internt/loften/1/andring", data=PROMISE | {"target": "12"})

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{DESK}/1")
    assert "minst 12 kontroller" in kim.get(f"{DESK}/1").text


def test_a_promise_without_a_number_is_opened_again(desk_of: DeskOf, draft: Draft) -> None:
    kim, nothing = desk_of("kim"), dict.fromkeys(COUNTED, "")
    kim.post("/internt/loften/1/andring", data=PROMISE | nothing | {"comparator": "none"})

    page = kim.get("/internt/loften/1/andring").text

    assert '<option value="none" selected>' in page
    assert "None" not in page


def test_a_promise_is_taken_out(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    kim = desk_of("kim")

    answer = kim.post("/internt/loften/1/borttagning")

    assert (answer.status_code, answer.headers["Location"]) == (303, f"{DESK}/1")
    assert "Inga löften än." in kim.get(f"{DESK}/1").text
    with reading(engine) as session:
        assert session.exec(select(Promise)).all() == []


@pytest.mark.parametrize("address", [f"{DESK}/1/loften", "/internt/loften/1/andring"])
@pytest.mark.parametrize(
    ("words", "field", "sentence"),
    [
        ({"target": ""}, "target", "Skriv hur många"),
        ({"unit_one": " "}, "unit_one", "Skriv vad som räknas"),
        ({"unit_many": ""}, "unit_many", "Skriv vad som räknas"),
        ({"counting_rule": ""}, "counting_rule", "Skriv vad som räknas som en"),
        ({"comparator": "none"}, "target", "Ta bort antalet"),
        ({"theme_id": "no_such_theme"}, "theme_id", "Välj ett av alternativen."),
        ({"starts_on": "2025-12-31"}, "starts_on", "utanför medborgarlöftets"),
        ({"ends_on": "2027-01-01"}, "starts_on", "utanför medborgarlöftets"),
        ({"ends_on": "2025-12-31"}, "ends_on", "Slutet kommer före början."),
        ({"organisations": "polisen-ystad"}, "organisations", "Välj ett av alternativen."),
        ({"organisations": "nobody"}, "organisations", "Välj ett av alternativen."),
        ({"organisations": ""}, "organisations", "Fyll i det här fältet."),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_a_promise_that_does_not_hold_comes_back(
    desk_of: DeskOf,
    engine: Engine,
    draft: Draft,
    address: str,
    words: dict[str, str],
    field: str,
    sentence: str,
) -> None:
    before = everything(engine)

    answer = desk_of("kim").post(address, data=PROMISE | {"title": "Andra ord"} | words)

    assert answer.status_code == 422
    assert sentence in answer.text and f'href="#{field}"' in answer.text
    assert 'value="Andra ord"' in answer.text
    assert everything(engine) == before


def test_the_choices_that_were_ticked_stay_ticked(desk_of: DeskOf, draft: Draft) -> None:
    both = {"organisations": ["polisen-lund", "lunds-kommun"]}

    page = desk_of("kim").post(f"{DESK}/1/loften", data=PROMISE | both | {"title": ""}).text

    assert len(re.findall(r'name="organisations"[^>]*checked', page)) == 2


def test_the_desk_counts_the_signatures(desk_of: DeskOf, draft: Draft) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")

    for client, count in ((kim, 1), (sam, 2)):
        answer = client.post(f"{DESK}/1/underskrift")
        assert (answer.status_code, answer.headers["Location"]) == (303, f"{DESK}/1")
        assert f"{count} av 2 parter har skrivit under." in client.get(f"{DESK}/1").text
    page = sam.get(f"{DESK}/1").text
    assert "Kim Ek, Handläggare, 24 november 2026" in page
    assert "Publicera</button>" in page and "Skriv under</button>" not in page


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/internt/loften/1/andring", PROMISE | {"body": "Andra ord."}),
        ("/internt/loften/1/andring", PROMISE | {"target": "9"}),
        (f"{DESK}/1/loften", PROMISE),
        ("/internt/loften/1/borttagning", {}),
    ],
    ids=["word", "number", "added", "removed"],
)
def test_the_desk_says_that_the_signatures_no_longer_hold(
    desk_of: DeskOf, draft: Draft, address: str, words: dict[str, str]
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{DESK}/1/underskrift")

    kim.post(address, data=words)
    page = sam.get(f"{DESK}/1").text

    assert "0 av 2 parter har skrivit under." in page
    assert page.count("Orden har ändrats sedan underskriften. Den gäller inte längre.") == 2
    assert "Publicera</button>" not in page
    assert sam.post(f"{DESK}/1/publicering").status_code == 409


def test_publishing_leads_to_the_public_page(desk_of: DeskOf, draft: Draft) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    assert kim.post(f"{DESK}/1/publicering").status_code == 409
    for client in (kim, sam):
        client.post(f"{DESK}/1/underskrift")

    answer = kim.post(f"/en{DESK}/1/publicering")

    assert answer.status_code == 303
    assert answer.headers["Location"] == "/en/medborgarloften/lund-2026"
    assert kim.get(answer.headers["Location"]).status_code == 200


def test_what_is_published_is_not_written_in(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{DESK}/1/underskrift")
    kim.post(f"{DESK}/1/publicering")
    before = everything(engine)

    for path in (path for method, path in OF_ONE if method == "POST"):
        assert sam.post(path, data=PROMISE | {"title": "Andra ord"}).status_code == 409, path
    assert "Orden ändras bara i en ny version." in sam.get("/internt/loften/1/andring").text
    assert not re.search("Ta bort|Skriv under</|Publicera</", sam.get(f"{DESK}/1").text)
    assert everything(engine) == before


@pytest.mark.parametrize("language", ["", "/en"])
@pytest.mark.parametrize("stream", ["", "/strom"])
def test_a_draft_cannot_be_told_from_what_does_not_exist(
    client: TestClient, draft: Draft, language: str, stream: str
) -> None:
    for draft_address, missing in (
        ("/loften/lund-2026-1", "/loften/lund-2099-1"),
        ("/medborgarloften/lund-2026", "/medborgarloften/lund-2099"),
    ):
        answer = client.get(language + draft_address + stream)
        other = client.get(language + missing + stream)
        assert answer.status_code == other.status_code == 404
        assert answer.text.replace("2026", "2099") == other.text


def test_a_draft_is_on_no_public_page(client: TestClient, draft: Draft) -> None:
    for path in ("/", "/omraden/lund", "/kommuner/lund"):
        page = client.get(path).text
        assert "Mopedkontroller" not in page and "lund-2026" not in page


def test_an_empty_draft_asks_for_its_first_promise(
    desk_of: DeskOf, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_charter(session, house)

    page = desk_of("kim").get(f"{DESK}/1").text

    assert "Inga löften än. Skriv det första." in page
    assert "Skriv under</button>" not in page
