"""The desk of dialogues, through the front door."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from tests.factories import ROUND, SQUARE, House, a_dialogue, an_occasion, sign_in

DESK = "/internt/dialoger"
EDITED = {name: value for name, value in ROUND.items() if name not in {"kind", "lpos"}}


@pytest.fixture
def round_id(engine: Engine, house: House) -> int:
    with writing(engine) as session:
        dialogue = a_dialogue(session, house)
        an_occasion(session, dialogue, house)
        return dialogue.id


def test_a_round_is_announced_and_met_in(client: TestClient, engine: Engine, house: House) -> None:
    sign_in(client, engine, "sam")
    assert "Ny dialog" in client.get(f"{DESK}/ny").text

    made = client.post(DESK, data=ROUND)
    met = client.post(f"{made.url.path}/tillfallen", data=SQUARE)

    assert "Trygga Lund" in made.text and "Inga tillfällen än." in made.text
    assert "28 november 2026" in met.text and "Mårtenstorget" in met.text
    assert "Trygga Lund" in client.get(DESK).text
    assert "Mårtenstorget" in client.get("/dialoger/trygga-lund-2026").text


@pytest.mark.parametrize(
    ("path", "sent", "sentence"),
    [
        ("", ROUND | {"closes_on": "2026-10-01"}, "Slutet kommer före början."),
        ("", ROUND | {"municipalities": "kiruna"}, "Kommunen ligger inte i lokalpolisområdet."),
        ("/1/andring", EDITED | {"title": ""}, "Fyll i det här fältet."),
        ("/1/tillfallen", SQUARE | {"to_time": "nio"}, "Kontrollera det här fältet."),
    ],
)
@pytest.mark.usefixtures("round_id")
def test_what_is_wrong_comes_back_with_the_words_kept(
    client: TestClient, engine: Engine, path: str, sent: dict[str, str], sentence: str
) -> None:
    sign_in(client, engine, "sam")

    answer = client.post(f"{DESK}{path}", data=sent)

    assert answer.status_code == 422
    assert sentence in answer.text and "<title>Fel: " in answer.text
    assert sent.get("answer_where", sent.get("place", "")) in answer.text


def test_a_round_is_changed_and_an_occasion_cancelled(
    client: TestClient, engine: Engine, round_id: int
) -> None:
    sign_in(client, engine, "kim")
    assert 'value="Trygga Lund"' in client.get(f"{DESK}/{round_id}/andring").text

    changed = client.post(f"{DESK}/{round_id}/andring", data=EDITED | {"title": "Ljust i Lund"})
    cancelled = client.post(f"{DESK}/{round_id}/tillfallen/1/borttagning")

    assert "Ljust i Lund" in changed.text and "Mårtenstorget" in changed.text
    assert "Inga tillfällen än." in cancelled.text


def test_for_a_stranger_the_round_does_not_exist(
    client: TestClient, engine: Engine, round_id: int
) -> None:
    sign_in(client, engine, "ola")

    for path in ("", "/andring", "/svar"):
        assert client.get(f"{DESK}/{round_id}{path}").status_code == 404
    for path in ("andring", "tillfallen", "tillfallen/1/borttagning", "avslut"):
        sent = SQUARE if path == "tillfallen" else EDITED
        assert client.post(f"{DESK}/{round_id}/{path}", data=sent).status_code == 404
    assert client.post(DESK, data=ROUND).status_code == 403
