"""How often something is promised, in all the ways it is said."""

import pytest

from tests.wording.asked import checked, measure

PACES = {
    "per vecka": "per_week",
    "i veckan": "per_week",
    "varje vecka": "per_week",
    "/vecka": "per_week",
    "per kalendervecka": "per_week",
    "veckovis": "per_week",
    "varannan vecka": "per_two_weeks",
    "var fjortonde dag": "per_two_weeks",
    "per månad": "per_month",
    "i månaden": "per_month",
    "varje månad": "per_month",
    "månadsvis": "per_month",
    "månatligen": "per_month",
    "per kvartal": "per_quarter",
    "varje kvartal": "per_quarter",
    "kvartalsvis": "per_quarter",
    "var tredje månad": "per_quarter",
    "per termin": "per_term",
    "varje termin": "per_term",
    "terminsvis": "per_term",
    "per år": "per_year",
    "om året": "per_year",
    "varje år": "per_year",
    "årligen": "per_year",
    "per kalenderår": "per_year",
    "per kommun och år": "per_year",
    "vartannat år": "per_two_years",
    "per evenemang": "per_event",
    "vid varje match": "per_event",
}

ALONE = {
    "Samverkansmöten varje onsdag.": ("exactly", 1, "samverkansmöten", "per_week"),
    "Polisen finns på torget varje helgfri torsdag.": ("exactly", 1, "tillfällen", "per_week"),
    "Nattvandring varje fredag och lördag.": ("exactly", 2, "nattvandringar", "per_week"),
    "Digitala möten varannan onsdag.": ("exactly", 1, "möten", "per_two_weeks"),
    "Medborgardialog minst vartannat år.": ("at_least", 1, "medborgardialoger", "per_two_years"),
    "Trygghetsmätning minst kvartalsvis.": ("at_least", 1, "trygghetsmätningar", "per_quarter"),
    "Samverkansmöte varannan månad.": ("exactly", 6, "samverkansmöten", "per_year"),
    "Minst varannan månad görs en insats.": ("at_least", 6, "insatser", "per_year"),
    "Årlig trygghetsvandring.": ("exactly", 1, "trygghetsvandringar", "per_year"),
    "Hålla det årliga föräldramötet.": ("exactly", 1, "föräldramöten", "per_year"),
    "Fotpatrullera i centrum varje dag.": ("exactly", 7, "fotpatruller", "per_week"),
    "Trygghetsrond varje halvår.": ("exactly", 2, "trygghetsronder", "per_year"),
    "En gång per tertial hålls möte.": ("exactly", 3, "möten", "per_year"),
}


@pytest.mark.parametrize(("words", "period"), PACES.items())
def test_a_number_has_its_pace(words: str, period: str) -> None:
    assert measure(f"Minst tre kontroller {words}.") == ("at_least", 3, "kontroller", period)


@pytest.mark.parametrize(("text", "found"), ALONE.items(), ids=list(ALONE))
def test_a_pace_alone_is_once_each_time(text: str, found: tuple[object, ...]) -> None:
    assert measure(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Varje år göra riktade insatser mot langning.",
        "Årliga insatser mot langning.",
        "Insatser mot langning varje vecka.",
    ],
)
def test_several_each_time_without_a_number_cannot_be_counted(text: str) -> None:
    found = checked(text)

    assert (found.target, found.unit, found.is_countable) == (None, "insatser", False)
    assert found.kind == "recurring"


def test_days_of_the_week_say_how_often_but_not_how_many() -> None:
    found = checked("Nattvandringar fredagar och lördagar april–oktober i Gnosjö.")

    assert (found.period, found.target, found.is_countable) == ("per_week", None, False)


@pytest.mark.parametrize("text", ["Varje år arbeta för trygghet.", "Minska inbrotten varje år."])
def test_striving_every_year_is_not_done_once_a_year(text: str) -> None:
    assert not checked(text).is_countable


def test_the_pace_of_another_sentence_is_not_the_numbers() -> None:
    found = measure("Fyra insatser mot langning. Gruppen träffas varje vecka.")

    assert found == ("exactly", 4, "insatser", "total")


def test_the_pace_of_an_echo_is_not_the_numbers() -> None:
    assert measure("52 kontroller i Ockelbo (en per vecka).")[1:] == (52, "kontroller", "total")


def test_at_each_walk_is_once_for_each() -> None:
    text = "Vid varje trygghetsvandring välja två aktiviteter."

    assert measure(text) == ("exactly", 2, "aktiviteter", "per_event")
