"""Each sort of trap, word by word: before a number, after it, and beside it."""

import pytest

from app.wording.traps import DIVIDED, DURING, GIVEN, MONTHS, TIMES
from tests.wording.asked import checked

NAMES = ["årskurs", "åk", "kl", "kl.", "väg", "riksväg", "länsväg", "klass", "paragraf", "nr"]
MEASURES = ["procent", "%", "kronor", "åringar", "meter", "km/h", "kilometer"]
TORN = ["114 14", "24/7", "2-1-1", "112+1", "3*4", "2020-01-01 5", "5 2020-01-01"]
IDIOMS = ["en av de", "en gång för alla", "på en gång"]


def target(text: str) -> int | None:
    return checked(text).target


@pytest.mark.parametrize("name", NAMES)
def test_a_number_that_names_is_no_target(name: str) -> None:
    assert target(f"Polisen finns vid {name} 8 med kontroller.") is None


@pytest.mark.parametrize("measure", MEASURES)
def test_a_number_that_measures_is_no_target(measure: str) -> None:
    assert target(f"Polisen når 90 {measure} med kontroller.") is None


@pytest.mark.parametrize("month", sorted(MONTHS))
def test_a_day_of_a_month_is_no_target(month: str) -> None:
    assert target(f"Kontroller den 12 {month} i Lund.") is None


@pytest.mark.parametrize("spell", sorted(TIMES))
@pytest.mark.parametrize("during", ["under", "inom", "efter"])
def test_how_long_it_takes_is_no_target(during: str, spell: str) -> None:
    assert target(f"Kontroller {during} 3 {spell} i Lund.") is None


@pytest.mark.parametrize("during", sorted(DURING - {"om", "på", "i", "var", "varje", "till"}))
def test_a_spell_of_days_is_no_target(during: str) -> None:
    assert target(f"Polisen kommer {during} 14 dagar.") is None


@pytest.mark.parametrize("given", sorted(GIVEN))
def test_those_that_are_there_already_are_no_target(given: str) -> None:
    assert target(f"Möten med {given} 3 skolorna.") is None


@pytest.mark.parametrize("parts", sorted(DIVIDED))
def test_parts_and_ways_are_no_target(parts: str) -> None:
    assert target(f"Arbetet har 3 {parts} som vi följer.") is None


@pytest.mark.parametrize("year", [1900, 1999, 2020, 2100])
def test_a_year_is_no_target_but_as_many_at_least_are(year: int) -> None:
    assert target(f"Kontroller {year} i Lund.") is None
    assert target(f"Minst {year} kontroller i Lund.") == year


@pytest.mark.parametrize("number", [1899, 2101])
def test_what_no_year_can_be_is_a_number(number: int) -> None:
    assert target(f"Polisen gör {number} kontroller.") == number


@pytest.mark.parametrize("torn", TORN)
def test_a_part_of_a_longer_number_is_no_target(torn: str) -> None:
    assert target(f"Ring {torn} så kommer vi.") is None


@pytest.mark.parametrize("idiom", IDIOMS)
def test_en_in_a_saying_is_no_target(idiom: str) -> None:
    assert target(f"Vi gör {idiom} kontroller.") is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Polisen är ute minst 10 dagar.", 10),
        ("Polisen är ute två dagar i veckan.", 2),
        ("Fotpatrull 200 timmar.", 200),
        ("Kontroller under minst 10 dagar.", 10),
        ("En gång per vecka går vi.", 1),
        ("Polisen gör 8 kontroller på väg 13.", 8),
        ("Polisen gör 5 kontroller 2020.", 5),
        ("Polisen gör 5 kontroller kl. 22.", 5),
    ],
)
def test_a_number_beside_a_trap_is_still_the_target(text: str, number: int) -> None:
    assert target(text) == number
