"""Whatever is sent to the desk's forms: told in words, kept for the writer, the same everywhere."""

from html import escape
from urllib.parse import urlencode

import pytest
from sqlalchemy import Engine

from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import CHARTER, PROMISE
from tests.promises.test_desk import everything

NUMBERS = [
    "-1",
    "0",
    "1000001",
    "2147483648",
    "9223372036854775808",
    "9" * 5000,
    "1.5",
    "1e9",
    "NaN",
    "٣",
    "0x1",
]
DAYS = ["0000-00-00", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30", "1e9", "-1", "i dag"]
WORDS = {
    "nul": b"ord\x00ord",
    "surrogate": b"ord\xed\xa0\x80",
    "no utf-8": b"ord\xff\xfe",
    "reversed": "ord\u202edro".encode(),
    "template": b"{{7*7}}",
    "script": b"<script>alert(1)</script>",
    "long": b"ord " * 50_000,
    "escape": b"ord\x1b[31m",
}
PARTNERS = [{"partner": words} for words in ("atlantis", "x" * 500, "<script>", "\u202e", "0")]
URLENCODED = {"Content-Type": "application/x-www-form-urlencoded"}
CHOICES = ["theme_id", "comparator", "period", "organisations", "lpo_id", "municipality"] + [
    "kind",
    "responsible",
    "continues",
]
LONGEST = {"focus": 120, "title": 120, "body": 4000, "unit_one": 60, "unit_many": 60} | {
    "counting_rule": 1000,
    "part": 60,
    "background": 4000,
    "cause": 1000,
    "source": 1000,
    "indicator": 120,
    "no_indicator": 120,
    "depends_on": 120,
}
TYPED = [*LONGEST, "scope", "places"]
LENGTHS = list(LONGEST.items())
MONTHS = ["0", "13", "-1", "1.5", "maj", "9" * 5000]


def sheet_of(field: str) -> tuple[str, dict[str, str]]:
    """Where a form with that field is sent, and the rest of it."""
    if field in CHARTER:
        return "/internt/medborgarloften", CHARTER
    return "/internt/loften/1/andring", PROMISE


def shown(value: bytes) -> str:
    """How the words stand in the page when they come back."""
    return escape(value.strip().decode(errors="replace"), quote=False)


@pytest.fixture
def before(engine: Engine, draft: Draft) -> list[tuple[str, str]]:
    return everything(engine)


@pytest.mark.parametrize("field", TYPED + CHOICES)
def test_hostile_words_are_refused_and_kept(
    desk_of: DeskOf, engine: Engine, before: list[tuple[str, str]], field: str
) -> None:
    address, form = sheet_of(field)
    sam = desk_of("sam")

    for name, words in WORDS.items():
        body = urlencode(form | {field: words})
        answer = sam.post(address, content=body, headers=URLENCODED)
        assert answer.status_code == 422, name
        assert "<title>Fel: " in answer.text and f'href="#{field}"' in answer.text, name
        assert field in CHOICES or shown(words) in answer.text, name
        assert "<script>alert" not in answer.text
    assert everything(engine) == before


@pytest.mark.parametrize(
    "field", ["target", "target_max", "starts_on", "ends_on", "deadline", "valid_from", "valid_to"]
)
def test_numbers_and_days_beyond_reason_are_refused_and_kept(
    desk_of: DeskOf, engine: Engine, before: list[tuple[str, str]], field: str
) -> None:
    address, form = sheet_of(field)
    sam = desk_of("sam")

    for value in NUMBERS if field.startswith("target") else DAYS:
        answer = sam.post(address, data=form | {field: value})
        assert answer.status_code == 422, value
        assert f'href="#{field}"' in answer.text, value
        assert f'name="{field}"' in answer.text and f'value="{value}"' in answer.text
    assert everything(engine) == before


@pytest.mark.parametrize(("field", "most"), LENGTHS)
def test_words_may_be_as_long_as_their_field_and_no_longer(
    desk_of: DeskOf, draft: Draft, field: str, most: int
) -> None:
    address, form = sheet_of(field)
    sam = desk_of("sam")

    assert sam.post(address, data=form | {field: "å" * most}).status_code == 303
    answer = sam.post(address, data=form | {field: "å" * (most + 1)})

    assert answer.status_code == 422
    assert f"Texten är för lång: högst {most} tecken." in answer.text


@pytest.mark.parametrize("field", ["season_first", "season_last"])
def test_no_month_but_the_twelve(desk_of: DeskOf, draft: Draft, field: str) -> None:
    sam = desk_of("sam")

    for value in MONTHS:
        answer = sam.post("/internt/loften/1/andring", data=PROMISE | {field: value})
        assert answer.status_code == 422, value
        assert f'href="#{field}"' in answer.text, value


@pytest.mark.parametrize("noun", ["parter", "avsked"])
def test_a_chair_is_for_nobody_that_cannot_be_chosen(
    desk_of: DeskOf, engine: Engine, before: list[tuple[str, str]], noun: str
) -> None:
    sam = desk_of("sam")

    for form in ({}, {"partner": ""}, {"partner": "polisen-lund"}, {"other": "x"}, *PARTNERS):
        answer = sam.post(f"/internt/medborgarloften/1/{noun}", data=form)
        assert answer.status_code in {404, 409, 422}, form
    assert everything(engine) == before


def test_more_organisations_than_there_are_is_too_many(desk_of: DeskOf, draft: Draft) -> None:
    many = {"organisations": [f"polisen-{number}" for number in range(21)]}

    answer = desk_of("sam").post("/internt/loften/1/andring", data=PROMISE | many)

    assert answer.status_code == 422
    assert "Välj färre alternativ." in answer.text
