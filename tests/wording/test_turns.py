"""How often, told by a place in a row, by a name, or by what happens."""

import pytest

from app.wording.paces import paces
from app.wording.plain import plain
from app.wording.regulars import regular
from app.wording.spells import every_other, worth
from app.wording.tokens import tokens
from tests.wording.asked import checked, measure

TURNS = {
    "första måndagen i månaden": ("per_month", 1),
    "sista torsdagen i varje månad": ("per_month", 1),
    "andra tisdagen varje kvartal": ("per_quarter", 1),
    "udda veckor": ("per_two_weeks", 1),
    "jämna veckor": ("per_two_weeks", 1),
    "kvartalsbrev": ("per_quarter", 1),
    "veckomöten": ("per_week", 1),
    "månadsmöte": ("per_month", 1),
    "halvårsrapport": ("per_year", 2),
    "varje fredagskväll": ("per_week", 1),
    "varje fredags- och lördagskväll": ("per_week", 2),
    "varje kväll": ("per_week", 7),
    "varje skoltermin": ("per_term", 1),
    "varje höst": ("per_year", 1),
    "varannan lördagsnatt": ("per_two_weeks", 1),
    "vid varje skolavslutning": ("per_event", 1),
    "vid varje hemmamatch": ("per_event", 1),
}
NO_TURNS = [
    "första måndagen",
    "vid varje skola",
    "vid varje station",
    "vid varje möjligt tillfälle",
    "månadens",
    "årsmöte",
    "alla dagar om året",
    "temavecka",
]
FRIDAYS = ["fredag", "fredagskväll", "lördagsnatt", "söndags-"]


@pytest.mark.parametrize(("text", "found"), TURNS.items())
def test_a_turn_is_a_pace(text: str, found: tuple[str, int]) -> None:
    every = tokens(plain(f"vandring {text}"))

    assert [(pace.period.value, pace.times) for pace in paces(every)] == [found]


@pytest.mark.parametrize("text", NO_TURNS)
def test_what_only_looks_like_a_turn_is_none(text: str) -> None:
    assert list(paces(tokens(plain(f"två {text}")))) == []


@pytest.mark.parametrize("word", FRIDAYS)
def test_a_part_of_a_day_is_worth_the_day(word: str) -> None:
    assert worth(word) == ("per_week", 1)
    assert every_other(word) == ("per_two_weeks", 1)


@pytest.mark.parametrize("word", ["fredagar", "matchdag", "temavecka", ""])
def test_other_words_are_no_spells(word: str) -> None:
    assert worth(word) is None


def test_a_letter_by_the_quarter_is_one_a_quarter() -> None:
    assert regular("kvartalsbrev") == ("per_quarter", 1)
    assert measure("Gemensamma kvartalsbrev.") == ("exactly", 1, "kvartalsbrev", "per_quarter")
    assert regular("kvartalsskifte") is None


def test_more_than_one_by_name_is_what_the_number_says() -> None:
    assert measure("Fyra veckomöten.") == ("exactly", 4, "veckomöten", "total")


def test_a_day_that_is_counted_is_no_pace_of_its_own() -> None:
    found = checked("Minst 8 lördagar.")

    assert (found.target, found.unit, found.period) == (8, "lördagar", "total")
