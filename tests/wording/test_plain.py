"""A text as the rules read it, and the way back to what was written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.wording.plain import plain

READ = {
    "Minst TIO Kontroller": "minst tio kontroller",
    "3–4": "3-4",
    "3—4": "3-4",
    "3−4": "3-4",
    "1\u00a0000": "1 000",
    "1\u2009000": "1 000",
    "rad\nrad": "rad\nrad",
    "rad\rrad": "rad\nrad",
    "rad\trad": "rad rad",
    "fotpa\u00adtrull": "fotpatrull",
    "noll\u200bbredd": "nollbredd",
    "a\u030angest": "ångest",
    "A\u030a": "å",
    "o\u0308l": "öl",
    "e\u0301": "é",
    "x\u030a": "x",
    "İ": "İ",
    "": "",
    "\u00ad": "",
}


@pytest.mark.parametrize(("written", "read"), READ.items(), ids=map(ascii, READ))
def test_a_text_is_read_in_one_form(written: str, read: str) -> None:
    assert plain(written).text == read


@pytest.mark.parametrize(
    ("written", "wanted", "back"),
    [
        ("Minst tio", "tio", "tio"),
        ("MINST tio", "minst", "MINST"),
        ("tre–fyra", "tre-fyra", "tre–fyra"),
        ("Va\u030ar stad", "vår", "Va\u030ar"),
        ("fot\u00adpatrull nu", "fotpatrull", "fot\u00adpatrull"),
    ],
    ids=ascii,
)
def test_the_way_back_leads_to_the_words_as_they_were_written(
    written: str, wanted: str, back: str
) -> None:
    seen = plain(unicodedata.normalize("NFC", written) if "\u030a" not in written else written)
    start = seen.text.find(wanted)

    assert start < 0 or seen.words(start, start + len(wanted)) == back


@pytest.mark.parametrize(("written", "is_capital"), [("Lund", True), ("lund", False), ("5", False)])
def test_a_capital_is_remembered(written: str, is_capital: bool) -> None:
    assert plain(written).is_capital(0) is is_capital


@given(some.text(max_size=80))
def test_each_letter_that_is_read_stands_where_it_says(written: str) -> None:
    seen = plain(written)

    assert len(seen.text) == len(seen.starts) == len(seen.ends)
    assert all(start < end for start, end in zip(seen.starts, seen.ends, strict=True))
    assert list(seen.starts) == sorted(seen.starts)
