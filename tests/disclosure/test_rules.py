"""Which counts may be published: none under ten, the rest in steps of five."""

from collections import defaultdict

from app.disclosure.rules import BATCH, FEWEST, STEP, publishable


def test_the_rules_are_those_we_tell() -> None:
    assert (FEWEST, STEP, BATCH) == (10, 5, 20)


def test_nothing_under_ten_is_published_and_the_rest_in_fives() -> None:
    published = [publishable(count) for count in range(201)]

    assert published[:10] == [None] * 10
    for count, each in enumerate(published[10:], 10):
        assert each is not None and each % 5 == 0 and each >= 10
        assert abs(each - count) <= 2


def test_more_voices_are_never_fewer_published() -> None:
    published = [publishable(count) or 0 for count in range(201)]

    assert published == sorted(published)


def test_a_published_number_stands_for_several_counts() -> None:
    """So that nobody can work the count out backwards."""
    for published in range(15, 200, 5):
        assert len([count for count in range(210) if publishable(count) == published]) == 5


def test_a_hidden_part_cannot_be_worked_out_by_subtraction() -> None:
    possible: dict[tuple[int | None, int | None], set[int]] = defaultdict(set)
    for hidden in range(FEWEST):
        for other in range(FEWEST, 203):
            possible[publishable(other), publishable(other + hidden)].add(hidden)

    assert possible
    assert min(map(len, possible.values())) >= 3
