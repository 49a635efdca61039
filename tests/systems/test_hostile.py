"""Whatever a program sends, it is told what is wrong, and nothing is stored."""

import json

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.models import Activity
from app.kit.database import make_engine, reading
from tests.systems.calling import ENTRIES, PATROL, PROMISES, Program

NUMBER = "Skriv ett heltal med siffror."
DAY = "Skriv ett datum som 2026-05-12."
CHECK = "Kontrollera det här fältet."
FIELDS = [
    ("antal", True, NUMBER),
    ("antal", 1.0, NUMBER),
    ("antal", "2", NUMBER),
    ("antal", None, NUMBER),
    ("antal", -1, "Talet är för litet: minst 0."),
    ("antal", 10**30, "Talet är för stort: högst 10000."),
    ("antal", 0, "Skriv hur många det räknas som: minst 1."),
    ("dag", "2026-02-30", DAY),
    ("dag", "2026-11-23T00:00:00", DAY),
    ("dag", "1700000000", DAY),
    ("dag", 1700000000, DAY),
    ("dag", "٢٠٢٦-١١-٢٣", DAY),
    ("dag", "2026-11-23\n", DAY),
    ("dag", "2026-11-25", "Det som inte har hänt än loggas inte. Välj i dag eller tidigare."),
    ("dag", "1899-12-31", "Talet är för litet: minst 2000-01-01."),
    ("plats", 1, CHECK),
    ("plats", {"a": {"b": []}}, CHECK),
    ("plats", "x" * 121, "Texten är för lång: högst 120 tecken."),
    ("notering", "<b>mopeder</b>", "Skriv med vanliga ord."),
    ("notering", "a\x00b", "Texten innehåller osynliga styrtecken."),
    ("notering", "\ud800", "Några tecken gick inte att läsa."),
    ("intern", False, CHECK),
    ("lofte", "x" * 111, "Texten är för lång: högst 110 tecken."),
    ("lofte", ["lund-2026-1"], CHECK),
    ("lofte", "lund-2026-1\x00", CHECK),
    ("lofte", "lund-2026-1\n", CHECK),
    ("lofte", "\ud800", CHECK),
    ("lofte", "", CHECK),
]
NO_JSON = {
    "nothing": b"",
    "words": b"hej",
    "a list": b"[]",
    "half a character for a name": rb'{"antal": 1, "\ud800": 1}',
    "half a character for a name inside": rb'{"antal": {"\udfff": 1}}',
    "null": b"null",
    "not a number": b'{"antal": NaN}',
    "infinity": b'{"antal": -Infinity}',
    "a name twice": b'{"antal": 1, "antal": 2}',
    "nested": b'{"a":' * 2000 + b"1" + b"}" * 2000,
    "nested lists": b"[" * 16_000,
    "many digits": b'{"antal": ' + b"9" * 5000 + b"}",
    "not utf-8": b'{"plats": "\xff"}',
    "utf-16": json.dumps(PATROL).encode("utf-16"),
    "a mark first": b"\xef\xbb\xbf" + json.dumps(PATROL).encode(),
    "a form": b"antal=1&lofte=lund-2026-1",
}
KINDS = ["", "text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin-1"]
ONCE = {"none": [], "empty": [""], "long": ["x" * 65], "space": ["a b"], "two": ["a", "b"]}


@pytest.fixture(autouse=True)
def nothing_is_stored(program: Program, engine: Engine) -> object:
    """Whatever each test sends."""
    yield
    with reading(engine) as session:
        assert session.exec(select(Activity)).all() == []


@pytest.mark.parametrize(("field", "value", "sentence"), FIELDS, ids=lambda each: repr(each)[:30])
def test_each_field_is_told_what_is_wrong_with_it(
    program: Program, field: str, value: object, sentence: str
) -> None:
    answer = program.send(json.dumps(PATROL | {field: value}).encode())

    assert answer.status_code == 422
    assert answer.headers["Content-Type"] == "application/problem+json"
    told = answer.json()
    assert (told["type"], told["status"]) == ("about:blank", 422)
    ((pointer, detail),) = [(each["pointer"], each["detail"]) for each in told["errors"]]
    assert pointer == f"#/{field}" and detail.startswith(sentence)


