"""The checker's finds as the fields of a promise, and a sentence in marked pieces."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.kit.i18n import gettext
from app.promises.forms import PromiseForm
from app.promises.marked import PARTS, Marked, pieces
from app.promises.suggested import suggested
from app.promises.told import told
from app.wording.vocabulary import Part
from tests.factories import MOPEDS

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)
SAID: dict[str, dict[str, str]] = {
    "Minst tio kontroller.": {
        "comparator": "at_least",
        "target": "10",
        "unit_one": "kontroll",
        "unit_many": "kontroller",
        "period": "total",
    },
    "Tre till fyra möten per termin.": {
        "comparator": "between",
        "target": "3",
        "target_max": "4",
        "unit_one": "möte",
        "unit_many": "möten",
        "period": "per_term",
    },
    "Högst fem larm.": {"comparator": "at_most", "target": "5", "unit_many": "larm"}
    | {"period": "total"},
    "Ett tjugotal insatser.": {
        "comparator": "approximately",
        "target": "20",
        "unit_one": "insats",
        "unit_many": "insatser",
        "period": "total",
    },
    "Nattvandring varje fredag och lördag.": {
        "comparator": "exactly",
        "target": "2",
        "unit_one": "nattvandring",
        "unit_many": "nattvandringar",
        "period": "per_week",
    },
    "Besöka samtliga skolor.": {
        "kind": "count",
        "unit_one": "skola",
        "unit_many": "skolor",
        "period": "total",
    },
    "Insatser varje år.": {
        "kind": "recurring",
        "unit_one": "insats",
        "unit_many": "insatser",
        "period": "per_year",
    },
    "Upprätta ett trafikråd.": {"kind": "milestone"},
    "Upprätta ett trafikråd senast 30 juni 2026.": {"kind": "milestone", "deadline": "2026-06-30"},
    "Minska antalet inbrott.": {"kind": "indicator"},
    "Verka för trygghet.": {"kind": "qualitative"},
    "": {"kind": "qualitative"},
}


@pytest.mark.parametrize(("sentence", "fields"), SAID.items(), ids=list(SAID))
def test_a_sentence_fills_the_fields_it_speaks_of(sentence: str, fields: dict[str, str]) -> None:
    assert told(sentence, FIRST, LAST).fields == fields


@pytest.mark.parametrize("sentence", [each for each, said in SAID.items() if "unit_one" in said])
def test_what_is_filled_in_is_taken_by_the_form(sentence: str) -> None:
    fields = told(sentence, FIRST, LAST).fields
    bare = {name: value for name, value in MOPEDS.items() if name not in {"comparator", "target"}}
    rest = {"comparator": "none", "starts_on": FIRST, "ends_on": LAST}

    form = PromiseForm.model_validate(bare | rest | fields)

    assert str(form.target or "") == fields.get("target", "")
    assert form.unit_many == fields["unit_many"]


def test_every_part_has_a_name_of_its_own() -> None:
    assert set(PARTS) == set(Part)
    assert len({gettext(name) for name in PARTS.values()}) == len(PARTS)


def test_a_unit_too_long_for_its_field_is_left_to_the_writer() -> None:
    found = told(f"Minst tre {'x' * 61}kontroller.", FIRST, LAST)

    assert found.fields["target"] == "3"
    assert not {"unit_one", "unit_many"} & found.fields.keys()


def test_the_pieces_stand_in_order_with_their_names() -> None:
    found = told("Minst tio kontroller.", FIRST, LAST).pieces

    assert found == [
        Marked("Minst", PARTS[Part.COMPARATOR]),
        Marked(" ", ""),
        Marked("tio", PARTS[Part.NUMBER]),
        Marked(" ", ""),
        Marked("kontroller", PARTS[Part.UNIT]),
        Marked(".", ""),
    ]


def test_a_sentence_without_finds_is_one_piece() -> None:
    assert pieces("Hej.", ()) == [Marked("Hej.", "")]
    assert pieces("", ()) == []


@given(some.text(max_size=200))
def test_no_letter_is_added_or_lost(sentence: str) -> None:
    found = told(sentence, FIRST, LAST)

    assert "".join(piece.words for piece in found.pieces) == sentence
    assert suggested(found.found) == found.fields
