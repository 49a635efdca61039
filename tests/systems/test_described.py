"""The OpenAPI document: what there is for systems, and nothing else."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.systems.entries import Entry
from tests.addresses import routes
from tests.systems.calling import PATROL, Program


@pytest.fixture
def document(caller: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = caller.get("/api/v1/openapi.json").json()
    return found


def test_it_lists_the_addresses_for_systems_and_nothing_else(document: dict[str, Any]) -> None:
    listed = {path: set(verbs) for path, verbs in document["paths"].items()}

    assert listed == {"/api/v1/loften": {"get"}, "/api/v1/aktiviteter": {"post"}}
    assert {each.path for each in routes() if each.include_in_schema} == set(listed)


def test_everything_it_refers_to_is_there(document: dict[str, Any]) -> None:
    named = set(re.findall(r"#/components/schemas/(\w+)", str(document)))

    assert named and named <= set(document["components"]["schemas"])


def test_it_tells_every_field_and_the_headers(document: dict[str, Any]) -> None:
    told = document["paths"]["/api/v1/aktiviteter"]["post"]

    body = told["requestBody"]["content"]["application/json"]["schema"]
    assert set(body["properties"]) == {*PATROL, "intern"} == set(Entry.model_fields)
    assert body["required"] == ["lofte", "dag", "antal"] and body["additionalProperties"] is False
    assert [each["name"] for each in told["parameters"]] == ["Idempotency-Key"]
    assert set(told["responses"]) == {"201", "400", "401", "404", "409", "413", "415", "422"}
    assert told["security"] == [{"nyckel": []}]


def test_what_is_answered_is_as_it_says(document: dict[str, Any], program: Program) -> None:
    schemas = document["components"]["schemas"]

    logged, (listed,) = program.log().json(), program.promises().json()

    assert set(logged) == set(schemas["Logged"]["required"])
    assert set(logged["aktivitet"]) == set(schemas["Kept"]["required"])
    assert set(listed) == set(schemas["Listed"]["required"])
