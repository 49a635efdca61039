"""What the OpenAPI document says of each address besides what its types tell."""

from typing import Any, TypedDict

from pydantic import BaseModel

from app.systems.entries import Entry
from app.systems.idempotency import NAME, VISIBLE
from app.systems.problems import KIND, TITLES

REFUSALS = (400, 401, 404, 409, 413, 415, 422)
SECURITY = [{"nyckel": list[str]()}]


class Told(TypedDict):
    """Arguments of a route that only its description reads."""

    summary: str
    responses: dict[int | str, dict[str, Any]]
    openapi_extra: dict[str, Any]


class OneError(BaseModel):
    """What is wrong with one field."""

    pointer: str
    detail: str


class ProblemTold(BaseModel):
    """A problem (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    errors: list[OneError] = []


def _refused(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemTold"}
    return {"description": TITLES[status], "content": {KIND: {"schema": schema}}}


ONCE = {
    "name": NAME,
    "in": "header",
    "required": True,
    "schema": {"type": "string", "pattern": f"^{VISIBLE.pattern}$"},
}
BODY = {"required": True, "content": {"application/json": {"schema": Entry.model_json_schema()}}}
PROMISES: Told = {
    "summary": "Löften som nyckeln får logga på",
    "responses": {401: _refused(401)},
    "openapi_extra": {"security": SECURITY},
}
LOG: Told = {
    "summary": "Logga något som är gjort",
    "responses": {status: _refused(status) for status in REFUSALS},
    "openapi_extra": {"security": SECURITY, "parameters": [ONCE], "requestBody": BODY},
}
