"""The desk: one press, undone within a minute, corrected with a reason, confirmed by the other."""

import re
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.factories import NOON, Act, sign_in

MINE, LINES, PUBLIC = "/internt/logga", "/internt/loften/1/rader", "/loften/lund-2026-1"
ONE, FIX = "/internt/loften/1/ett-till", "/internt/aktiviteter/1/rattelse"


def told(client: TestClient, address: str) -> str:
    """The words of a page, with single spaces."""
    return " ".join(re.sub("<[^>]+>", "", client.get(address).text).split())


def as_(client: TestClient, engine: Engine, slug: str) -> TestClient:
    sign_in(client, engine, slug)
    return client


@pytest.fixture
def sam(client: TestClient, publish: Act, engine: Engine) -> TestClient:
    """Sam's browser, with one published promise of ten controls in Lund."""
    publish({}, {"title": "Cykelkontroller"})
    return as_(client, engine, "sam")


def press(client: TestClient) -> None:
    """The first +1 of the page."""
    page = client.get(MINE).text
    token = re.search(rf'action="{ONE}">\s*<input [^>]*value="(\w+)"', page)
    assert token is not None
    assert client.post(ONE, data={"token": token[1]}).status_code == 200


def form(client: TestClient, **other: str) -> dict[str, str]:
    """The page for correcting as it is filled in."""
    page = client.get(FIX).text
    inputs = re.findall(r'<input id="(\w+)" name="\1" type="\w+" value="([^"]*)"', page)
    hidden = re.findall(r'name="(token|seen)" value="(\w+)"', page)
    assert len(hidden) == 2
    return dict(inputs + hidden) | {"reason": "fel-antal"} | other


def test_one_press_logs_one_today_and_can_be_taken_back(sam: TestClient) -> None:
    press(sam)
    assert "1 av minst 10 kontroller" in told(sam, MINE)
    assert "Loggat. 1 av minst 10 kontroller Ångra Mopedkontroller" in told(sam, MINE)

    sam.post("/internt/aktiviteter/1/angran")

    assert "0 av minst 10 kontroller" in told(sam, MINE)
    assert "Ångra" not in told(sam, MINE)
    assert "rättad 24 nov.: ångrad" in told(sam, PUBLIC)


def test_after_a_minute_the_button_is_gone(sam: TestClient, app: FastAPI) -> None:
    press(sam)

    app.state.clock = lambda: NOON + timedelta(seconds=61)

    assert "Ångra" not in told(sam, MINE)
    assert sam.post("/internt/aktiviteter/1/angran").status_code == 409


def test_a_press_without_its_token_leads_to_the_whole_form(sam: TestClient) -> None:
    answer = sam.post(ONE, data={"token": "x"}, follow_redirects=False)

    assert (answer.status_code, answer.headers["Location"]) == (303, "/internt/loften/1/logga")


def test_one_that_is_not_mine_among_several_logs_nothing(sam: TestClient) -> None:
    page = sam.get("/internt/logga/flera").text
    sent = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', page))

    answer = sam.post("/internt/logga/flera", data=sent | {"promises": ["1", "99"]})

    assert answer.status_code == 422
    assert "Ett av löftena går inte att logga på längre. Inget är loggat." in answer.text
    assert "0 av minst 10 kontroller" in told(sam, MINE)


def test_several_promises_are_logged_with_one_press(sam: TestClient) -> None:
    page = sam.get("/internt/logga/flera").text
    sent = dict(re.findall(r'name="(token|done_on)"[^>]* value="([^"]+)"', page))

    sam.post("/internt/logga/flera", data=sent | {"promises": ["1", "2"], "place": "Torget"})

    assert told(sam, MINE).count("Loggat. 1 av minst 10 kontroller") == 2
    assert "Torget" in told(sam, PUBLIC) and "Torget" in told(sam, "/loften/lund-2026-2")


def test_nothing_chosen_comes_back_with_the_words(sam: TestClient) -> None:
    page = sam.get("/internt/logga/flera").text
    sent = dict(re.findall(r'name="(token|done_on)"[^>]* value="([^"]+)"', page))

    answer = sam.post("/internt/logga/flera", data=sent | {"place": "Torget"})

    assert answer.status_code == 422
    assert 'value="Torget"' in answer.text


