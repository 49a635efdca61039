"""Which counts may be published: none under ten, the rest in steps of five, none too telling."""

from collections import defaultdict

import pytest

from app.disclosure.rules import (
    BATCH,
    FEWEST,
    SHARE_BASE,
    SMALL,
    SMALLEST,
    STEP,
    is_batch,
    is_small,
    possible,
    publishable,
    share,
)

KNOWN = {0: None, 1: None, 9: None, 10: None, 12: None, 13: 15, 15: 15, 17: 15, 18: 20, 42: 40}
SHARES = {
    (15, 25): None,
    (None, 100): None,
    (15, None): None,
    (15, 30): "50 %",
    (15, 400): "< 5 %",
    (400, 400): "> 95 %",
    (385, 400): "> 95 %",
    (20, 300): "7 %",
}


def test_the_rules_are_those_we_tell() -> None:
    assert (FEWEST, STEP, BATCH, SMALL, SHARE_BASE) == (10, 5, 20, 50, 30)
    assert SMALLEST == 13


def test_nothing_under_ten_is_published_and_the_rest_in_fives() -> None:
    published = [publishable(count) for count in range(201)]

    assert published[:10] == [None] * 10
    for count, each in enumerate(published[SMALLEST:], SMALLEST):
        assert each is not None and each % 5 == 0 and each >= 15
        assert abs(each - count) <= 2


def test_more_voices_are_never_fewer_published() -> None:
    published = [publishable(count) or 0 for count in range(201)]

    assert published == sorted(published)


def test_a_published_number_stands_for_at_least_five_counts() -> None:
    """So that nobody can work the count out backwards; ten would stand for three."""
    stands_for: dict[int | None, list[int]] = defaultdict(list)
    for count in range(203):
        stands_for[publishable(count)].append(count)

    assert min(map(len, stands_for.values())) == 5
    for published, counts in stands_for.items():
        assert possible(published) == (counts[0], counts[-1])


def test_a_batch_is_twenty_new_whatever_was_rounded_away() -> None:
    """When something is released tells nothing: only the published numbers decide."""
    pairs = [(now, before) for before in range(SMALLEST, 300) for now in range(before, before + 40)]
    batches = [pair for pair in pairs if is_batch(*map(publishable, pair))]

    assert batches
    assert min(now - before for now, before in batches) > BATCH
    assert all(is_batch(*map(publishable, (now + 29, before))) for now, before in pairs)


@pytest.mark.parametrize(("count", "is_first"), [(0, False), (19, False), (22, False), (23, True)])
def test_the_first_batch_counts_from_nothing(count: int, is_first: bool) -> None:
    assert is_batch(publishable(count), None) == is_first


@pytest.mark.parametrize(("count", "small"), [(0, True), (49, True), (52, True), (53, False)])
def test_an_area_that_may_have_had_fewer_than_fifty_is_small(count: int, small: bool) -> None:
    assert is_small(publishable(count)) == small


@pytest.mark.parametrize(("counts", "told"), SHARES.items())
def test_shares_are_whole_and_never_all_or_nothing(
    counts: tuple[int | None, int | None], told: str | None
) -> None:
    assert share(*counts) == (told and told.replace(" %", "\N{NO-BREAK SPACE}%"))
