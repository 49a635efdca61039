"""A sentence in pieces: what is one word, what is one number, and where a sentence ends."""

import pytest

from app.wording.plain import plain
from app.wording.tokens import Token, tokens, word_at

PIECES = {
    "minst 10 kontroller": ["minst", "10", "kontroller"],
    "1 000 kontroller": ["1 000", "kontroller"],
    "12 345 678": ["12 345 678"],
    "114 14": ["114", "14"],
    "kl. 18.00": ["kl", ".", "18.00"],
    "18:30": ["18:30"],
    "2,5 timmar": ["2,5", "timmar"],
    "2026-06-30": ["2026-06-30"],
    "2026-06-301": ["2026", "-", "06", "-", "301"],
    "20-minutersmetoden": ["20-minutersmetoden"],
    "A-traktorer": ["a-traktorer"],
    "2st": ["2", "st"],
    "3ggr": ["3", "ggr"],
    "4x": ["4", "x"],
    "årskurs 8b": ["årskurs", "8b"],
    "trivsel- och trygghet": ["trivsel-", "och", "trygghet"],
    "c:a fem": ["c:a", "fem"],
    "(fem)": ["(", "fem", ")"],
    "och/eller": ["och", "/", "eller"],
    "90 %": ["90", "%"],
    "a_b": ["a_b"],
    "_": ["_"],
    "": [],
    "   ": [],
}
SORTS = {"2026-06-30": "date", "polis": "word", "12": "number", "12.5": "number", "!": "mark"}
ENDS = {
    "Ett. Två.": [0, 0, 1, 1],
    "Ett! Två": [0, 0, 1],
    "Ett? Två": [0, 0, 1],
    "Ett; två": [0, 0, 1],
    "Ett • två": [0, 0, 1],
    "ca. fem": [0, 0, 0],
    "kl. fem": [0, 0, 0],
    "t. ex. fem": [0, 0, 0, 0, 0],
    "Ett, två": [0, 0, 0],
}


def read(text: str) -> list[Token]:
    return tokens(plain(text))


@pytest.mark.parametrize(("text", "pieces"), PIECES.items(), ids=list(PIECES))
def test_a_sentence_falls_into_its_pieces(text: str, pieces: list[str]) -> None:
    assert [token.text for token in read(text)] == pieces


@pytest.mark.parametrize(("text", "sort"), SORTS.items())
def test_a_piece_has_its_sort(text: str, sort: str) -> None:
    (token,) = read(text)

    assert token.sort == sort
    assert token.is_word is (sort == "word")


@pytest.mark.parametrize(("text", "sentences"), ENDS.items(), ids=list(ENDS))
def test_a_sentence_ends_where_its_mark_ends_one(text: str, sentences: list[int]) -> None:
    assert [token.sentence for token in read(text)] == sentences


def test_a_piece_knows_where_it_stands_and_how_it_began() -> None:
    first, second = read("I Lund")

    assert (second.start, second.end) == (2, 6)
    assert first.is_capital and second.is_capital


@pytest.mark.parametrize(("at", "word"), [(0, "ett"), (1, "två"), (2, ""), (-1, ""), (99, "")])
def test_outside_the_sentence_there_is_no_word(at: int, word: str) -> None:
    assert word_at(read("ett två"), at) == word
