"""Whatever is sent to the forms of an agreement: told in words, kept, and stored nowhere."""

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, func
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading
from tests.agreements.agreed import FRAME, ROW
from tests.factories import sign_in
from tests.promises.test_hostile import DAYS, URLENCODED, WORDS, shown

DESK = "/internt/overenskommelser"
FORMS = {
    DESK: FRAME | {"edition": "1"},
    f"{DESK}/1/andring": FRAME,
    "/internt/prioriteringar/1/atgarder": ROW,
    "/internt/atgarder/1/andring": ROW,
}
CHOSEN = {"edition", "responsible"}
DATED = {"valid_from", "valid_to"}
FIELDS = [(path, field) for path, form in FORMS.items() for field in form if field not in DATED]


@pytest.fixture
def sam(client: TestClient, engine: Engine, saved: None) -> TestClient:
    sign_in(client, engine, "sam")
    return client


def lines(engine: Engine) -> int:
    with reading(engine) as session:
        return session.exec(select(func.count()).select_from(Line)).one()


@pytest.mark.parametrize(("path", "field"), FIELDS)
def test_hostile_words_are_refused_and_kept(
    sam: TestClient, engine: Engine, path: str, field: str
) -> None:
    before = lines(engine)

    for name, words in WORDS.items():
        body = urlencode(FORMS[path] | {field: words})
        answer = sam.post(path, content=body, headers=URLENCODED)
        assert answer.status_code == 422, name
        assert "<title>Fel: " in answer.text and f'href="#{field}"' in answer.text, name
        assert field in CHOSEN or shown(words) in answer.text, name
        assert "<script>alert" not in answer.text
    assert lines(engine) == before


@pytest.mark.parametrize("field", sorted(DATED))
def test_days_beyond_reason_are_refused_and_kept(
    sam: TestClient, engine: Engine, field: str
) -> None:
    before = lines(engine)

    for value in DAYS:
        answer = sam.post(f"{DESK}/1/andring", data=FRAME | {field: value})
        assert answer.status_code == 422, value
        assert f'href="#{field}"' in answer.text and f'value="{value}"' in answer.text
    assert lines(engine) == before


@pytest.mark.parametrize("field", ["goal", "measure", "schedule", "indicator", "responsible"])
def test_a_measure_says_who_what_when_and_how_it_is_seen(sam: TestClient, field: str) -> None:
    row = {name: value for name, value in ROW.items() if name != field}

    answer = sam.post("/internt/prioriteringar/1/atgarder", data=row)

    assert answer.status_code == 422 and f'href="#{field}"' in answer.text
