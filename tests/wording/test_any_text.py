"""Whatever is typed gets an answer, the same each time, before the next key is pressed."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from tests.pace import seconds
from tests.wording.asked import checked

PIECES = [
    *("minst", "3", "tre", "en", "(", ")", "-", "/", "st", "per", "varje", "vecka", "år", "och"),
    *("eller", "trivsel-", "mellan", "kontroller", "gånger", "samtliga", "andel", "antalet"),
    *("områden", "med", "grannsamverkan", "av", "inom", "timmar", "2020", "2020-99-99", "i Lund"),
    *("var tredje månad", "fredagar", "Polisen", ".", "\u00ad", "a\u030a", "İ", "\x00", "²", "𝟓"),
]
anything = some.text(max_size=200) | some.lists(some.sampled_from(PIECES)).map(" ".join)


@given(anything)
@example("")
@example("\u00ad")
@example("- - -")
@example("minst")
def test_any_text_gives_marks_that_lie_inside_it_in_order(text: str) -> None:
    spans = checked(text).spans

    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@given(anything)
def test_the_same_text_gives_the_same_answer(text: str) -> None:
    assert checked(text) == checked(text)


@given(anything)
def test_what_is_counted_has_a_period_and_what_has_a_target_is_counted(text: str) -> None:
    found = checked(text)

    assert found.is_countable or found.target is None
    assert found.period is not None or not found.is_countable
    assert (found.comparator.value == "none") == (found.target is None)


@pytest.mark.parametrize(
    "piece",
    ["1-", "en ", "öka ", "( ", "minst 3 gånger per vecka ", "av ", "antalet 3 ", "trivsel- och "]
    + ["håll en kontroll ", "implementera "],
)
def test_the_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    short, long = (piece * size for size in (200, 1600))

    assert seconds(checked, long) < 30 * max(seconds(checked, short), 0.0005)
