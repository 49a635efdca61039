"""Which noun a number counts: past adjectives, over what joins, and never over a stop."""

import pytest

from app.wording import heads
from app.wording.heads import STOPS
from app.wording.plain import plain
from app.wording.tokens import tokens
from tests.wording.asked import checked

COUNTED = {
    "3 kontroller": "kontroller",
    "3 riktade kontroller": "kontroller",
    "3 gemensamma riktade kontroller": "kontroller",
    "3 gemensamma och riktade kontroller": "kontroller",
    "3 gemensamma, riktade kontroller": "kontroller",
    "3 trafik- och nykterhetskontroller": "nykterhetskontroller",
    "3 fysiska och 2 digitala möten": "möten",
    "3 av lekplatserna": "lekplatserna",
    "3 av de lekplatserna": "lekplatserna",
    "3 av kommunens lekplatser": "lekplatser",
    "3 av områdets alla lekplatser": "lekplatser",
    "3 extra insatser": "insatser",
    "3 nya områden": "områden",
    "3 större trygghetsvandringar": "trygghetsvandringar",
    "3 lokala poliskontor": "poliskontor",
    "3 i centrum": "",
    "3.": "",
    "3": "",
    "3 och 4": "",
}
ONE = [
    "En trygghetsvandring.",
    "Genomföra en trygghetsvandring.",
    "Vi anordnar en föreläsning.",
    "Vi håller ett möte.",
    "Vi ska göra en inventering.",
    "Att ordna en temadag.",
    "• en kampanj",
    "Vi planerar ett torgmöte.",
    "Vi erbjuder en utbildning.",
]
NOT_ONE = [
    "Ha en god dialog.",
    "Vi har en löpande dialog.",
    "Genomföra en satsning.",
    "Genomföra en åtgärd.",
    "Vi håller en tät dialog.",
    "Utveckla en modell.",
    "Ett råd.",
    "En tryggare stad.",
    "Vi pratar om en vandring.",
    "Vi är en polis.",
]


def counted(text: str) -> str:
    every = tokens(plain(text))
    at = heads.counted(every, 1)
    return every[at].text if at is not None else ""


@pytest.mark.parametrize(("text", "noun"), COUNTED.items(), ids=list(COUNTED))
def test_a_number_counts_this_noun(text: str, noun: str) -> None:
    assert counted(text) == noun


@pytest.mark.parametrize("stop", sorted(STOPS - {"av"}))
def test_no_noun_is_looked_for_past_a_stop(stop: str) -> None:
    assert counted(f"3 {stop} kontroller") == ""


@pytest.mark.parametrize("text", ONE)
def test_en_before_what_is_done_is_one(text: str) -> None:
    found = checked(text)

    assert (found.comparator.value, found.target) == ("exactly", 1)


@pytest.mark.parametrize("text", NOT_ONE)
def test_en_before_what_lasts_is_no_number(text: str) -> None:
    assert checked(text).target is None
