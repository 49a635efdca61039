"""The desk of pictures and the pages that everybody may read, through the front door."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.identity import queries as identity
from app.identity import service as people
from app.identity.actor import COOKIE
from app.kit.database import reading, writing
from app.kit.tokens import secret
from app.pictures.models import Edition, PictureParty, Problem
from tests.conftest import browser_of
from tests.factories import NOON, House, a_release, sign_in
from tests.pictures.pictured import (
    CAUSE,
    FIGURES,
    FOCUS,
    FRAME,
    LAMPS,
    a_chosen_picture,
    an_edition,
)

DESK = "/internt/lagesbilder"
LATER = NOON.replace(year=2028, month=8)
DeskOf = Callable[[str], TestClient]


@pytest.fixture
def desk_of(app: FastAPI, engine: Engine, house: House) -> DeskOf:
    """The browser of somebody who has signed in."""

    def desk(slug: str) -> TestClient:
        client = browser_of(app)
        sign_in(client, engine, slug)
        return client

    return desk


def later(client: TestClient, engine: Engine) -> None:
    """Kim signs in again, when a login of today has long been over."""
    token = secret()
    with writing(engine) as session:
        kim = identity.account(session, "kim")
        assert kim is not None
        people.sign_in(session, kim, token=token, at=LATER)
    client.cookies.set(f"__Host-{COOKIE}", token)


@pytest.fixture
def drawn(engine: Engine, house: House) -> None:
    """A picture that is ready for approval: problem 1 is the police's own, 2 is joint."""
    with writing(engine) as session:
        a_chosen_picture(session, house)


