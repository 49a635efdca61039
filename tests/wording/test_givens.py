"""How things are, and whom a plan is about, beside what is promised."""

import pytest

from tests.wording.asked import checked, measure

GIVEN = {
    "what there is": "Kommunen har 14 skolor.",
    "what it covers": "Projektet omfattar 30 ungdomar.",
    "between whom": "Samverkan mellan två kommuner.",
    "with whom": "Samarbete med fyra bostadsbolag.",
    "by whom": "Arbetet leds av två personer.",
    "where it is strongest": "Fokus på tre platser: torget, parken och stationen.",
    "what is satsed on": "Vi satsar på fyra platser.",
    "what the plan speaks of": "Vi arbetar med två fokusområden.",
    "its areas": "Löftet omfattar tre områden.",
    "its places": "Polisen har två prioriterade områden.",
    "its goals": "Planen har fyra mål.",
    "ours": "Öka tryggheten i våra tre tätorter.",
    "the first": "Extra närvaro de två första veckorna.",
    "an example": "En åtgärd är att klippa buskar.",
    "what may be": "En aktivitet kan vara en vandring.",
    "what leads to it": "Synpunkter ska leda till en åtgärd.",
    "what goes with it": "Kopplat till en trygghetsvandring ses belysningen över.",
}
PROMISED = {
    "Utbilda personal på 14 förskolor.": ("exactly", 14, "förskolor", "total"),
    "Tillsyn på de fem största krogarna.": ("exactly", 5, "krogar", "total"),
    "Kontakt med de 20 mest aktiva individerna.": ("exactly", 20, "individer", "total"),
    "Starta två samtalsgrupper.": ("exactly", 2, "samtalsgrupper", "total"),
    "Etablera 2 nya områden för båtsamverkan.": (
        "exactly",
        2,
        "båtsamverkansområden",
        "total",
    ),
    "Vi har minst fyra möten.": ("at_least", 4, "möten", "total"),
    "Polisen har två dialogmöten per år.": ("exactly", 2, "dialogmöten", "per_year"),
    "Löftet följs upp med en medborgardialog.": ("exactly", 1, "medborgardialoger", "total"),
    "Bjuda in till en föreläsning.": ("exactly", 1, "föreläsningar", "total"),
    "Mellan fem och åtta tillsyner.": ("at_least", 5, "tillsyner", "total"),
}


@pytest.mark.parametrize("text", GIVEN.values(), ids=GIVEN)
def test_what_is_there_already_is_not_promised(text: str) -> None:
    found = checked(text)

    assert (found.target, found.is_countable) == (None, False)


@pytest.mark.parametrize(("text", "found"), PROMISED.items())
def test_what_is_promised_beside_it_is_read(text: str, found: tuple[object, ...]) -> None:
    assert measure(text) == found


def test_what_comes_every_third_year_is_not_counted() -> None:
    found = checked("Vart tredje år genomförs en trygghetsundersökning.")

    assert (found.target, found.period, found.is_countable) == (None, None, False)
