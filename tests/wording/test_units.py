"""What is counted: the noun after the number, or what is done at the times that are counted."""

import pytest

from tests.wording.asked import measure

UNITS = {
    "Minst 10 riktade kontroller mot cykelbrott.": "kontroller",
    "2 samordnade kontroller av taxi.": "kontroller",
    "Två gemensamma, oanmälda tillsyner.": "tillsyner",
    "Två gemensamma och riktade insatser.": "insatser",
    "Minst tre fysiska och två digitala möten per år.": "möten",
    "1 gemensam kampanj under hösten.": "kampanjer",
    "Minst en riktad trafikinsats i månaden.": "trafikinsatser",
    "En publik trivsel- och trygghetsaktivitet i Lerum.": "trygghetsaktiviteter",
    "Minst 14 skolor ska få besök.": "skolor",
    "Minst tio av kommunens lekplatser rustas upp.": "lekplatser",
    "200 timmar fotpatrullering.": "timmar",
    "Vid minst två tillfällen gå trygghetsvandring.": "trygghetsvandringar",
    "Trafikkontroll vid minst ett tillfälle per vecka.": "trafikkontroller",
    "Fotpatrullera minst två gånger i veckan.": "fotpatruller",
    "Trafikövervakning vid minst nio tillfällen.": "trafikövervakningsinsatser",
    "Närvaro vid 200 tillfällen.": "tillfällen",
    "Fotpatrullera vid minst 800 registrerade tillfällen.": "registrerade tillfällen",
    "Tillsyn av alkohol (2 st).": "tillsyner",
    "Trafikkontroller, minst 4 st/månad.": "trafikkontroller",
    "Trafikkontroller 2 ggr/v.": "trafikkontroller",
    "Etablera minst 8 nya områden med grannsamverkan.": "grannsamverkansområden",
    "Antalet trygghetskameror utökas med fyra.": "trygghetskameror",
    "Besöka 20 av de mest utsatta butikerna.": "butiker",
    "Synlig polis minst en rast per vecka.": "rast",
    "Fem våldsutsatta kvinnor har fått stöd.": "personer",
}


@pytest.mark.parametrize(("text", "unit"), UNITS.items(), ids=list(UNITS))
def test_the_unit_is_what_is_counted(text: str, unit: str) -> None:
    assert measure(text)[2] == unit


@pytest.mark.parametrize(
    "text", ["Vi gör minst ett försök i veckan.", "Besöka årskurs 7 varje vecka."]
)
def test_what_only_looks_like_something_done_is_not(text: str) -> None:
    assert measure(text)[2] in {"försök", "tillfällen"}
