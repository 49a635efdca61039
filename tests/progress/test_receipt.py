"""What became of one's words: by code, by the day, and never the words themselves."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.codes import MISTYPED, make
from app.kit.database import writing
from app.kit.tokens import keyed_digest
from app.progress.posters import square
from app.promises.models import Charter
from app.settings import Settings
from app.submissions import queries
from app.submissions import service as submissions
from app.submissions.models import Submission
from tests.factories import (
    MOPEDS,
    NOON,
    YSTAD,
    Act,
    House,
    a_charter,
    a_promise,
    a_submission,
)
from tests.submissions.telling import reviewed

WORDS = "Mopeder kör fort på gångvägen vid skolan och ingen vuxen syns till på hela kvällen."
PLACE = "Klosterängshöjden bakom kiosken"
UNKNOWN = "Vi hittar ingen synpunkt med den koden."

Tell = Callable[..., str]


@pytest.fixture
def tell(engine: Engine, settings: Settings) -> Tell:
    """Somebody speaks of mopeds in Lund, and keeps the code."""

    def told(on: str = "2026-11-20", lpo_id: str = "lund") -> str:
        code, day = make(), date.fromisoformat(on)
        with writing(engine) as session:
            receipt = keyed_digest(code, settings.key)
            said: dict[str, Any] = {"themes": ["traffic_nuisance"], "body": WORDS, "place": PLACE}
            a_submission(session, lpo_id, on=day, receipt=receipt, **said)
        return code

    return told


def follow(client: TestClient, code: str) -> str:
    answer = client.post("/kvitto", data={"code": code})
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.fixture
def handle(engine: Engine, settings: Settings, house: House) -> Act:
    """Kim opens the words of a code, and gives them themes if any are named."""

    def handled(code: str, *themes: str, on: str = "2026-11-21") -> None:
        with writing(engine) as session:
            submission = queries.by_receipt(session, keyed_digest(code, settings.key))
            assert submission is not None
            day = date.fromisoformat(on)
            submissions.read(session, submission, by=house.kim, at=NOON, on=day)
            if themes:
                submissions.code(session, submission, list(themes), by=house.kim, at=NOON, on=day)

    return handled


def shingles(text: str, length: int = 5) -> list[str]:
    """Every run of that many words."""
    words = text.split()
    return [" ".join(words[start : start + length]) for start in range(len(words) - length + 1)]


def test_a_new_submission_is_received(client: TestClient, tell: Tell) -> None:
    page = follow(client, tell().lower().replace("-", " "))

    assert "Mottagen" in page and "20 november 2026" in page
    assert "Inte läst än" in page and "Har inget tema än" in page
    assert "Inget löfte bygger på temat än" in page


@pytest.mark.parametrize("typed", ["HMGB-RXST", "x", "åäö", "HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ7"])
def test_a_mistyped_code_is_told_and_kept(client: TestClient, tell: Tell, typed: str) -> None:
    tell()

    answer = client.post("/kvitto", data={"code": typed})

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text
    assert answer.text.count(MISTYPED) == 2
    assert f'value="{typed}"' in answer.text
    assert 'aria-describedby="code-hint code-error"' in answer.text


@pytest.mark.parametrize("sent", [{}, {"code": ""}, {"code": "  "}])
def test_no_code_is_asked_for(client: TestClient, sent: dict[str, str]) -> None:
    answer = client.post("/kvitto", data=sent)

    assert answer.status_code == 422
    assert "Fyll i det här fältet." in answer.text


def test_an_unknown_code_is_answered_as_a_known_one(client: TestClient, tell: Tell) -> None:
    known = client.post("/kvitto", data={"code": tell()})
    unknown = client.post("/kvitto", data={"code": make()})

    assert known.status_code == unknown.status_code == 200
    assert known.headers.keys() == unknown.headers.keys()
    assert UNKNOWN in unknown.text and UNKNOWN not in known.text
    assert "Mottagen" not in unknown.text
    assert unknown.text == client.post("/kvitto", data={"code": make()}).text


def test_the_page_is_kept_by_no_cache_and_holds_no_code(client: TestClient, tell: Tell) -> None:
    code = tell()

    answer = client.post("/kvitto", data={"code": code})

    assert answer.headers["Cache-Control"] == "no-store"
    assert code not in answer.text


def test_the_code_never_stands_in_an_address(client: TestClient, tell: Tell) -> None:
    assert "Mottagen" not in client.get(f"/kvitto?code={tell()}").text


def test_the_way_is_told_by_the_day(client: TestClient, tell: Tell, handle: Act) -> None:
    code = tell()
    handle(code)
    assert "Läst" in follow(client, code) and "Har inget tema än" in follow(client, code)

    handle(code, "traffic_nuisance", "drugs", on="2026-11-22")

    page = follow(client, code)
    assert "Tema: Buskörning och störande fordon och Narkotika" in " ".join(
        page.replace("</strong>", "").split()
    )
    for day in ("20 november 2026", "21 november 2026", "22 november 2026"):
        assert day in page
    assert "Inget löfte bygger på temat än" in page
    assert "11:00" not in page and "12:00" not in page


def test_the_promise_it_became_is_told_with_its_counter(
    client: TestClient, tell: Tell, handle: Act, publish: Act, log: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance")
    publish({})
    log("lund-2026-1", "2026-11-23", count=3)

    page = follow(client, code)

    assert "Fokusområde:" in page and "En tryggare trafiksituation" in page
    assert "Blev ett löfte" in page and "En aktivitet hittills" in page
    assert '<time datetime="2026-11-23">23 november 2026</time>' in page
    assert 'href="/loften/lund-2026-1"' in page and "Mopedkontroller" in page
    assert "3 av minst 10 kontroller" in page
    assert "24 november 2026" in page


def test_a_promise_of_the_late_evening_has_the_same_day_for_eyes_and_machines(
    client: TestClient, tell: Tell, engine: Engine, handle: Act, publish: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance")
    publish({})
    with writing(engine) as session:
        session.exec(select(Charter)).one().published_at = NOON.replace(hour=23)

    assert '<time datetime="2026-11-25">25 november 2026</time>' in follow(client, code)


def test_the_words_are_never_shown(
    client: TestClient, tell: Tell, handle: Act, publish: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance")
    publish({})

    page = follow(client, code) + client.get("/kvitto").text

    runs = shingles(WORDS)
    assert len(runs) > 5
    assert [run for run in runs if run in page] == []
    assert PLACE not in page and "Klosterängs" not in page and "Kim" not in page


def test_a_draft_is_not_told(
    client: TestClient, tell: Tell, engine: Engine, house: House, handle: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance")
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)

    page = follow(client, code)

    assert "Inget löfte bygger på temat än" in page and "Mopedkontroller" not in page


def test_what_the_resident_ticked_leads_nowhere_until_it_is_coded(
    client: TestClient, tell: Tell, publish: Act
) -> None:
    code = tell()
    publish({})

    assert "Mopedkontroller" not in follow(client, code)


def test_only_promises_on_the_coded_themes_are_told(
    client: TestClient, tell: Tell, handle: Act, publish: Act
) -> None:
    code = tell()
    handle(code, "lighting", "drugs")
    other = {"theme_id": "lighting", "title": "Fler lampor"}
    publish({}, other)

    page = follow(client, code)

    assert "Fler lampor" in page and "Mopedkontroller" not in page
    assert page.count("Blev ett löfte") == 1


def test_only_promises_of_the_area_are_told(
    client: TestClient, tell: Tell, engine: Engine, house: House, publish: Act
) -> None:
    code = tell(lpo_id=YSTAD)
    with writing(engine) as session:
        submission = session.exec(select(Submission)).one()
        day = date(2026, 11, 21)
        chosen = [str(MOPEDS["theme_id"])]
        submissions.code(session, submission, chosen, by=house.ola, at=NOON, on=day)
    publish({})

    page = follow(client, code)

    assert "Tema:" in page and "Mopedkontroller" not in page


def test_a_promise_that_was_over_before_is_not_told(
    client: TestClient, tell: Tell, handle: Act, publish: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance")
    publish({"title": "Förra årets"}, year=2025)
    publish({"title": "Årets"})

    page = follow(client, code)

    assert "Årets" in page and "Förra årets" not in page


def test_a_secret_that_is_changed_forgets_the_codes(client: TestClient, tell: Tell) -> None:
    """So that the operator knows what losing it costs."""
    code = tell()
    client.app.state.key = "a new secret"  # type: ignore[attr-defined]

    assert UNKNOWN in follow(client, code)


@pytest.mark.parametrize("path", ["/kvitto", "/en/kvitto"])
def test_a_receipt_to_print_has_its_code_in_a_square_after_a_hash(
    client: TestClient, path: str
) -> None:
    code = make()

    answer = client.post(f"{path}/utskrift", data={"code": code.lower()})

    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    assert f">{code}<" in answer.text and "2026-11-24" in answer.text
    assert square(f"https://testserver{path}#{code}").path in answer.text
    assert ("Visa inte för andra." if path == "/kvitto" else "Do not show") in answer.text


@pytest.mark.parametrize("sent", [{}, {"code": "x"}, {"code": make()[:-1]}])
def test_what_is_no_code_cannot_be_printed(client: TestClient, sent: dict[str, str]) -> None:
    assert client.post("/kvitto/utskrift", data=sent).status_code == 404


def test_the_thanks_page_leads_to_the_receipt_to_print(client: TestClient) -> None:
    page = client.post("/tyck-till/lund", data=reviewed(client)).text
    (code,) = re.findall(r'name="code" value="([\w-]+)"', page)

    assert f">{code}<" in page and 'action="/kvitto/utskrift"' in page
