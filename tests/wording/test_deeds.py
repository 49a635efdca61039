"""What is done each time, as a noun, a verb or a name says it."""

import pytest

from app.wording.initials import with_initials
from app.wording.nouns import event, many
from app.wording.occasions import occasion
from app.wording.plain import plain
from app.wording.purposes import purpose
from app.wording.tokens import tokens
from tests.wording.asked import measure

UNITS = {
    "Fotpatrullering vid fem tillfällen.": "fotpatruller",
    "Minst fem fotpatrulleringar.": "fotpatrulleringar",
    "Resultatet följs upp två gånger per år.": "uppföljningar",
    "Besöka skolan två gånger per termin.": "besök",
    "Polisen föreläser två gånger per år.": "föreläsningar",
    "Uppdatera lägesbilden en gång i månaden.": "lägesbilder",
    "Polis och kommun träffas varje vecka för att dela lägesbild.": "tillfällen",
    "Polisen patrullerar minst en gång per arbetspass.": "tillfällen",
    "Varje år ordna en föreläsningskväll.": "föreläsningskvällar",
    "Veckovis rondering av torget.": "ronderingar",
    "Minst 2 tim/v fotpatrull.": "timmar",
    "Minst 50 SOL-14 anmälningar.": "anmälningar",
    "Tre st s.k. trygghetsronder.": "trygghetsronder",
    "Minst en (1) polisbil.": "polisbilar",
    "Minst en medborgarkontakt per vecka.": "medborgarkontakter",
    "EST-möten hålls veckovis.": "EST-möten",
    "Tre A-traktorkontroller i månaden.": "A-traktorkontroller",
    "MINST TRE ANDT-INSATSER.": "andt-insatser",
}
OCCASIONS = {
    "föräldrakväll": "föräldrakvällar",
    "trygghetsdagar": "trygghetsdagar",
    "temavecka": "temaveckor",
    "informationskväll": "informationskvällar",
}
MANY = {
    "ingripande": "ingripanden",
    "boende": "boenden",
    "serveringsställe": "serveringsställen",
    "webbinarium": "webbinarier",
    "fältassistent": "fältassistenter",
    "marknad": "marknader",
    "parkering": "parkeringar",
    "reportage": "reportage",
    "gångtunnel": "gångtunnlar",
    "stadsdel": "stadsdelar",
    "restaurang": "restauranger",
}


@pytest.mark.parametrize(("text", "unit"), UNITS.items())
def test_the_unit_is_what_is_done(text: str, unit: str) -> None:
    assert measure(text)[2] == unit


@pytest.mark.parametrize(("word", "more"), OCCASIONS.items())
def test_an_evening_about_something_is_held(word: str, more: str) -> None:
    assert occasion(word) == more
    assert event(word) == more


@pytest.mark.parametrize("word", ["fredagskväll", "vardag", "arbetsdag", "riksdag", "dag", ""])
def test_other_days_are_not_held(word: str) -> None:
    assert occasion(word) is None


@pytest.mark.parametrize(("one", "more"), MANY.items())
def test_the_plural_goes_by_the_ending(one: str, more: str) -> None:
    assert many(one) == more


@pytest.mark.parametrize(
    ("text", "written", "found"),
    [
        ("est-möten", "EST-möten", "EST-möten"),
        ("sfi-lektioner", "SFI-lektion", "SFI-lektioner"),
        ("a-traktorer", "A-traktor", "A-traktorer"),
        ("kontroller", "Kontroll", "kontroller"),
        ("kontroller", "KONTROLL", "kontroller"),
        ("fotpatruller", "FP-patrull", "fotpatruller"),
        ("", "", ""),
    ],
)
def test_a_word_keeps_the_capitals_it_begins_with(text: str, written: str, found: str) -> None:
    assert with_initials(text, written) == found


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("polis och kommun träffas för att dela lägesbild", 3),
        ("möten hålls varje år i syfte att lyssna", 2),
        ("för att lyssna hålls möten", 0),
        ("polis och kommun träffas", 0),
        ("", 0),
    ],
)
def test_a_purpose_goes_on_to_the_end(text: str, length: int) -> None:
    assert len(purpose(tokens(plain(text)), 0)) == length
