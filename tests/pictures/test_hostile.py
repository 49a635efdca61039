"""Whatever is sent to the forms of a picture: told in words, kept, and stored nowhere."""

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, func
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading, writing
from app.pictures import problems
from tests.factories import NOON, House, sign_in
from tests.pictures.pictured import (
    CAUSE,
    FIGURES,
    FOCUS,
    FRAME,
    LAMPS,
    a_chosen_picture,
    a_problem,
)
from tests.promises.test_hostile import DAYS, URLENCODED, WORDS, shown

PICTURE = "/internt/lagesbilder"
FORMS = {
    PICTURE: FRAME | {"lpo_id": "lund"},
    f"{PICTURE}/1/andring": FRAME,
    f"{PICTURE}/1/problem": LAMPS,
    f"{PICTURE}/1/fokusomraden": FOCUS | {"problems": "3"},
    f"{PICTURE}/1/bortval": {"theme_id": "drugs", "reason": "Nästa år."},
    "/internt/problem/1/andring": LAMPS,
    "/internt/problem/1/underlag": FIGURES,
    "/internt/problem/1/orsaker": CAUSE,
}
TYPED = {"intro", "place", "body", "note", "name", "why", "reason", "source", "cause", "support"}
FIELDS = [(path, field) for path, form in FORMS.items() for field in form if field in TYPED]
CHOSEN = [
    (f"{PICTURE}/1/problem", "theme_id"),
    (f"{PICTURE}/1/fokusomraden", "problems"),
    (f"{PICTURE}/1/bortval", "theme_id"),
    (PICTURE, "lpo_id"),
    (PICTURE, "municipalities"),
    ("/internt/problem/1/dialogunderlag", "cited"),
    ("/internt/problem/1/underlag", "kind"),
    ("/internt/problem/1/underlag", "url"),
]
DATED = [
    (PICTURE, "starts_on"),
    (f"{PICTURE}/1/andring", "ends_on"),
    ("/internt/problem/1/underlag", "source_on"),
]


@pytest.fixture
def sam(client: TestClient, engine: Engine, house: House) -> TestClient:
    with writing(engine) as session:
        picture = a_chosen_picture(session, house)
        problems.lay(session, a_problem(session, picture, house.kim), by=house.kim, at=NOON)
    sign_in(client, engine, "sam")
    return client


def lines(engine: Engine) -> int:
    with reading(engine) as session:
        return session.exec(select(func.count()).select_from(Line)).one()


@pytest.mark.parametrize(("path", "field"), FIELDS + CHOSEN)
def test_hostile_words_are_refused_and_kept(
    sam: TestClient, engine: Engine, path: str, field: str
) -> None:
    before = lines(engine)

    for name, words in WORDS.items():
        body = urlencode(FORMS.get(path, {}) | {field: words})
        answer = sam.post(path, content=body, headers=URLENCODED)
        assert answer.status_code == 422, name
        assert "<title>Fel: " in answer.text and f'href="#{field}"' in answer.text, name
        assert field not in TYPED or shown(words) in answer.text, name
        assert "<script>alert" not in answer.text
    assert lines(engine) == before


@pytest.mark.parametrize(("path", "field"), DATED)
def test_days_beyond_reason_are_refused_and_kept(
    sam: TestClient, engine: Engine, path: str, field: str
) -> None:
    before = lines(engine)

    for value in DAYS:
        answer = sam.post(path, data=FORMS[path] | {field: value})
        assert answer.status_code == 422, value
        assert f'href="#{field}"' in answer.text and f'value="{value}"' in answer.text
    assert lines(engine) == before


def test_a_link_is_kept_when_it_is_no_link(sam: TestClient) -> None:
    answer = sam.post("/internt/problem/1/underlag", data=FIGURES | {"url": "javascript:alert(1)"})

    assert answer.status_code == 422
    assert 'value="javascript:alert(1)"' in answer.text and 'href="javascript' not in answer.text
