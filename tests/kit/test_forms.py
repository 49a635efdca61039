"""Forms: read once, told back in the reader's language, with the person's own words kept."""

from datetime import date
from typing import Annotated, Any, Self

import pytest
from fastapi import Depends, FastAPI
from fastapi.testclient import TestClient
from pydantic import Field, model_validator
from starlette.datastructures import FormData

from app.kit.errors import Invalid
from app.kit.forms import (
    SENTENCES,
    TAMPERED,
    UNKNOWN,
    Form,
    Sent,
    checked,
    field_error,
    read_form,
)
from app.kit.words import CODE, Line, Text
from app.wording.vocabulary import Comparator


class Order(Sent):
    """A form with a field of each kind."""

    name: Line
    note: Text = ""
    number: Annotated[int, Field(ge=1, le=10)] = 1
    day: date = date(2026, 11, 24)
    kind: Comparator = Comparator.NONE
    several: list[Line] = Field(default_factory=list, max_length=3)
    ratio: float = 1.0

    @model_validator(mode="after")
    def is_not_nothing(self) -> Self:
        if self.name == "ingenting":
            raise field_error("note", "Skriv vad.")
        return self


def order(*sent: tuple[str, str]) -> Form[Order]:
    return checked(Order, FormData([("name", "lampa"), *sent]), {"several"})


@pytest.fixture
def desk(app: FastAPI) -> TestClient:
    """The site with one more address, which answers with what it read."""
    Filled = Annotated[Form[Order], Depends(read_form(Order))]  # noqa: N806

    @app.post("/order")
    def read(form: Filled) -> dict[str, Any]:
        return {"values": form.values, "errors": form.errors, "is_sound": form.data is not None}

    return TestClient(app, base_url="https://testserver")


def test_a_sound_form_has_data_and_no_errors() -> None:
    form = order(("number", "3"), ("several", "a"), ("several", "b"))

    assert form.errors == {}
    assert form.data is not None
    assert (form.data.number, form.data.several) == (3, ["a", "b"])


@pytest.mark.parametrize("blank", ["", " ", "\n\t", "\u00a0"])
def test_a_blank_field_counts_as_not_sent(blank: str) -> None:
    form = order(("number", blank), ("note", blank), ("several", blank))

    assert form.data == Order(name="lampa")
    assert (form["number"], form["note"], form["several"]) == ("", "", [])


def test_a_needed_field_that_is_left_out_is_told() -> None:
    form = checked(Order, FormData([]), {"several"})

    assert form.errors == {"name": SENTENCES["missing"]}
    assert form.data is None


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("number", "tre", "Skriv ett heltal med siffror."),
        ("number", "1.5", "Skriv ett heltal med siffror."),
        ("number", "0", "Talet är för litet: minst 1."),
        ("number", "11", "Talet är för stort: högst 10."),
        ("number", "9" * 5_000, UNKNOWN),
        ("day", "i morgon", "Skriv ett datum som 2026-05-12."),
        ("day", "2026-13-01", "Skriv ett datum som 2026-05-12."),
        ("kind", "more", "Välj ett av alternativen."),
        ("note", "x" * 4001, "Texten är för lång: högst 4000 tecken."),
        ("note", "<b>", CODE),
        ("ratio", "en halv", UNKNOWN),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence_and_the_words_kept(
    field: str, value: str, sentence: str
) -> None:
    form = order((field, value))

    assert form.errors == {field: sentence}
    assert form[field] == value
    assert form.data is None


def test_too_many_choices_are_told_at_the_question() -> None:
    form = order(*(("several", str(number)) for number in range(4)))

    assert form.errors == {"several": "Välj färre alternativ."}
    assert form["several"] == ["0", "1", "2", "3"]
    assert form.has("several", "3") and not form.has("several", "4")


def test_one_bad_choice_is_told_at_the_question() -> None:
    assert order(("several", "a"), ("several", "<b>")).errors == {"several": CODE}


@pytest.mark.parametrize("sent", [("admin", "1"), ("", "1"), ("__class__", "x"), ("\ud800", "1")])
def test_a_field_nobody_asked_for_is_refused(sent: tuple[str, str]) -> None:
    form = order(sent)

    assert form.errors == {"": TAMPERED}
    assert form.data is None


def test_a_field_sent_twice_is_refused_and_the_first_kept() -> None:
    form = order(("name", "stolpe"))

    assert form.errors == {"": TAMPERED}
    assert form["name"] == "lampa"


def test_the_whole_form_can_point_at_one_field() -> None:
    form = checked(Order, FormData([("name", "ingenting")]), set())

    assert form.errors == {"note": "Skriv vad."}


def test_what_the_verb_finds_is_added_and_the_words_kept() -> None:
    form = order(("number", "3")).failed(Invalid("number", "Det finns bara två."))

    assert form.error("number") == "Det finns bara två."
    assert (form["name"], form["number"]) == ("lampa", "3")
    assert form.data is None


def test_an_empty_form_says_nothing() -> None:
    form: Form[Order] = Form()

    assert form["name"] == "" and form.error("name") == "" and not form.has("several", "a")


def test_both_ways_of_sending_a_form_are_read(desk: TestClient) -> None:
    plain = desk.post("/order", data={"name": "Hörnet", "several": ["a", "b"]})
    parts = [("name", (None, "Hörnet")), ("several", (None, "a")), ("several", (None, "b"))]

    assert plain.json()["is_sound"]
    assert desk.post("/order", files=parts).json() == plain.json()


@pytest.mark.parametrize(
    "charset", ["punycode", "undefined", "utf-7", "unicode_escape", "idna", "utf-16", "no-such"]
)
def test_a_form_in_another_charset_is_refused_unread(desk: TestClient, charset: str) -> None:
    body = "--x\r\ncontent-disposition: form-data; name=name\r\n\r\n+2AA-\\ud800\r\n--x--\r\n"
    kind = f"multipart/form-data; boundary=x; charset={charset}"

    answer = desk.post("/order", content=body, headers={"Content-Type": kind})

    assert answer.json() == {"values": {}, "errors": {"": TAMPERED}, "is_sound": False}


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", '"utf-8"'])
def test_a_form_may_say_that_it_is_utf8(desk: TestClient, charset: str) -> None:
    kind = f"application/x-www-form-urlencoded; charset={charset}"

    answer = desk.post("/order", content="name=H%C3%B6rnet", headers={"Content-Type": kind})

    assert answer.json()["values"] == {"name": "Hörnet"}


def test_a_form_of_another_kind_is_an_empty_form(desk: TestClient) -> None:
    assert desk.post("/order", json={"name": "lampa"}).json()["values"] == {}
