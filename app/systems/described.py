"""The OpenAPI document: of the addresses for systems, and of nothing else."""

from copy import copy
from functools import cache
from typing import Any

from fastapi import APIRouter
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute

from app.systems import api
from app.systems.told import ProblemTold

router = APIRouter(include_in_schema=False)

TITLE, VERSION = "Löfteskollen för system", "1"
SCHEME = {"nyckel": {"type": "http", "scheme": "bearer", "bearerFormat": "lk_…"}}
REF = "#/components/schemas/{model}"


@router.get("/api/v1/openapi.json", name="systems:openapi")
def document() -> JSONResponse:
    return JSONResponse(described())


@cache
def described() -> dict[str, Any]:
    """The document, as OpenAPI 3.1 has it; asking for the headers alone is not told apart."""
    routes = [copy(each) for each in api.router.routes if isinstance(each, APIRoute)]
    for each in routes:
        each.methods = (each.methods or set()) - {"HEAD"}
    found = get_openapi(title=TITLE, version=VERSION, routes=routes)
    parts = found["components"]
    problem = ProblemTold.model_json_schema(ref_template=REF)
    parts["schemas"] |= problem.pop("$defs") | {"ProblemTold": problem}
    parts["securitySchemes"] = SCHEME
    return found