def test_a_correction_is_read_by_everyone_with_its_reason(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-11-23", count=3, place="Torget")
    sent = form(sam, way="change", count="2", words="En räknades två gånger")

    sam.post(FIX, data=sent)

    page = told(sam, PUBLIC)
    assert "2 av minst 10 kontroller (1 rättelse)" in page
    assert "rättad 24 nov.: fel antal. En räknades två gånger" in page


def test_a_page_that_was_opened_before_a_correction_does_not_take_it_back(
    sam: TestClient, log: Act
) -> None:
    log("lund-2026-1", "2026-11-23", count=3, place="Torget")
    opened = form(sam, way="change", place="Skolan", reason="fel-plats")
    later = form(sam, way="change", count="5")
    assert [sam.post(FIX, data=later).status_code for _ in range(2)] == [200, 200]

    answer = sam.post(FIX, data=opened)

    assert answer.status_code == 409
    assert "Någon har rättat raden sedan du öppnade sidan." in answer.text
    assert "5 av minst 10 kontroller" in told(sam, PUBLIC)


def test_a_struck_line_and_the_one_in_its_place_lead_to_each_other(
    sam: TestClient, log: Act
) -> None:
    log("lund-2026-1", "2026-11-23", place="Torget")

    sam.post(FIX, data=form(sam, way="change", place="Skolan", reason="fel-plats"))

    page = sam.get(PUBLIC).text
    old, new = (re.search(rf'<li id="rad-{each}">(.*?)</li>', page, re.DOTALL) for each in (1, 2))
    assert old is not None and new is not None
    assert "<del>" in old[1] and 'href="#rad-2">Se raden som gäller' in old[1]
    assert "<del>" not in new[1] and 'href="#rad-1">Ersätter en struken rad' in new[1]


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({}, "Fyll i det här fältet."),
        ({"way": "change"}, "Inget är ändrat."),
        ({"way": "change", "done_on": "2026-11-25"}, "Det som inte har hänt än loggas inte."),
        ({"way": "strike", "reason": "lust"}, "Välj ett av alternativen."),
    ],
)
def test_what_cannot_be_corrected_comes_back_with_its_words(
    sam: TestClient, log: Act, other: dict[str, str], sentence: str
) -> None:
    log("lund-2026-1", "2026-11-23", place="Torget")

    answer = sam.post(FIX, data=form(sam, words="Därför") | other)

    assert answer.status_code == 422
    assert sentence in answer.text and 'value="Därför"' in answer.text


def test_the_other_party_confirms_with_one_press(sam: TestClient, engine: Engine, log: Act) -> None:
    log("lund-2026-1", "2026-11-23", count=3)
    kim = as_(sam, engine, "kim")
    assert "Bekräfta 23 november 2026" in told(kim, LINES) and "Rätta" not in told(kim, LINES)

    kim.post("/internt/aktiviteter/1/bekraftelse")

    assert "Bekräfta" not in told(kim, LINES)
    assert "3 av 3 bekräftade av Lunds kommun" in told(kim, PUBLIC)
    assert "bekräftad av Lunds kommun 24 nov." in told(kim, PUBLIC)


def test_a_confirmation_that_was_given_before_the_number_rose_says_so(
    sam: TestClient, engine: Engine, log: Act
) -> None:
    log("lund-2026-1", "2026-11-23", count=3)
    as_(sam, engine, "kim").post("/internt/aktiviteter/1/bekraftelse")
    as_(sam, engine, "sam").post(FIX, data=form(sam, way="change", count="300"))

    page = told(sam, PUBLIC)

    assert "3 av 300 bekräftade av Lunds kommun" in page
    assert "bekräftad av Lunds kommun 24 nov., före rättelsen" in page


def test_the_internal_note_is_read_at_the_desk_and_nowhere_else(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-11-23", internal_note="Två bilar", figure=34, figure_of="cyklister")

    assert "Internt: Två bilar" in told(sam, LINES)
    for address in (PUBLIC, f"{PUBLIC}.json", f"{PUBLIC}.csv"):
        assert "Två bilar" not in sam.get(address).text
        assert "cyklister" in sam.get(address).text


def test_the_internal_note_stays_in_the_house_that_wrote_it(
    sam: TestClient, engine: Engine, log: Act
) -> None:
    log("lund-2026-1", "2026-11-23", note="Två mopeder", internal_note="Två bilar")
    kim = as_(sam, engine, "kim")

    page = told(kim, LINES)

    assert "Två mopeder" in page
    assert "Två bilar" not in page and "Internt" not in page


def test_words_are_taken_away_for_good(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-11-23", note="Kalle Svensson", place="Torget")

    sam.post("/internt/aktiviteter/1/borttagna-ord", data={"reason": "personuppgift"})

    page = told(sam, PUBLIC)
    assert "Kalle" not in page and "Notering borttagen 24 november 2026" in page
    assert "Kalle" not in sam.get(f"{PUBLIC}.json").text
    assert "Ta bort noteringarna" not in told(sam, FIX)


def test_words_on_a_struck_line_are_taken_away_too(
    sam: TestClient, engine: Engine, log: Act
) -> None:
    log("lund-2026-1", "2026-11-23", note="Kalle Svensson")
    sam.post(FIX, data=form(sam, way="strike"))
    assert "Ta bort noteringarna" in told(sam, LINES)

    sam.post("/internt/aktiviteter/1/borttagna-ord", data={"reason": "personuppgift"})

    assert "Kalle" not in told(sam, PUBLIC)
    assert "Ta bort noteringarna" not in told(sam, LINES)


def test_a_late_line_is_marked(sam: TestClient, log: Act) -> None:
    log("lund-2026-1", "2026-11-09")

    assert "sent inlagd" in told(sam, PUBLIC)


def test_strangers_find_no_lines(client: TestClient, sam: TestClient, engine: Engine) -> None:
    press(sam)
    ola = as_(client, engine, "ola")

    assert {ola.get(each).status_code for each in (LINES, FIX)} == {404}
    for each in ("bekraftelse", "angran", "borttagna-ord", "rattelse"):
        assert ola.post(f"/internt/aktiviteter/1/{each}").status_code == 404
