"""Submissions that sound alike are found by the words they share."""

import time

import pytest

from app.submissions.similar import LEAST, Alike, alike

MOPEDS = "Mopeder kör på gångvägen vid skolan"
OTHERS = [
    ("a", "Moped på gångväg varje kväll"),
    ("b", "Det är mörkt vid stationen"),
    ("c", "mopederna kör på skolans gångväg"),
    ("d", "Asdf"),
    ("e", ""),
]


def ids(found: list[Alike]) -> list[str]:
    return [each.id for each in found]


def test_the_most_alike_comes_first() -> None:
    assert ids(alike(MOPEDS, OTHERS)) == ["c", "a"]


def test_the_shared_words_are_the_persons_own() -> None:
    (best, *_) = alike(MOPEDS, OTHERS)

    assert set(best.shared) == {"mopeder", "gångvägen", "skolan", "kör"}


def test_the_same_words_are_wholly_alike() -> None:
    (found,) = alike(MOPEDS, [("x", MOPEDS.upper() + "!")])

    assert found.score == pytest.approx(1)


def test_nothing_shared_is_nothing_alike() -> None:
    assert alike("Bedrägeri", OTHERS) == []


@pytest.mark.parametrize("text", ["", "det är", "!!!"])
def test_words_that_say_nothing_are_like_nothing(text: str) -> None:
    assert alike(text, OTHERS) == []


def test_no_more_than_asked_for() -> None:
    every = [(str(each), MOPEDS) for each in range(20)]

    assert len(alike(MOPEDS, every)) == 3
    assert len(alike(MOPEDS, every, most=7)) == 7


def test_a_rare_word_says_more_than_a_common_one() -> None:
    common = [(str(each), "mörkt") for each in range(20)]

    best = alike("mörkt vid viadukten", [*common, ("x", "viadukten rasar"), ("y", "mörkt rasar")])

    assert best[0].score >= best[-1].score >= LEAST
    assert "x" in ids(alike("mörkt viadukten", [("x", "viadukten rasar"), *common[:1]]))


def test_two_thousand_take_no_time() -> None:
    said = "Mopeder kör på gångvägen vid skolan varje kväll och det luktar gräs vid tunneln nummer"
    every = [(str(each), f"{said} {each}") for each in range(2000)]

    def seconds() -> float:
        began = time.process_time()
        assert len(alike(MOPEDS, every)) == 3
        return time.process_time() - began

    assert min(seconds() for _ in range(3)) < 0.2
