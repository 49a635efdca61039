"""Suggestions come from a person's own words and say which."""

import time

import pytest

from app.themes import service
from app.themes.lexicon import FILE, Lexicon, entries
from app.themes.suggest import Suggestion, suggest

THEMES = service.written()
COMPOUNDS = [
    ("mopedkörning", "traffic_nuisance"),
    ("gångvägsräcket", "traffic_environment"),
    ("parkbelysningen", "lighting"),
    ("knarkuppgörelse", "drugs"),
    ("torgklotter", "vandalism"),
]
SPELLINGS = [
    ("EPA-traktorer", "traffic_nuisance"),
    ("a traktor", "traffic_nuisance"),
    ("A-TRAKTORN", "traffic_nuisance"),
    ("moppar", "traffic_nuisance"),
    ("mopeeder", "traffic_nuisance"),
    ("gång väg", "traffic_environment"),
    ("brajar", "drugs"),
    ("aina", "visible_police"),
    ("snuten", "visible_police"),
    ("morkt", "lighting"),
    ("belysnigen", "lighting"),
    ("resecentrum", "public_transport"),
    ("bangers", "fire_fireworks"),
    ("taggat", "vandalism"),
    ("speeding", "traffic_speed"),
    ("street light", "lighting"),
    ("Drugs", "drugs"),
]
GLAD = ["det känns tryggt här", "inga problem", "inget att klaga på", "I feel safe here"]
SAD = ["känner mig inte trygg", "otryggt", "det är inte tryggt längre", "aldrig trygg"]
MUTE = ["", "   ", "asdfgh", "!!!", "12345", "å ä ö", "👍", "مرحبا"]
HOSTILE = {
    "one word": "ab" * 2000,
    "verbs": "kör " * 1000,
    "negations": "inte " * 800,
    "slips": " ".join(f"buskörninx{each}" for each in range(300)),
    "compounds": "polisknarkmoped " * 250,
    "marks": "o" + "\u0308" * 3999,
}


def named(text: str) -> list[str]:
    return [each.theme_id for each in suggest(text, THEMES)]


def because(text: str, theme_id: str) -> tuple[str, ...]:
    return next(each.because for each in suggest(text, THEMES) if each.theme_id == theme_id)


def seconds(text: str) -> float:
    began = time.process_time()
    suggest(text, THEMES)
    return time.process_time() - began


@pytest.mark.parametrize(("text", "theme_id"), COMPOUNDS + SPELLINGS)
def test_a_word_is_known_however_it_is_written(text: str, theme_id: str) -> None:
    assert named(text)[:1] == [theme_id]


@pytest.mark.parametrize("text", GLAD)
def test_being_glad_is_heard(text: str) -> None:
    assert named(text) == ["positive"]


@pytest.mark.parametrize("text", SAD)
def test_not_safe_is_not_glad(text: str) -> None:
    assert named(text)[:1] == ["unsafe_places"]
    assert "positive" not in named(text)


def test_to_be_without_a_harm_is_good() -> None:
    assert named("inga droger")[0] == "positive"


def test_to_be_without_a_lamp_is_not() -> None:
    assert "positive" not in named("ingen belysning")


@pytest.mark.parametrize("text", MUTE)
def test_nothing_found_is_nothing_suggested(text: str) -> None:
    assert suggest(text, THEMES) == []


def test_the_reasons_are_the_persons_own_words() -> None:
    assert because("MOPEDER på gångvägen!", "traffic_nuisance")[0] in {
        "mopeder",
        "mopeder gångvägen",
    }
    assert because("Knark, sprutor, knark", "drugs") == ("knark", "sprutor")


def test_a_phrase_weighs_more_than_its_words() -> None:
    lexicon = [("theft", "blå", 1.0), ("drugs", "häst", 1.0), ("fraud", "blå häst", 1.0)]
    phrase = Lexicon(lexicon).phrases
    word = Lexicon(lexicon).stems

    assert max(each.weights["fraud"] for found in phrase.values() for each in found) > max(
        max(found.values()) for found in word.values()
    )


def test_a_word_that_fewer_themes_share_weighs_more() -> None:
    rare, common = suggest("knark", THEMES), suggest("livsfarlig säljer", THEMES)

    assert rare[0].score > common[0].score


def test_the_order_is_by_score() -> None:
    found = suggest("mopeder, mörkt och otryggt vid stationen där det säljs knark", THEMES)

    assert len(found) >= 4
    assert [each.score for each in found] == sorted((each.score for each in found), reverse=True)


def test_two_themes_are_both_suggested() -> None:
    assert {"lighting", "traffic_nuisance"} <= set(named("mopeder kör i mörkret utan belysning"))


def test_only_themes_that_were_asked_for_are_suggested() -> None:
    few = [each for each in THEMES if each.id in {"drugs", "lighting"}]

    assert {each.theme_id for each in suggest("mopeder och knark", few)} == {"drugs"}


def test_a_themes_own_words_count() -> None:
    (theme,) = [each for each in service.written() if each.id == "drugs"]
    theme.words = "snorkel"

    assert suggest("snorklar", [theme]) == [Suggestion("drugs", 2.0, ("snorklar",))]


def test_four_thousand_characters_take_no_time() -> None:
    text = ("Mopeder kör på gångvägen vid skolan, det luktar gräs och lyset är trasigt. " * 60)[
        :4000
    ]
    suggest(text, THEMES)

    assert min(seconds(text) for _ in range(5)) < 0.02


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_takes_no_longer_for_its_length(text: str) -> None:
    suggest("", THEMES)

    assert seconds(text * 10) < 1


def test_the_lexicon_names_known_themes_once_for_each_form() -> None:
    every = list(entries(FILE))
    known = {each.id for each in THEMES}

    assert len(every) > 1000
    assert {theme_id for theme_id, _, _ in every} - {""} == known - {"other"}
    assert len({(theme_id, form) for theme_id, form, _ in every}) == len(every)
    assert all((weight > 0) == bool(theme_id) for theme_id, _, weight in every)
