"""An old page cut into sentences: every word of it in one row."""

import pytest
from hypothesis import given
from hypothesis import strategies as some
from pydantic import ValidationError

from app.promises.paste_forms import LONGEST_PAGE, TOO_LONG, TOO_MANY, PasteForm, TakeForm
from app.promises.pasted import LONGEST_TITLE, MOST_ROWS, sentences, short_name

CUT = {
    "Ett löfte.": ["Ett löfte."],
    "Ett löfte.\nEtt till.": ["Ett löfte.", "Ett till."],
    "Ett löfte. Ett till.": ["Ett löfte.", "Ett till."],
    "Ett löfte! Ännu ett? Ja.": ["Ett löfte!", "Ännu ett?", "Ja."],
    "- Ett löfte\n- Ett till": ["Ett löfte", "Ett till"],
    "• Ett löfte\n▪ Ett till\n* Tre": ["Ett löfte", "Ett till", "Tre"],
    "1. Ett löfte\n2) Ett till": ["Ett löfte", "Ett till"],
    "– Ett löfte – med streck": ["Ett löfte – med streck"],
    "  inryckt  \n\n\n": ["inryckt"],
    "Minst ca. tio kontroller.": ["Minst ca. tio kontroller."],
    "Klart kl. 22. Sedan hem.": ["Klart kl. 22.", "Sedan hem."],
    "10 kontroller": ["10 kontroller"],
    "2026 gör vi mer": ["2026 gör vi mer"],
    "-10 grader": ["-10 grader"],
    "": [],
    " \n ": [],
    "-": ["-"],
}
NAMES = {
    "Vi går ut.": "Vi går ut",
    "Vi går ut!": "Vi går ut",
    "ord " * 20: ("ord " * 15).strip(),
    "x" * 60: "x" * 60,
    "x" * 61: "x" * 60,
    "x" * 59 + " y": "x" * 59,
}


@pytest.mark.parametrize(("page", "rows"), CUT.items(), ids=map(ascii, CUT))
def test_a_page_is_cut_into_its_sentences(page: str, rows: list[str]) -> None:
    assert sentences(page) == rows


@given(some.text(alphabet="aÅ .!?\n", max_size=120))
def test_no_word_of_a_page_is_lost(page: str) -> None:
    assert "".join("".join(sentences(page)).split()) == "".join(page.split())


@pytest.mark.parametrize(("sentence", "name"), NAMES.items(), ids=range(len(NAMES)))
def test_the_first_words_are_a_name_until_somebody_writes_one(sentence: str, name: str) -> None:
    assert short_name(sentence) == name


@given(some.text(max_size=300))
def test_a_name_is_never_too_long(sentence: str) -> None:
    assert len(short_name(sentence)) <= LONGEST_TITLE


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("Rad\n" * (MOST_ROWS + 1), TOO_MANY),
        ("å" * 4001, TOO_LONG),
        ("ord\x00", "osynliga styrtecken"),
        ("<script>", "Kod som"),
        ("å" * (LONGEST_PAGE + 1), "at most 20000"),
        ("å\u0308" * LONGEST_PAGE * 9, "at most 20000"),
    ],
    ids=["rows", "sentence", "nul", "script", "page", "endless"],
)
def test_a_page_that_is_too_much_is_refused(page: str, told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        PasteForm.model_validate({"page": page})


def test_a_page_may_be_as_long_as_may_be() -> None:
    rows = "\n".join(["Rad"] * MOST_ROWS)

    assert len(sentences(PasteForm.model_validate({"page": rows}).page)) == MOST_ROWS


@pytest.mark.parametrize("rows", [[], ["-1"], [str(MOST_ROWS)], ["ett"], ["0"] * 61])
def test_rows_that_cannot_be_are_refused(rows: list[str]) -> None:
    sent = {"page": "Rad", "focus": "F", "theme_id": "other", "organisations": ["polisen-lund"]}

    with pytest.raises(ValidationError):
        TakeForm.model_validate(sent | {"rows": rows})
