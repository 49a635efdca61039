"""When it is to be done, by the words and the document's dates alone."""

from datetime import date

import pytest

from tests.wording.asked import YEAR, YEARS, checked

SAID = {
    "Klart senast den 30 juni 2020.": "2020-06-30",
    "Klart senast 2020-06-30.": "2020-06-30",
    "Varje torsdag till och med 18 maj 2020.": "2020-05-18",
    "Byta lampor i december 2021.": "2021-12-31",
    "Två insatser under 2020.": "2020-12-31",
    "Två insatser under år 2020.": "2020-12-31",
    "Minst 30 helger 2021.": "2021-12-31",
    "Kontroller under 2020 och 2021.": "2021-12-31",
    "Kontroller under 2020–2021.": "2021-12-31",
    "Följa upp löftet under hösten 2020.": "2020-12-31",
    "Två temaveckor våren 2021 och under våren 2020.": "2020-06-30",
    "Fyra möten första halvåret 2020.": "2020-06-30",
    "En aktivitet under löftestiden.": "2021-12-31",
}
ONE_YEAR = {
    "Minst två insatser under året.": "2020-12-31",
    "Minst två insatser i år.": "2020-12-31",
    "Belysning före årsskiftet.": "2020-12-31",
    "En kampanj under hösten.": "2020-12-31",
    "Klart senast i maj, senast den 5 maj.": "2020-05-05",
}
NOT_SAID = [
    "Minst två insatser under året.",
    "En kampanj under hösten.",
    "Färre inbrott än 2020.",
    "Färre inbrott jämfört med 2020.",
    "Resultat från 2019 års trygghetsmätning.",
    "Arbeta enligt lag (2020:196).",
    "Klart senast den 31 februari 2020.",
    "Klart senast 2020-13-45.",
    "Nattvandringar april–oktober.",
    "Minst 6 insatser under hela treårsperioden.",
    "Kontroller på väg 2020-talets sätt.",
]


@pytest.mark.parametrize(("text", "on"), SAID.items(), ids=list(SAID))
def test_a_date_that_is_said_is_the_deadline(text: str, on: str) -> None:
    assert checked(text, YEARS).deadline == date.fromisoformat(on)


@pytest.mark.parametrize(("text", "on"), ONE_YEAR.items(), ids=list(ONE_YEAR))
def test_the_year_is_the_documents_when_it_has_only_one(text: str, on: str) -> None:
    assert checked(text, YEAR).deadline == date.fromisoformat(on)


@pytest.mark.parametrize("text", NOT_SAID)
def test_no_deadline_is_made_up(text: str) -> None:
    assert checked(text, YEARS).deadline is None
