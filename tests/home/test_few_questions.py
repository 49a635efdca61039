"""A desk with much on it asks the database no more than one with little."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.agreements import service as agreements
from app.agreements.forms import AgreementForm
from app.kit.database import writing
from app.pictures.models import Edition
from app.promises import service as promises
from tests.agreements.agreed import FRAME, a_plan
from tests.factories import NOON, House, a_charter, a_promise, sign_in

YEARS = (2027, 2028, 2029)


def add(session: Session, house: House, year: int) -> None:
    """A charter and an agreement of that year, signed by Kim and waiting for Sam."""
    charter = a_charter(session, house, year)
    for _ in range(2):
        a_promise(session, charter, house)
    promises.sign(session, charter, by=house.kim, at=NOON)
    time = {"valid_from": f"{year}-01-01", "valid_to": f"{year}-12-31"}
    words = AgreementForm.model_validate(FRAME | time)
    edition = session.exec(select(Edition)).one()
    agreements.draft(session, edition, words, by=house.sam, at=NOON)


@pytest.mark.parametrize(
    "path", ["/internt", "/internt/medborgarloften", "/internt/overenskommelser"]
)
def test_a_long_list_takes_no_more_questions_than_a_short_one(
    path: str, client: TestClient, engine: Engine, house: House, statements: list[str]
) -> None:
    sign_in(client, engine, "sam")
    with writing(engine) as session:
        a_plan(session, house)
        add(session, house, 2026)
    short = asked(client, path, statements)

    with writing(engine) as session:
        for year in YEARS:
            add(session, house, year)

    assert 0 < asked(client, path, statements) == short


def asked(client: TestClient, path: str, statements: list[str]) -> int:
    """How many questions a page takes."""
    statements.clear()
    assert client.get(path).status_code == 200
    return len(statements)
