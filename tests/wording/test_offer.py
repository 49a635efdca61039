"""The countable wording that is offered: the sentence's own words, and blanks for the rest."""

import pytest

from app.wording.offer import BLANK, EACH, offer
from app.wording.vocabulary import Period
from tests.wording.asked import checked

OFFERED = {
    "Polisen gör flera kontroller.": "Polisen genomför minst ___ kontroller per ___.",
    "kommunen gör många insatser.": "Kommunen genomför minst ___ insatser per ___.",
    "Vi gör insatser i Lund.": "Vi genomför minst ___ insatser per ___ i Lund.",
    "Insatser i varje stadsdel.": "___ genomför minst ___ insatser per ___ i varje stadsdel.",
    "Insatser varje månad.": "___ genomför minst ___ insatser per månad.",
    "Vi ska synas mer.": "Vid minst ___ tillfällen per ___: Vi ska synas mer.",
    "  Synas  ": "Vid minst ___ tillfällen per ___: Synas",
    "": "Vid minst ___ tillfällen per ___: ",
}
NOT_OFFERED = [
    "Minst tio kontroller.",
    "Samtliga skolor.",
    "Starta ett råd.",
    "Minska antalet brott.",
    "Möten varje onsdag.",
]


@pytest.mark.parametrize(("text", "offered"), OFFERED.items(), ids=list(OFFERED))
def test_a_wording_is_offered_in_its_own_words(text: str, offered: str) -> None:
    assert checked(text).suggestion == offered


@pytest.mark.parametrize("text", NOT_OFFERED)
def test_none_is_offered_where_there_is_nothing_to_ask(text: str) -> None:
    assert checked(text).suggestion is None


@pytest.mark.parametrize("period", Period)
def test_each_pace_has_its_words(period: Period) -> None:
    words = offer("x", unit="möten", period=period, actor="polisen", where=None)

    assert words == f"Polisen genomför minst {BLANK} möten {EACH.get(period, f'per {BLANK}')}."


@pytest.mark.parametrize("text", OFFERED)
def test_what_is_offered_could_be_counted_once_the_blanks_are_filled(text: str) -> None:
    words = (checked(text).suggestion or "").replace(f"per {BLANK}", "per månad")

    assert checked(words.replace(BLANK, "tre")).is_countable
