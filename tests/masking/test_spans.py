"""Spans become their union, and the words in their place keep the rest of the text as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.masking.kinds import KINDS, WORDS
from app.masking.service import find, mask
from app.masking.spans import Span, merge

SPANS = st.builds(
    lambda start, length, kind: Span(start, start + length, kind),
    st.integers(0, 50),
    st.integers(1, 20),
    st.sampled_from(KINDS),
)


def test_what_overlaps_becomes_one_of_the_longest_ones_kind() -> None:
    found = merge([Span(0, 4, "name"), Span(2, 12, "street"), Span(20, 22, "ip")])

    assert found == [Span(0, 12, "street"), Span(20, 22, "ip")]


def test_a_chain_is_of_the_kind_of_its_longest_link() -> None:
    assert merge([Span(0, 3, "name"), Span(2, 9, "phone"), Span(8, 12, "ip")]) == [
        Span(0, 12, "phone")
    ]


def test_of_two_that_are_the_same_the_first_in_rank_stays() -> None:
    assert merge([Span(0, 10, "phone"), Span(0, 10, "personnummer")]) == [
        Span(0, 10, "personnummer")
    ]


def test_neighbours_stay_apart() -> None:
    assert len(merge([Span(0, 4, "name"), Span(4, 8, "phone")])) == 2


@given(st.lists(SPANS))
def test_the_union_covers_what_was_found_and_nothing_else(spans: list[Span]) -> None:
    merged = merge(spans)

    assert {at for span in merged for at in range(span.start, span.end)} == {
        at for span in spans for at in range(span.start, span.end)
    }
    assert all(one.end <= other.start for one, other in zip(merged, merged[1:], strict=False))


def test_each_kind_has_a_word_of_its_own() -> None:
    assert set(WORDS) == set(KINDS)
    assert len(set(WORDS.values())) == len(KINDS)


def test_a_word_stands_where_something_personal_stood() -> None:
    text = "min granne Anders ringde från 070-174 06 05!"

    assert mask(text, find(text)) == "min granne [namn] ringde från [telefonnummer]!"


def test_without_spans_the_text_is_untouched() -> None:
    assert mask("Släck inte lamporna.", []) == "Släck inte lamporna."


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("ring ０７０１７４０６０５ nu", "０７０１７４０６０５"),
        ("ring 070\u2013174\u00a006\u00a005 nu", "070\u2013174\u00a006\u00a005"),
        ("ring 0\ufe0f\u20e370174\u200b0605 nu", "0\ufe0f\u20e370174\u200b0605"),
        ("a\u030a a\u030a granne A\u030ake ringer", "A\u030ake"),
        ("\U0001f621\U0001f621 0701740605", "0701740605"),
    ],
)
def test_offsets_are_of_the_text_as_it_was_given(text: str, part: str) -> None:
    (span,) = find(text)

    assert text[span.start : span.end] == part


@given(st.text(max_size=300))
def test_any_text_can_be_read_and_masked(text: str) -> None:
    spans = find(text)

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert len(mask(text, spans)) >= len(text) - sum(span.end - span.start for span in spans)
