"""Who does it, where, and in each of which places: the words as they stand."""

import pytest

from tests.wording.asked import checked

ACTORS = {
    "Polisen går runt.": "Polisen",
    "Polismyndigheten går runt.": "Polismyndigheten",
    "Kommunpolisen går runt.": "Kommunpolisen",
    "Områdespoliserna går runt.": "Områdespoliserna",
    "Lokalpolisområde Lund går runt.": "Lokalpolisområde",
    "Kommunen går runt.": "Kommunen",
    "Lunds kommun går runt.": "Lunds kommun",
    "Räddningstjänsten går runt.": "Räddningstjänsten",
    "Socialtjänsten och skolan går runt.": "Socialtjänsten och skolan",
    "Polisen, kommunen och fältgruppen går runt.": "Polisen, kommunen och fältgruppen",
    "Polisen samt kommunen går runt.": "Polisen samt kommunen",
    "Trygghetsvärdarna går runt.": "Trygghetsvärdarna",
    "Barn- och utbildningsförvaltningen går runt.": "utbildningsförvaltningen",
    "Socialnämnden går runt.": "Socialnämnden",
    "Vi går runt.": "Vi",
    "Under året ska polisen gå runt.": "polisen",
    "Uniformerad polis går runt.": None,
    "Möten mellan polisen och skolan.": None,
    "Tillsammans med kommunen.": None,
    "Information från polisen.": None,
    "Besök hos räddningstjänsten.": None,
    "Någon går runt.": None,
    "Polisens bil rullar.": None,
    "x" * 81 + " polisen": None,
}
PLACES = {
    "Kontroller i Lund.": "i Lund",
    "Kontroller i Gamla Staden.": "i Gamla Staden",
    "Kontroller i Lund och Eslöv.": "i Lund och Eslöv",
    "Kontroller i Lund, Eslöv samt Höör.": "i Lund, Eslöv samt Höör",
    "Kontroller i Malmö-Lund.": "i Malmö-Lund",
    "Kontroller på Mårtenstorget.": "på Mårtenstorget",
    "Kontroller vid stationen.": "vid stationen",
    "Kontroller kring resecentrum.": "kring resecentrum",
    "Kontroller runt Storgatan.": "runt Storgatan",
    "Kontroller längs E22.": "längs E22",
    "Kontroller utanför gymnasieskolan.": "utanför gymnasieskolan",
    "Kontroller mellan Lund och Eslöv.": "mellan Lund och Eslöv",
    "Kontroller i parken.": "i parken",
    "Kontroller i hamnen och på Lugnet.": "i hamnen",
    "Kontroller i centrala Lund.": "i centrala Lund",
    "Kontroller i mörkret.": None,
    "Kontroller med Lund.": None,
    "Kontroller i 5.": None,
    "Kontroller i": None,
    "Lund.": None,
}
SCOPES = {
    "Fem per kommun.": "per kommun",
    "Fem i varje stadsdel.": "i varje stadsdel",
    "Fem i respektive kommundel.": "i respektive kommundel",
    "Fem på samtliga stationer.": "på samtliga stationer",
    "Fem på alla högstadieskolor.": "på alla högstadieskolor",
    "Fem vid varje hållplats.": "vid varje hållplats",
    "Fem i båda tätorterna.": "i båda tätorterna",
    "Fem inom varje lokalpolisområde.": "inom varje lokalpolisområde",
    "Fem i var och en av byarna.": "i var och en av byarna",
    "Fem i varje utsatt område.": "i varje utsatt område",
    "Fem per vecka.": None,
    "Fem per person.": None,
    "Fem i stadsdelen.": None,
    "Varje skola.": None,
}


@pytest.mark.parametrize(("text", "actor"), ACTORS.items(), ids=list(ACTORS))
def test_who_does_it_is_read_at_the_head(text: str, actor: str | None) -> None:
    assert checked(text).actor == actor


@pytest.mark.parametrize(("text", "place"), PLACES.items(), ids=list(PLACES))
def test_where_it_is_done_is_read(text: str, place: str | None) -> None:
    assert checked(text).place == place


@pytest.mark.parametrize(("text", "scope"), SCOPES.items(), ids=list(SCOPES))
def test_in_each_of_which_places_is_read(text: str, scope: str | None) -> None:
    assert checked(text).scope == scope
