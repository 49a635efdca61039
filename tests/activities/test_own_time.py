"""A promise is held to its own time: to its deadline, and to the months of its season."""

import re
from datetime import UTC, datetime

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.factories import NOON, Act, House, logged

REF, JUNE = "lund-2026-1", {"deadline": "2026-06-30"}
SUMMER = {"season_first": 6, "season_last": 9, "target": 20}
SPRING = {"season_first": 1, "season_last": 4, "target": 20}


def state(client: TestClient, at: datetime = NOON) -> str:
    """The sentence of the public page that day, with its colour."""
    app = client.app
    assert isinstance(app, FastAPI)
    app.state.clock = lambda: at
    page = client.get(f"/loften/{REF}").text
    said = re.search(r'<p data-live-sentence><span class="([^"]*)">(.*?)</span></p>', page, re.S)
    assert said is not None
    return f"{said[1]}: {re.sub('<[^>]+>', '', said[2]).strip()}"


def test_rule_8_when_the_deadline_has_passed_the_time_is_out(
    client: TestClient, publish: Act
) -> None:
    publish(JUNE)

    assert state(client) == "state state--broken: Tiden gick ut 30 juni 2026. 10 saknas."


def test_rule_8_what_is_done_after_the_deadline_is_counted_and_keeps_nothing(
    client: TestClient, publish: Act, engine: Engine, house: House
) -> None:
    publish(JUNE)
    logged(engine, house, REF, "2026-10-01", count="10")

    assert state(client) == (
        "state state--broken: Tiden gick ut 30 juni 2026, och då saknades 10. Gjorda efteråt: 10."
    )
    assert "<b>10</b>" in client.get(f"/loften/{REF}").text


def test_rule_8_one_thing_done_too_late_is_not_done_in_time(
    client: TestClient, publish: Act, engine: Engine, house: House
) -> None:
    publish(JUNE | {"comparator": "exactly", "target": 1})
    logged(engine, house, REF, "2026-10-01")

    assert state(client) == (
        "state state--broken: Inte gjort i tid. Tiden gick ut 30 juni 2026, gjort efteråt."
    )


def test_rule_9_what_is_promised_for_the_summer_is_not_late_in_may(
    client: TestClient, publish: Act
) -> None:
    publish(SUMMER)

    assert (
        state(client, datetime(2026, 5, 20, 10, tzinfo=UTC))
        == "state state--plain: Börjar 1 juni 2026."
    )


@pytest.mark.parametrize(
    ("month", "said"),
    [
        (4, "late: Efter planen. 10 kvar, 15 dagar."),
        (5, "broken: Tiden gick ut 30 april 2026. 10 saknas."),
    ],
)
def test_rule_9_half_of_what_was_promised_for_the_spring_is_behind_and_then_out_of_time(
    client: TestClient, publish: Act, engine: Engine, house: House, month: int, said: str
) -> None:
    publish(SPRING)
    logged(engine, house, REF, "2026-02-03", count="10")

    assert state(client, datetime(2026, month, 15, 10, tzinfo=UTC)) == f"state state--{said}"


def test_the_number_and_the_sentence_know_of_as_many_weeks(
    client: TestClient, publish: Act
) -> None:
    publish({"target": 1, "period": "per_week", "season_first": 6, "season_last": 8})

    page, told = client.get(f"/loften/{REF}"), client.get(f"/loften/{REF}.json")

    assert "av minst 13 " in page.text
    assert "0 av 13 veckor" in page.text
    assert told.json()["mal"] == 13
