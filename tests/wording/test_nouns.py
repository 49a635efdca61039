"""What can be counted, in one and in many, by the ends of Swedish compounds."""

import pytest

from app.wording import nouns
from app.wording.nouns import ONES

EVENTS = {
    "kontroll": "kontroller",
    "trafikkontroll": "trafikkontroller",
    "trafikkontroller": "trafikkontroller",
    "trygghetsvandring": "trygghetsvandringar",
    "samverkansmöte": "samverkansmöten",
    "skolbesök": "skolbesök",
    "temadag": "temadagar",
    "föräldrakväll": "föräldrakvällar",
    "workshop": "workshoppar",
    "husrannsakan": "husrannsakningar",
    "fotpatrull": "fotpatruller",
    "åtgärd": "åtgärder",
}
NO_EVENTS = ["träffar", "undersök", "prov", "försök", "skola", "polis", "trygg", "", "x" * 41]
KNOWN = ["skola", "grundskolor", "polis", "brott", "ungdomar", "kameror", "kontroll"]
UNKNOWN = ["trygghet", "centrum", "samverkan", "och", ""]
ONE = {
    "kontroller": "kontroll",
    "nykterhetskontroller": "nykterhetskontroll",
    "trygghetsvandringar": "trygghetsvandring",
    "samverkansmöten": "samverkansmöte",
    "tillfällen": "tillfälle",
    "timmar": "timme",
    "skolor": "skola",
    "trygghetskameror": "trygghetskamera",
    "grannsamverkansområden": "grannsamverkansområde",
    "skolbesök": "skolbesök",
    "tillsyner": "tillsyn",
    "seminarier": "seminarium",
    "ungdomar": "ungdom",
}
NO_ONE = ["registrerade tillfällen", "andel trygga", "grubblerier", "", "x" * 41]
MANY = {
    "rast": "rast",
    "trygghetsvandring": "trygghetsvandringar",
    "händelse": "händelser",
    "möjlighet": "möjligheter",
    "situation": "situationer",
    "medarbetare": "medarbetare",
    "affisch": "affisch",
    "lampa": "lampor",
    "bänke": "bänkar",
}
DEFINITE = {"mötet": "möten", "vandringen": "vandringar", "föräldramötet": "föräldramöten"}


@pytest.mark.parametrize(("word", "many"), EVENTS.items())
def test_what_is_done_has_its_plural(word: str, many: str) -> None:
    assert nouns.event(word) == many


@pytest.mark.parametrize("word", NO_EVENTS)
def test_what_is_not_done_is_no_event(word: str) -> None:
    assert nouns.event(word) is None


@pytest.mark.parametrize(("many", "one"), ONE.items())
def test_one_of_many_is_told(many: str, one: str) -> None:
    assert nouns.one(many) == one


@pytest.mark.parametrize("many", NO_ONE)
def test_one_of_what_is_in_no_list_is_left_to_the_writer(many: str) -> None:
    assert nouns.one(many) is None


@pytest.mark.parametrize(("many", "one"), ONES.items())
def test_every_listed_noun_leads_to_its_one_and_back(many: str, one: str) -> None:
    assert nouns.one(many) == one
    assert nouns.is_known(one) and nouns.is_known(many)


@pytest.mark.parametrize("word", KNOWN)
def test_a_noun_is_known_by_its_end(word: str) -> None:
    assert nouns.is_known(word)


@pytest.mark.parametrize("word", UNKNOWN)
def test_other_words_are_not_known(word: str) -> None:
    assert not nouns.is_known(word)


@pytest.mark.parametrize(("one", "many"), MANY.items())
def test_an_unlisted_noun_is_put_in_the_plural_by_its_ending(one: str, many: str) -> None:
    assert nouns.many(one) == many


@pytest.mark.parametrize(("word", "many"), DEFINITE.items())
def test_a_known_one_has_the_plural_of_its_kind(word: str, many: str) -> None:
    assert nouns.definite(word) == many


@pytest.mark.parametrize("word", ["möte", "torget", "skolan", "polisen"])
def test_what_is_no_known_event_has_none(word: str) -> None:
    assert nouns.definite(word) is None


@pytest.mark.parametrize(
    ("word", "is_alike"), [("skolbesök", True), ("arbetspass", True), ("kontroll", False)]
)
def test_some_nouns_are_written_alike(word: str, is_alike: bool) -> None:
    assert nouns.is_alike(word) is is_alike
