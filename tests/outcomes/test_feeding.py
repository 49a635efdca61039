"""What came of a promise is laid behind a problem of the picture that the next ones rest on."""

from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import reading, writing
from app.pictures import problems
from app.pictures.behind import Evidence, EvidenceKind
from tests.factories import House, sign_in
from tests.outcomes.said import a_public_promise, judged
from tests.pictures.pictured import a_picture, a_problem

PAGE, FEED = "/internt/loften/1/uppfoljning", "/internt/loften/1/lagesbild"


@pytest.fixture
def problem(client: TestClient, engine: Engine, house: House) -> str:
    """A joint problem of Lund, beside a promise of last year; Sam has signed in."""
    with writing(engine) as session:
        picture = a_picture(session, house)
        mine = a_problem(session, picture, house.sam)
        joint = problems.lay(session, mine, by=house.sam, at=picture.begun_at)
        a_public_promise(session, house, year=2025)
        chosen = str(joint.id)
    sign_in(client, engine, "sam")
    return chosen


def test_the_result_is_laid_behind_the_problem(
    client: TestClient, engine: Engine, house: House, problem: str
) -> None:
    with writing(engine) as session:
        promise = a_public_promise(session, house, year=2024)
        judged(session, promise, house)
        address = f"/internt/loften/{promise.id}"
    assert "Ta med i lägesbilden" in client.get(f"{address}/uppfoljning").text

    client.post(f"{address}/lagesbild", data={"problem_id": problem})
    shown = client.post(f"{address}/lagesbild", data={"problem_id": problem}).text

    assert "Mopedkontroller: 0 av minst 10 kontroller. Polisen säger: delvis uppfyllt." in shown
    assert 'href="/loften/lund-2024-1"' in shown
    with reading(engine) as session:
        kind = EvidenceKind.OUTCOME.value
        assert len(session.exec(select(Evidence).where(Evidence.kind == kind)).all()) == 1


def test_the_day_of_the_result_is_the_day_that_it_was_in_sweden(
    client: TestClient, engine: Engine, house: House, problem: str
) -> None:
    with writing(engine) as session:
        promise = a_public_promise(session, house, year=2024)
        judged(session, promise, house, at=datetime(2026, 11, 23, 23, 30, tzinfo=UTC))
        address = f"/internt/loften/{promise.id}"

    client.post(f"{address}/lagesbild", data={"problem_id": problem})

    with reading(engine) as session:
        kind = EvidenceKind.OUTCOME.value
        (laid,) = session.exec(select(Evidence).where(Evidence.kind == kind)).all()
    assert str(laid.source_on) == "2026-11-24"


@pytest.mark.parametrize("chosen", ["999", "1000000000000", "x", ""])
def test_what_is_no_problem_of_the_area_is_refused(
    client: TestClient, problem: str, chosen: str
) -> None:
    assert problem

    answer = client.post(FEED, data={"problem_id": chosen})

    assert answer.status_code == 422


def test_nothing_is_laid_before_somebody_has_judged(client: TestClient, problem: str) -> None:
    assert "Ta med i lägesbilden" not in client.get(PAGE).text

    answer = client.post(FEED, data={"problem_id": problem})

    assert answer.status_code == 422
    assert "Säg först om löftet hölls." in answer.text
