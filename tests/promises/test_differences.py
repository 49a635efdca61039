"""Differences between wordings are whole words, and both texts can be read out of them."""

from hypothesis import given
from hypothesis import strategies as st

from app.promises.differences import Piece, differences


def read(pieces: list[Piece], without: str) -> str:
    return "".join(piece.words for piece in pieces if piece.kind != without)


def test_what_changed_is_told_by_the_word() -> None:
    assert differences("minst 10 kontroller", "minst 12 kontroller") == [
        Piece("same", "minst "),
        Piece("gone", "10"),
        Piece("added", "12"),
        Piece("same", " kontroller"),
    ]


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_are_in_the_pieces(old: str, new: str) -> None:
    pieces = differences(old, new)

    assert read(pieces, without="added") == old
    assert read(pieces, without="gone") == new
