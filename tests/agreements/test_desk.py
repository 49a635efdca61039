"""The desk of agreements, and the page that everybody may read, through the front door."""

from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from tests.agreements.agreed import FRAME, PATROL, ROW
from tests.agreements.conftest import DeskOf
from tests.factories import NOON, House, a_charter, a_promise
from tests.pictures.pictured import a_chosen_picture, an_edition

DESK = "/internt/overenskommelser"
ROWS = "/internt/prioriteringar/1/atgarder"


def test_an_agreement_goes_from_two_desks_to_everyone(
    desk_of: DeskOf, client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        an_edition(session, a_chosen_picture(session, house), house)
    sam, kim = desk_of("sam"), desk_of("kim")

    drafted = sam.post(DESK, data=FRAME | {"edition": "1"})
    one_sided = kim.post(ROWS, data=ROW)
    even = sam.post(ROWS, data=ROW | PATROL)
    for desk in (sam, kim):
        desk.post(f"{drafted.url.path}/underskrift")
    public = kim.post(f"{drafted.url.path}/publicering")

    assert "Polisen har inte åtagit sig något här." in one_sided.text
    assert "har inte åtagit sig" not in even.text
    assert public.url.path == "/overenskommelser/lund-2026"
    for words in (*FRAME.values(), *ROW.values(), PATROL["measure"], "En ljusare stad"):
        assert words in client.get("/overenskommelser/lund-2026").text or words in (
            FRAME["valid_from"],
            FRAME["valid_to"],
            ROW["responsible"],
        )


def test_after_five_minutes_one_proves_oneself_again_before_signing(
    app: FastAPI, desk_of: DeskOf, saved: None
) -> None:
    sam = desk_of("sam")
    app.state.clock = lambda: NOON + timedelta(minutes=5, seconds=1)

    asked = sam.post(f"{DESK}/1/underskrift")

    assert asked.url.path == "/internt/bekraftelse/overenskommelser/1"
    assert "Bekräfta att det är du" in asked.text
    assert "0 av 2" in sam.get(f"{DESK}/1").text


def test_a_gap_is_seen_by_everyone(desk_of: DeskOf, client: TestClient, saved: None) -> None:
    sam = desk_of("sam")
    sam.post("/internt/atgarder/2/borttagning")
    for slug in ("sam", "kim"):
        desk_of(slug).post(f"{DESK}/1/underskrift")
    sam.post(f"{DESK}/1/publicering")

    page = client.get("/overenskommelser/lund-2026").text

    assert "Obalans" in page and "Polisen har inte åtagit sig något här." in page
    assert "Kommunen har inte åtagit sig något här." not in page


def test_a_draft_is_not_there_for_everyone(client: TestClient, saved: None) -> None:
    assert client.get("/overenskommelser/lund-2026").status_code == 404


def test_the_promises_of_the_draft_stand_beside_the_measures(
    desk_of: DeskOf, engine: Engine, house: House, saved: None
) -> None:
    with writing(engine) as session:
        charter = a_charter(session, house)
        a_promise(session, charter, house, theme_id="lighting", title="Ljusvandringar")

    assert "Ljusvandringar" in desk_of("kim").get(f"{DESK}/1").text


def test_signing_swaps_in_the_new_count(desk_of: DeskOf, saved: None) -> None:
    answer = desk_of("kim").post(f"{DESK}/1/underskrift", headers={"HX-Request": "true"})

    assert "1 av 2 parter har skrivit under." in answer.text
    assert "<html" not in answer.text


def test_signing_does_not_weigh_the_balance_anew(
    desk_of: DeskOf, saved: None, statements: list[str]
) -> None:
    kim = desk_of("kim")
    kim.get(f"{DESK}/1")
    weighed = [each for each in statements if "FROM charter" in each]

    kim.post(f"{DESK}/1/underskrift", headers={"HX-Request": "true"})

    assert weighed and [each for each in statements if "FROM charter" in each] == weighed


def test_who_has_not_proved_who_they_are_signs_nothing(
    desk_of: DeskOf, app: FastAPI, saved: None
) -> None:
    kim = desk_of("kim")
    app.state.clock = lambda: NOON + timedelta(minutes=6)

    answer = kim.post(f"{DESK}/1/underskrift")

    assert answer.url.path == "/internt/bekraftelse/overenskommelser/1"
    assert "0 av 2 parter har skrivit under." in kim.get(f"{DESK}/1").text


def test_what_changes_stands_on_the_desk_and_the_signature_falls(
    desk_of: DeskOf, saved: None
) -> None:
    kim = desk_of("kim")
    kim.post(f"{DESK}/1/underskrift")

    kim.post("/internt/atgarder/1/andring", data=ROW | {"goal": "Ljust överallt."})
    page = kim.post(f"{DESK}/1/andring", data=FRAME | {"council": "Folkhälsorådet."}).text

    assert "Ljust överallt." in page and "Folkhälsorådet." in page
    assert "0 av 2 parter" in page and "Den gäller inte längre." in page


def test_every_page_is_there_for_its_own_and_for_nobody_else(desk_of: DeskOf, saved: None) -> None:
    pages = [f"{DESK}/1", f"{DESK}/1/andring", f"{ROWS}/ny", "/internt/atgarder/1/andring"]

    for page in pages:
        assert desk_of("sam").get(page).status_code == 200, page
        assert desk_of("ola").get(page).status_code == 404, page
    assert "Samverkansöverenskommelse Lund" in desk_of("sam").get(DESK).text
    assert "Inga överenskommelser än." in desk_of("ola").get(DESK).text
    assert "Lund, utgåva 1" in desk_of("sam").get(f"{DESK}/ny").text


@pytest.mark.parametrize(
    "path",
    [f"{DESK}/1/andring", f"{DESK}/1/underskrift", f"{DESK}/1/publicering", ROWS]
    + ["/internt/atgarder/1/andring", "/internt/atgarder/1/borttagning"]
    + ["/internt/atgarder/99/borttagning"],
)
def test_a_stranger_reaches_no_part_of_it(desk_of: DeskOf, saved: None, path: str) -> None:
    assert desk_of("ola").post(path, data={}).status_code == 404


def test_an_edition_of_others_is_no_ground_to_stand_on(desk_of: DeskOf, saved: None) -> None:
    answer = desk_of("ola").post(DESK, data=FRAME | {"edition": "1"})

    assert answer.status_code == 422 and 'href="#edition"' in answer.text
