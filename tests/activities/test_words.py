"""The state of a promise as people read it: a sentence for each, and the colour that repeats it."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from app.activities.pace import Pace, State, pace
from app.activities.sentences import SENTENCES
from app.activities.words import KINDS, kind, label, of_how_many, sentence
from tests.activities.measured import FIRST, LAST, Entry, counted, looked_at, measure

BEFORE, APRIL, AUGUST, AFTER = (
    FIRST - timedelta(1),
    date(2026, 4, 30),
    date(2026, 8, 21),
    LAST + timedelta(1),
)

SAID = [
    # comparator, target, done, day, kind, sentence
    ("at_least", 10, 0, BEFORE, "plain", "Börjar 1 januari 2026."),
    (
        "at_least",
        10,
        1,
        date(2026, 2, 1),
        "plain",
        "9 kvar till 31 december 2026. För tidigt att säga något om takten.",
    ),
    ("at_least", 10, 7, AUGUST, "ok", "I fas. 3 kvar till 31 december 2026."),
    ("at_least", 10, 2, AUGUST, "late", "Efter planen. 8 kvar, 132 dagar."),
    ("at_least", 10, 2, LAST - timedelta(1), "late", "Efter planen. 8 kvar, 1 dag."),
    ("at_least", 2_000, 0, AUGUST, "late", "Efter planen. 2\xa0000 kvar, 132 dagar."),
    ("at_least", 10, 10, AUGUST, "ok", "Uppfyllt 1 januari 2026."),
    ("exactly", 20, 40, AUGUST, "ok", "Uppfyllt 1 januari 2026. 20 fler än lovat."),
    ("approximately", 10, 8, AUGUST, "ok", "Uppfyllt 1 januari 2026."),
    ("at_least", 10, 9, AFTER, "broken", "Tiden gick ut 31 december 2026. 1 saknas."),
    ("at_most", 3, 0, BEFORE, "plain", "Börjar 1 januari 2026."),
    ("at_most", 3, 3, AUGUST, "ok", "Inom det lovade. Gäller till 31 december 2026."),
    ("at_most", 3, 3, AFTER, "ok", "Hölls inom det lovade."),
    ("at_most", 3, 5, AUGUST, "broken", "2 fler än lovat."),
    ("none", None, 0, AUGUST, "plain", "Inget antal lovat, inget rapporterat än."),
    ("none", None, 303, AUGUST, "plain", "303 genomförda, inget antal lovat."),
    ("exactly", 1, 1, AUGUST, "ok", "Gjort 1 januari 2026."),
    ("exactly", 1, 0, BEFORE, "plain", "Inte gjort än. Ska vara klart 31 december 2026."),
    ("exactly", 1, 0, APRIL, "plain", "Inte gjort än. Ska vara klart 31 december 2026."),
    ("exactly", 1, 0, LAST, "plain", "Inte gjort än. Ska vara klart 31 december 2026."),
    ("exactly", 1, 0, AFTER, "broken", "Inte gjort. Tiden gick ut 31 december 2026."),
]


@pytest.mark.parametrize(("comparator", "target", "done", "on", "colour", "words"), SAID)
def test_the_state_is_said_and_coloured(
    comparator: str, target: int | None, done: int, on: date, colour: str, words: str
) -> None:
    now = counted(comparator, target, done=done, on=on)

    assert (sentence(now), kind(now)) == (words, colour)


@pytest.mark.parametrize(
    ("comparator", "target", "words"),
    [
        ("at_least", 50, "Hur många det blev är inte publicerat. Lovat var minst 50."),
        ("exactly", 1_500, "Hur många det blev är inte publicerat. Lovat var 1\xa0500."),
        ("exactly", 1, "Hur många det blev är inte publicerat. Lovat var 1."),
        ("at_most", 3, "Hur många det blev är inte publicerat. Lovat var högst 3."),
    ],
)
def test_silence_about_the_number_is_said_and_not_judged(
    comparator: str, target: int, words: str
) -> None:
    silent = pace(measure(comparator, target), [(LAST, 0)], on=AFTER)

    assert (sentence(silent), kind(silent)) == (words, "plain")


def test_a_report_without_a_number_is_dated() -> None:
    reported = pace(measure("none", None), [(AUGUST, 0)], on=LAST)

    assert sentence(reported) == "Inget antal lovat. Senast rapporterat 21 augusti 2026."


def test_every_state_has_a_sentence() -> None:
    assert set(SENTENCES) == set(State)
    assert set(KINDS.values()) == {"ok", "late", "broken"}


@given(looked_at())
def test_whatever_happens_there_is_a_sentence_and_a_colour(seen: tuple[Pace, list[Entry]]) -> None:
    words = sentence(seen[0])

    assert words.endswith(".")
    assert "{" not in words
    assert kind(seen[0]) in {"ok", "late", "broken", "plain"}


@given(looked_at())
def test_green_is_never_said_of_what_is_not_done(seen: tuple[Pace, list[Entry]]) -> None:
    if sentence(seen[0]).startswith("Inte gjort"):
        assert kind(seen[0]) != "ok"


@pytest.mark.parametrize(
    ("comparator", "target", "done", "words"),
    [
        ("at_least", 10, 3, "av minst 10"),
        ("exactly", 10, 3, "av 10"),
        ("approximately", 1_200, 3, "av cirka 1\xa0200"),
        ("at_most", 2, 3, "av högst 2"),
        ("none", None, 3, ""),
    ],
)
def test_the_number_is_followed_by_what_was_promised(
    comparator: str, target: int | None, done: int, words: str
) -> None:
    assert of_how_many(counted(comparator, target, done=done, on=LAST), "kontroller") == words


@pytest.mark.parametrize(
    ("done", "words"), [(0, "genomförda"), (1, "genomförd"), (2, "genomförda")]
)
def test_what_has_no_unit_is_just_done(done: int, words: str) -> None:
    assert of_how_many(counted("none", None, done=done, on=LAST), "") == words


def test_those_who_cannot_see_the_tally_hear_the_numbers() -> None:
    assert label(counted("at_least", 1_500, done=1_200, on=LAST)) == "1\xa0200 av 1\xa0500 gjorda"
