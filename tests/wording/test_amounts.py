"""Each number of a sentence once: its value, its upper end, and how it was written."""

import pytest

from app.wording.amounts import Amount, amounts
from app.wording.plain import plain
from app.wording.tokens import tokens

Short = tuple[int, int | None]
FOUND: dict[str, list[Short]] = {
    "5": [(5, None)],
    "fem": [(5, None)],
    "fem (5)": [(5, None)],
    "5 (fem) st": [(5, None)],
    "5 (sex)": [(5, None), (6, None)],
    "5 och 6": [(5, None), (6, None)],
    "mellan 5 och 6": [(5, 6)],
    "5-6": [(5, 6)],
    "5 – 6": [(5, 6)],
    "5 till 6": [(5, 6)],
    "5 eller 6": [(5, 6)],
    "5 á 6": [(5, 6)],
    "fem st till sex st": [(5, 6)],
    "6-5": [(6, None), (5, None)],
    "från 6 till 5": [(6, None)],
    "två hundra": [(200, None)],
    "två tusen": [(2000, None)],
    "1 000": [(1000, None)],
    "999999": [(999999, None)],
    "1000000": [],
    "0": [],
    "007": [(7, None)],
    "2,5": [],
    "²": [],
    "ett dussin": [(12, None)],
    "ett hundra": [(100, None)],
    "ett tusen": [(1000, None)],
    "polis": [],
    "": [],
}
MARKS = {
    "5": "is_digits",
    "5 st": "is_counted",
    "fem (5)": "is_counted",
    "ett tjugotal": "is_rough",
    "ett femtiotal": "is_rough",
    "ett dussintal": "is_rough",
    "ett par": "is_couple",
    "en": "is_article",
    "ett": "is_article",
}
NOT_MARKED = {
    "fem": "is_digits",
    "ett dussin": "is_rough",
    "ett dussin ": "is_couple",
    "en (1)": "is_article",
    "två": "is_article",
}


def read(text: str) -> list[Amount]:
    return list(amounts(tokens(plain(text))))


@pytest.mark.parametrize(("text", "found"), FOUND.items(), ids=list(FOUND))
def test_each_number_is_found_once(text: str, found: list[Short]) -> None:
    assert [(each.value, each.most) for each in read(text)] == found


@pytest.mark.parametrize(("text", "mark"), MARKS.items())
def test_how_a_number_was_written_is_remembered(text: str, mark: str) -> None:
    (amount,) = read(text)

    assert getattr(amount, mark)


@pytest.mark.parametrize(("text", "mark"), NOT_MARKED.items())
def test_a_number_is_not_marked_as_what_it_is_not(text: str, mark: str) -> None:
    (amount,) = read(text)

    assert not getattr(amount, mark)


@pytest.mark.parametrize(
    ("text", "after"), [("5 st poliser", 2), ("fem (5) poliser", 4), ("5-6 poliser", 3)]
)
def test_a_number_ends_where_its_echo_ends(text: str, after: int) -> None:
    assert read(text)[0].after == after
