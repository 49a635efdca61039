"""Every listed word for how often, in a sentence, and what it is worth."""

import pytest

from app.wording.pace import ADVERBS, NTH, OTHERS, SPELLS
from app.wording.paces import HAPPENINGS, paces
from app.wording.plain import plain
from app.wording.spells import WEEKDAYS
from app.wording.tokens import tokens
from app.wording.vocabulary import Period

Short = tuple[str, int]
SEVERAL: dict[str, list[Short]] = {
    "varje fredag och lördag": [("per_week", 2)],
    "varje måndag, onsdag och fredag": [("per_week", 3)],
    "varje helgfri torsdag": [("per_week", 1)],
    "varannan helgfri torsdag": [("per_two_weeks", 1)],
    "fredagar och lördagar": [("per_week", 0), ("per_week", 0)],
    "per kommun och år": [("per_year", 1)],
    "2/vecka": [("per_week", 1)],
    "i veckan": [("per_week", 1)],
    "om året": [("per_year", 1)],
    "i vecka": [],
    "per vecka och per månad": [("per_week", 1), ("per_month", 1)],
    "vid den årliga marknaden": [],
    "i sin årliga rapport": [],
    "den årliga marknaden": [("per_year", 1)],
    "varje trygghetsvandring": [("per_event", 1)],
    "var polis": [],
    "per": [],
    "varje": [],
    "varannan": [],
    "": [],
}


def read(text: str) -> list[Short]:
    return [(pace.period.value, pace.times) for pace in paces(tokens(plain(text)))]


@pytest.mark.parametrize(("word", "worth"), ADVERBS.items(), ids=list(ADVERBS))
def test_each_adverb_is_a_pace(word: str, worth: tuple[Period, int]) -> None:
    assert read(f"polisen gör {word} kontroller") == [worth]


@pytest.mark.parametrize(("spell", "worth"), SPELLS.items(), ids=list(SPELLS))
@pytest.mark.parametrize("before", ["per", "varje", "/"])
def test_each_spell_is_a_pace_after_per(before: str, spell: str, worth: tuple[Period, int]) -> None:
    assert read(f"tre kontroller {before} {spell}") == [worth]


@pytest.mark.parametrize(("spell", "worth"), OTHERS.items(), ids=list(OTHERS))
def test_each_other_of_it_is_a_pace(spell: str, worth: tuple[Period, int]) -> None:
    assert read(f"möten varannan {spell}") == [worth]


@pytest.mark.parametrize(("spell", "worth"), NTH.items(), ids=list(NTH))
def test_each_third_or_fourth_of_it_is_a_pace(spell: str, worth: tuple[Period, int]) -> None:
    assert read(f"möten var {spell}")[:1] == [worth]


@pytest.mark.parametrize("happening", sorted(HAPPENINGS))
def test_what_happens_is_its_own_pace(happening: str) -> None:
    assert read(f"två poliser vid varje {happening}") == [("per_event", 1)]


@pytest.mark.parametrize("day", WEEKDAYS)
def test_days_of_the_week_come_every_week(day: str) -> None:
    assert read(f"vandring varje {day}") == [("per_week", 1)]
    assert read(f"vandring {day}ar") == [("per_week", 0)]


@pytest.mark.parametrize(("text", "found"), SEVERAL.items(), ids=list(SEVERAL))
def test_a_sentence_has_these_paces(text: str, found: list[Short]) -> None:
    assert read(text) == found