@pytest.fixture
def published(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        an_edition(session, a_chosen_picture(session, house), house)


def test_a_picture_goes_from_two_desks_to_everyone(desk_of: DeskOf, client: TestClient) -> None:
    sam, kim = desk_of("sam"), desk_of("kim")

    begun = sam.post(DESK, data=FRAME | {"lpo_id": "lund"})
    written = sam.post(f"{begun.url.path}/problem", data=LAMPS)
    sam.post(f"{written.url.path}/underlag", data=FIGURES)
    sam.post(f"{written.url.path}/orsaker", data=CAUSE | {"is_public": "true"})
    joint = sam.post(f"{written.url.path}/gemensam")
    chosen = kim.post(f"{DESK}/1/fokusomraden", data=FOCUS | {"problems": "2"})
    kim.post(f"{DESK}/1/bortval", data={"theme_id": "drugs", "reason": "Nästa år."})
    for desk in (sam, kim):
        said = desk.post(f"{DESK}/1/godkannande")
    public = kim.post(f"{DESK}/1/utgavor")

    assert "Gemensam lägesbild" in joint.text and "En ljusare stad" in chosen.text
    assert "Publicera utgåvan" in said.text
    assert public.url.path == "/lagesbilder/lund/1"
    page = client.get("/omraden/lund/lagesbild").text
    for words in ("Gångvägen är mörk", "34 procent", "Träden skymmer", "Nästa år.", "Utgåva 1"):
        assert words in page
    assert "Alm har nyckeln" not in page
    assert page == client.get("/kommuner/lund/lagesbild").text.replace("/kommuner/", "/omraden/")


def test_a_theme_that_is_chosen_does_not_stand_on_the_desk_as_left(
    desk_of: DeskOf, drawn: None
) -> None:
    kim = desk_of("kim")

    for theme_id, why in (("lighting", "Vi väntar."), ("drugs", "Nästa år.")):
        kim.post(f"{DESK}/1/bortval", data={"theme_id": theme_id, "reason": why})

    page = kim.get(f"{DESK}/1").text
    assert "Nästa år." in page and "Vi väntar." not in page


def test_a_partial_approval_swaps_in_the_new_chair(desk_of: DeskOf, drawn: None) -> None:
    answer = desk_of("kim").post(f"{DESK}/1/godkannande", headers={"HX-Request": "true"})

    assert "Kim Ek, 24 november 2026" in answer.text and "inte godkänt" in answer.text
    assert "<html" not in answer.text


def test_the_parties_read_the_whole_edition_and_others_nothing(
    desk_of: DeskOf, published: None
) -> None:
    address = f"{DESK}/1/utgavor/1"

    assert "Sex lampor är trasiga." in desk_of("kim").get(address).text
    assert desk_of("ola").get(address).status_code == 404
    assert desk_of("kim").get(f"{DESK}/1/utgavor/2").status_code == 404
    assert "Sex lampor" not in desk_of("kim").get(f"{DESK}/1/utdrag").text


def test_every_desk_page_is_there_for_its_own_and_for_nobody_else(
    desk_of: DeskOf, drawn: None
) -> None:
    pages = [f"{DESK}/1{each}" for each in ("", "/andring", "/problem/nytt", "/val", "/utdrag")]
    pages += ["/internt/problem/1", "/internt/problem/1/andring"]

    for page in pages:
        assert desk_of("sam").get(page).status_code == 200, page
        assert desk_of("ola").get(page).status_code == 404, page
    assert desk_of("kim").get("/internt/problem/1").status_code == 404
    assert desk_of("kim").get("/internt/problem/2").status_code == 200
    assert "Inga lägesbilder än." in desk_of("ola").get(DESK).text


@pytest.mark.parametrize(
    "path",
    ["problem/1/andring", "problem/1/gemensam", "problem/1/borttagning", "problem/1/underlag"]
    + ["problem/1/dialogunderlag", "problem/1/orsaker", "problem/1/underlag/1/borttagning"]
    + ["problem/1/orsaker/1/borttagning"],
)
def test_the_other_party_reaches_no_own_problem(
    desk_of: DeskOf, engine: Engine, drawn: None, path: str
) -> None:
    for slug in ("kim", "ola"):
        assert desk_of(slug).post(f"/internt/{path}", data={}).status_code == 404

    with reading(engine) as session:
        assert len(session.exec(select(Problem)).all()) == 2


@pytest.mark.parametrize(
    "path",
    ["andring", "problem", "fokusomraden", "fokusomraden/1/borttagning", "bortval"]
    + ["godkannande", "utgavor"],
)
def test_a_stranger_reaches_no_part_of_the_picture(
    desk_of: DeskOf, engine: Engine, drawn: None, path: str
) -> None:
    assert desk_of("ola").post(f"{DESK}/1/{path}", data={}).status_code == 404


def test_what_is_changed_stands_on_the_desk(desk_of: DeskOf, drawn: None) -> None:
    sam = desk_of("sam")

    sam.post("/internt/problem/2/andring", data=LAMPS | {"place": "Clemenstorget"})
    sam.post(f"{DESK}/1/andring", data=FRAME | {"ends_on": "2026-03-31"})
    let_go = sam.post(f"{DESK}/1/fokusomraden/1/borttagning")
    sam.post("/internt/problem/2/underlag/3/borttagning")
    sam.post("/internt/problem/2/orsaker/2/borttagning")
    left = sam.get("/internt/problem/2").text
    gone = sam.post("/internt/problem/1/borttagning")

    assert "Clemenstorget" in gone.text and "31 mars 2026" in gone.text
    assert "En ljusare stad" not in let_go.text
    assert "34 procent" not in left and "Ingen orsak är beskriven än." in left


def test_a_released_number_is_chosen_from_a_list(
    desk_of: DeskOf, engine: Engine, drawn: None
) -> None:
    with writing(engine) as session:
        a_release(session, 200, lighting=120)
    sam = desk_of("sam")
    assert "Belysning och mörka platser, 120 röster" in sam.get("/internt/problem/1").text

    cited = sam.post("/internt/problem/1/dialogunderlag", data={"cited": "lund lighting"})

    assert "120 röster i dialog" in cited.text and "Lund 2026" in cited.text


def test_what_many_spoke_of_is_asked_for_on_the_desk(
    desk_of: DeskOf, engine: Engine, drawn: None
) -> None:
    with writing(engine) as session:
        a_release(session, 200, lighting=120, drugs=40)

    page = desk_of("sam").get(f"{DESK}/1").text

    assert "Narkotika" in page and "Välj det, eller skriv varför inte." in page
    assert "Godkänn utdraget" not in page


def test_the_desk_reminds_before_two_years_have_gone(
    desk_of: DeskOf, app: FastAPI, engine: Engine, published: None
) -> None:
    kim = desk_of("kim")
    said = "Ska följas upp senast 24 november 2028"
    assert said in kim.get(DESK).text and "Följ upp" not in kim.get(DESK).text
    assert "Följ upp lägesbilden" not in kim.get("/internt").text

    app.state.clock = lambda: LATER
    later(kim, engine)

    assert "Följ upp" in kim.get(DESK).text and "Följ upp" in kim.get(f"{DESK}/1").text
    first = kim.get("/internt").text
    assert "Följ upp lägesbilden: Lund" in first and said in first


def test_what_there_is_not_is_not_found(client: TestClient, published: None) -> None:
    for path in ("/lagesbilder/lund/2", "/lagesbilder/ystad/1", "/omraden/atlantis/lagesbild"):
        assert client.get(path).status_code == 404
    assert client.get("/kommuner/atlantis/lagesbild").status_code == 404
    assert "Ingen lägesbild är publicerad här." in client.get("/omraden/ystad/lagesbild").text


def test_what_the_parties_keep_is_fetched_for_the_page_that_shows_it_only(
    desk_of: DeskOf, published: None, statements: list[str]
) -> None:
    kim = desk_of("kim")

    for page in ("/omraden/lund", "/kommuner/lund", "/kommuner/lund/lagesbild", "/internt", DESK):
        assert kim.get(page).status_code == 200

    assert [each for each in statements if "FROM edition" in each]
    assert not [each for each in statements if "edition.whole" in each]
    assert "Sex lampor är trasiga." in kim.get(f"{DESK}/1/utgavor/1").text


def test_an_edition_reads_the_same_when_the_picture_has_moved_on(
    desk_of: DeskOf, client: TestClient, engine: Engine, published: None
) -> None:
    before = client.get("/lagesbilder/lund/1").text

    desk_of("sam").post("/internt/problem/2/andring", data=LAMPS | {"body": "Ljust igen."})

    assert client.get("/lagesbilder/lund/1").text == before
    with reading(engine) as session:
        assert len(session.exec(select(Edition)).all()) == 1


def test_after_five_minutes_one_proves_oneself_again_before_approving(
    app: FastAPI, desk_of: DeskOf, engine: Engine, drawn: None
) -> None:
    sam = desk_of("sam")
    app.state.clock = lambda: NOON + timedelta(minutes=5, seconds=1)

    asked = sam.post(f"{DESK}/1/godkannande")

    assert asked.url.path == "/internt/bekraftelse/lagesbilder/1"
    assert "Bekräfta att det är du" in asked.text
    with reading(engine) as session:
        assert not [each for each in session.exec(select(PictureParty)) if each.approved_at]
