"""The laws of the house: rooms on floors, doors that stay shut, and gates that ask who you are."""

import ast
import re
from collections.abc import Iterator

import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from sqlalchemy.orm import configure_mappers
from sqlmodel.main import default_registry

from app.identity.actor import staff
from app.kit import database
from app.main import ROUTERS
from app.tables import METADATA
from scripts.source import ROOF, Module, imports_of_house, modules, room_of

FLOORS = (
    {"kit"},
    {"identity", "areas", "audit", "ledger"},
    {"access", "themes", "disclosure", "masking", "wording"},
    {"findings", "dialogues", "submissions", "surveys", "moderation"},
    {"pictures", "retention"},
    {"promises"},
    {"counting", "activities", "outcomes", "replies", "agreements"},
    {"home", "progress", "live", "open_log", "open_data", "reports", "follow", "systems"},
)
BESIDE = {
    "audit": {"identity"},
    "submissions": {"dialogues"},
    "surveys": {"dialogues"},
    "moderation": {"dialogues", "submissions"},
    "activities": {"counting"},
    "outcomes": {"counting", "activities"},
}
# Two that write: each its own tables, and systems what is done through the verb of activities.
WINDOWS = FLOORS[-1] - {"follow", "systems"}

OPEN_TO_ALL = {"models", "queries", "policy", "service"}
# Beside the four: values, arithmetic and words, which hold no door and change nothing.
ALSO_OPEN = {
    "app.identity.actor",
    "app.areas.names",
    "app.promises.measure",
    "app.promises.terms",
    "app.promises.differences",
    "app.promises.facts",
    "app.promises.lineage",
    "app.promises.readable",
    "app.disclosure.rules",
    "app.ledger.commitments",
    "app.ledger.entries",
    "app.ledger.facts",
    "app.ledger.older",
    "app.ledger.outside",
    "app.ledger.showing",
    "app.ledger.standing",
    "app.counting.bounds",
    "app.counting.buckets",
    "app.counting.entries",
    "app.counting.kept",
    "app.counting.lasting",
    "app.counting.forecast",
    "app.counting.reasons",
    "app.counting.rule",
    "app.counting.said_beside",
    "app.counting.said_pace",
    "app.counting.said_periods",
    "app.counting.said_places",
    "app.counting.season",
    "app.counting.series",
    "app.counting.silence",
    "app.counting.spans",
    "app.counting.steps",
    "app.counting.subs",
    "app.activities.cells",
    "app.activities.checks",
    "app.activities.counter",
    "app.activities.drawing",
    # The value that the verb of logging is given.
    "app.activities.forms",
    "app.activities.logged",
    "app.activities.seals",
    "app.activities.pace",
    "app.activities.sheets",
    "app.activities.sums",
    "app.activities.tally",
    "app.activities.words",
    "app.outcomes.measured",
    "app.disclosure.tables",
    "app.masking.kinds",
    "app.pictures.behind",
    # Whoever does something to a promise says so in one place.
    "app.promises.history",
    # What came of a promise is laid in the picture from above: the verb of the picture's own room.
    "app.pictures.evidence",
    "app.masking.spans",
    "app.submissions.exact",
    "app.ledger.shapes",
    "app.themes.suggest",
    "app.themes.words",
    "app.wording.checked",
    "app.wording.vocabulary",
}

BELOW = {
    room: set[str]().union(*FLOORS[:height]) | BESIDE.get(room, set())
    for height, floor in enumerate(FLOORS)
    for room in floor
}


def rooms_modules() -> list[Module]:
    return [module for module in modules("app") if module.room not in ROOF]


def routes() -> list[APIRoute]:
    every = [route for router in ROUTERS for route in router.routes]
    assert all(isinstance(route, APIRoute) for route in every)
    return [route for route in every if isinstance(route, APIRoute)]


def hidden(node: ast.AST, inside: bool = False) -> Iterator[int]:
    """The lines of imports that do not stand at the top of their module."""
    for child in ast.iter_child_nodes(node):
        if inside and isinstance(child, ast.Import | ast.ImportFrom):
            yield child.lineno
        yield from hidden(child, inside=True)


def asked(dependant: Dependant) -> set[object]:
    """Everything a route depends on, however deep."""
    deeper = [asked(each) for each in dependant.dependencies]
    return {dependant.call}.union(*deeper)


def test_every_room_is_on_a_floor() -> None:
    rooms = {module.room for module in rooms_modules()}

    assert rooms
    assert rooms <= set(BELOW)


@pytest.mark.parametrize("module", rooms_modules(), ids=lambda module: module.name)
def test_imports_point_down(module: Module) -> None:
    rooms = {room_of(name) for name in imports_of_house(module)}

    assert rooms - {module.room} <= BELOW[module.room]


@pytest.mark.parametrize("module", rooms_modules(), ids=lambda module: module.name)
def test_a_room_is_entered_only_by_its_open_modules(module: Module) -> None:
    taken = {name for name in imports_of_house(module) if room_of(name) not in {module.room, "kit"}}

    assert {name for name in taken - ALSO_OPEN if name.split(".")[-1] not in OPEN_TO_ALL} == set()


def test_nobody_leans_on_the_roof() -> None:
    taken = {room_of(name) for module in rooms_modules() for name in imports_of_house(module)}

    assert taken & ROOF == set()


@pytest.mark.parametrize("folder", ["app", "tests", "scripts", "bench", "migrations"])
def test_every_import_stands_at_the_top(folder: str) -> None:
    found = {module.name: list(hidden(module.tree)) for module in modules(folder)}

    assert found
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_relationships_point_down() -> None:
    configure_mappers()
    links = [link for mapper in default_registry.mappers for link in mapper.relationships]

    assert METADATA.tables and links
    for link in links:
        here, there = (room_of(each.class_.__module__) for each in (link.parent, link.mapper))
        assert there == here or there in BELOW[here], link


def test_windows_only_read() -> None:
    windows = [module for module in rooms_modules() if module.room in WINDOWS]
    doors = {"app.kit.database.WriteSession", "app.kit.database.writing"}

    assert windows
    assert {module.name for module in windows if module.imported & doors} == set()


def test_what_writes_stands_behind_post() -> None:
    writers = [route for route in routes() if database._write in asked(route.dependant)]

    assert writers
    assert {route.path for route in writers if route.methods != {"POST"}} == set()


def test_every_route_has_a_name_of_its_own() -> None:
    names = [route.name for route in routes()]

    assert names
    assert len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z_]+:[a-z_]+", name)] == []


@pytest.mark.parametrize("route", routes(), ids=lambda route: route.name)
def test_a_route_carries_the_name_of_its_room(route: APIRoute) -> None:
    _, room, *inner = route.endpoint.__module__.split(".")

    assert route.name.partition(":")[0] in {room, *inner}


def test_staff_doors_stand_under_internt_only() -> None:
    gated = {route.path for route in routes() if staff in asked(route.dependant)}

    assert gated
    assert gated == {route.path for route in routes() if route.path.startswith("/internt")}


def test_every_staff_page_asks_who_you_are(client: TestClient) -> None:
    desks = [route for route in routes() if route.path.startswith("/internt")]

    assert desks
    for route in desks:
        for method in (route.methods or set()) - {"HEAD"}:
            answer = client.request(method, re.sub(r"{\w+(:\w+)?}", "1", route.path))
            assert answer.status_code == 403, (method, route.path)
            assert "Logga in först." in answer.text
