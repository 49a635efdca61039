"""What sort of promise a sentence makes, and when it names all of something."""

import pytest

from tests.wording.asked import checked

KINDS = {
    "Polisen gör 10 kontroller.": "count",
    "Polisen besöker samtliga skolor.": "count",
    "Polisen gör 10 kontroller per år.": "recurring",
    "Årliga möten.": "recurring",
    "Kontroller fredagar.": "recurring",
    "Starta en grannsamverkan.": "milestone",
    "Bilda ett råd.": "milestone",
    "Inrätta ett medborgarkontor.": "milestone",
    "Ta fram en plan.": "milestone",
    "En plan tas fram.": "milestone",
    "Kartlägga otrygga platser.": "milestone",
    "Kommunen anställer ordningsvakter.": "milestone",
    "Bygga en gångväg.": "milestone",
    "Sätta upp belysning.": "milestone",
    "Öppna en fritidsgård.": "milestone",
    "Se över belysningen.": "milestone",
    "Genomföra en gemensam temadag.": "count",
    "Klart före årsskiftet.": "milestone",
    "Minska antalet brott.": "indicator",
    "Färre inbrott.": "indicator",
    "Halvera skadegörelsen.": "indicator",
    "Öka andelen trygga.": "indicator",
    "Högst 5 % otrygga.": "indicator",
    "Svara inom två dagar.": "indicator",
    "Lampor lagas inom 24 timmar.": "indicator",
    "Fler anmälningar.": "indicator",
    "Beslagta minst 10 vapen, upptäcka minst 20 narkotikabrott.": "indicator",
    "Arbeta för att minska brotten.": "qualitative",
    "Verka för färre inbrott.": "qualitative",
    "Synas mer för att antalet brott ska minska.": "qualitative",
    "Bygga bort otrygga platser.": "qualitative",
    "Vara synliga.": "qualitative",
    "": "qualitative",
}
ALL = {
    "Besöka samtliga skolor.": "skolor",
    "Besöka samtliga kommunala skolor.": "skolor",
    "Informera samtliga hushåll.": "hushåll",
    "Träffa samtliga föreningar.": "föreningar",
    "Besöka samtliga krogar i Lund.": "krogar",
}
NOT_ALL = [
    "Träffa samtliga invånare.",
    "Träffa samtliga boende.",
    "Träffa samtliga parter.",
    "Träffa samtliga aktörer.",
    "Träffa samtliga.",
    "Träffa alla.",
]


@pytest.mark.parametrize(("text", "kind"), KINDS.items(), ids=list(KINDS))
def test_a_sentence_makes_this_sort_of_promise(text: str, kind: str) -> None:
    assert checked(text).kind.value == kind


@pytest.mark.parametrize(("text", "unit"), ALL.items(), ids=list(ALL))
def test_all_of_what_can_be_counted_is_countable(text: str, unit: str) -> None:
    found = checked(text)

    assert (found.is_countable, found.target, found.unit) == (True, None, unit)


@pytest.mark.parametrize("text", NOT_ALL)
def test_all_of_what_nobody_has_counted_is_not(text: str) -> None:
    assert not checked(text).is_countable