def test_fields_that_lack_and_fields_that_are_unknown_are_told_together(program: Program) -> None:
    answer = program.send(b'{"lofte": "lund-2026-1", "antal": 1, "status": "klar", "a/~b": 1}')

    told = {each["pointer"]: each["detail"] for each in answer.json()["errors"]}
    assert told == {
        "#/dag": "Fyll i det här fältet.",
        "#/": "Bara de här fälten läses: lofte, dag, antal, plats, notering, intern.",
    }


@pytest.mark.parametrize("body", NO_JSON.values(), ids=list(NO_JSON))
def test_what_is_no_json_object_is_refused(program: Program, body: bytes) -> None:
    answer = program.send(body)

    assert (answer.status_code, answer.json()["title"]) == (400, "Begäran går inte att läsa")


@pytest.mark.parametrize("size", [16 * 1024 + 1, 3 * 1024 * 1024])
def test_what_is_too_large_is_not_read(program: Program, size: int) -> None:
    answer = program.send(b" " * size)

    assert (answer.status_code, answer.json()["title"]) == (413, "För mycket på en gång")


@pytest.mark.parametrize("said", KINDS)
def test_another_kind_of_content_is_refused(program: Program, said: str) -> None:
    answer = program.send(json.dumps(PATROL).encode(), Content_Type=said)

    assert (answer.status_code, answer.json()["title"]) == (415, "Fel slags innehåll")


def test_what_is_compressed_is_refused(program: Program) -> None:
    assert program.send(b"\x1f\x8b", Content_Encoding="gzip").status_code == 415


@pytest.mark.parametrize("keys", ONCE.values(), ids=list(ONCE))
def test_an_entry_without_one_sound_idempotency_key_is_refused(
    program: Program, keys: list[str]
) -> None:
    once = [("Idempotency-Key", key) for key in keys]

    answer = program.client.post(ENTRIES, json=PATROL, headers=[*program.headers.items(), *once])

    assert answer.status_code == 400
    assert "1 till 64 synliga ASCII-tecken" in answer.json()["detail"]


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "GET"])
def test_another_verb_is_told_in_the_same_way(program: Program, method: str) -> None:
    answer = program.client.request(method, ENTRIES, headers=program.headers)

    assert answer.status_code == 405
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.headers["Allow"] == "POST"


@pytest.mark.parametrize("address", ["/api/v1", "/api/v2/aktiviteter", "/api/v1/%00"])
def test_an_address_that_there_is_not_is_told_in_the_same_way(
    program: Program, address: str
) -> None:
    answer = program.client.get(address, headers=program.headers)

    assert (answer.status_code, answer.json()["title"]) == (404, "Det finns inte")


@pytest.mark.parametrize(
    ("wish", "language"),
    [
        ("en", "en"),
        ("en-GB,sv;q=0.5", "en"),
        ("de, en;q=0.3, sv;q=0.2", "en"),
        ("sv;q=0.1, en;q=0", "sv"),
        ("en;q=0", "sv"),
        ("", "sv"),
        ("*", "sv"),
        ("x" * 5000, "sv"),
        ("en;q=nan, sv;q=1", "sv"),
    ],
)
def test_one_is_answered_in_the_language_that_is_asked_for(
    program: Program, wish: str, language: str
) -> None:
    answer = program.send(b"no", Accept_Language=wish)

    titles = {"sv": "Begäran går inte att läsa", "en": "The request cannot be read"}
    assert answer.json()["title"] == titles[language]
    assert answer.headers["Content-Language"] == language
    assert "Accept-Language" in answer.headers["Vary"]


def test_a_database_that_is_down_is_told_with_when_to_come_again(program: Program) -> None:
    app = program.client.app
    assert isinstance(app, FastAPI)
    app.state.engine = make_engine("sqlite:////nowhere/at/all.db")

    answer = program.log()

    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "10")
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["title"] == "Försök igen om en stund"


def test_a_resident_is_not_answered_so(program: Program) -> None:
    answer = program.client.get("/apier", headers={"Accept-Language": "en"})

    assert answer.status_code == 404 and "<html" in answer.text
    assert PROMISES.startswith("/api/")
