"""What the one who writes is told: who, where, what is missing, and a countable wording."""

import pytest

from app.wording import missing
from app.wording.checked import Remark
from app.wording.missing import HOW_MANY, LEVEL, NUMBER, PERIOD, SEVERAL, UNIT, WHEN, WHO
from app.wording.service import check
from tests.wording.asked import checked, shown


def gaps(text: str) -> list[str]:
    return [remark.message for remark in checked(text).missing if not remark.word]


def test_each_find_is_marked_where_it_stands() -> None:
    text = "Polisen genomför minst tio trafikkontroller i Harbo per månad under 2020."

    assert [shown(text, span) for span in checked(text).spans] == [
        ("Polisen", "actor"),
        ("minst", "comparator"),
        ("tio", "number"),
        ("trafikkontroller", "unit"),
        ("i Harbo", "place"),
        ("per månad", "period"),
        ("2020", "deadline"),
    ]


def test_marks_hold_in_a_text_with_letters_that_cannot_be_seen() -> None:
    text = "Minst\u00ad två fotpa\u00adtruller i Va\u030arberg."

    assert [shown(text, span)[0] for span in checked(text).spans] == [
        "Minst",
        "två",
        "fotpa\u00adtruller",
        "i Va\u030arberg",
    ]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Minst fem kontroller per kommun.", "per kommun"),
        ("En trygghetsvandring i respektive stadsdel.", "i respektive stadsdel"),
        ("En aktivitet på varje station.", "på varje station"),
        ("Fem kontroller i Lund.", None),
    ],
)
def test_a_scope_is_each_of_several_places(text: str, scope: str | None) -> None:
    assert checked(text).scope == scope


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fotpatrullera i Harbo.", "i Harbo"),
        ("Kontroller på Öxnehaga, Österängen och Ekhagen.", "på Öxnehaga, Österängen och Ekhagen"),
        ("Kontroller vid resecentrum.", "vid resecentrum"),
        ("Kontroller i samverkan med skolan.", None),
    ],
)
def test_a_place_is_a_name_or_a_setting(text: str, place: str | None) -> None:
    assert checked(text).place == place


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Polisen genomför tio kontroller.", "Polisen"),
        ("Kommunen och polisen arbetar tillsammans.", "Kommunen och polisen"),
        ("Tio kontroller tillsammans med polisen.", None),
    ],
)
def test_an_actor_is_named_at_the_head(text: str, actor: str | None) -> None:
    assert checked(text).actor == actor


def test_a_vague_promise_is_told_all_that_it_lacks() -> None:
    assert gaps("Arbeta för en tryggare ort.") == [NUMBER, UNIT, PERIOD, WHO]


def test_a_countable_promise_by_somebody_lacks_nothing() -> None:
    assert checked("Polisen genomför minst tio kontroller.").missing == ()


@pytest.mark.parametrize(
    ("text", "gap"),
    [
        ("Polisen besöker samtliga skolor.", HOW_MANY),
        ("Polisen ska minska antalet inbrott.", LEVEL),
        ("Polisen gör trafikkontroller.", NUMBER),
        ("Polisen gör fyra kontroller och sex nattvandringar.", SEVERAL),
        ("Minst tio kontroller.", WHO),
    ],
)
def test_a_gap_is_told(text: str, gap: str) -> None:
    assert gap in gaps(text)


def test_a_promise_in_a_document_without_an_end_lacks_a_date() -> None:
    found = check("Polisen genomför tio kontroller.", starts_on=None, ends_on=None)

    assert found.missing == (Remark(WHEN),)


@pytest.mark.parametrize(
    ("text", "about", "word"),
    [
        ("Polisen gör flera kontroller.", "number", "flera"),
        ("Polisen gör regelbundet kontroller.", "pace", "regelbundet"),
        ("Polisen gör kontroller vid behov.", "need", "vid behov"),
        ("Polisen bör göra tio kontroller.", "soft", "bör"),
        ("Polisen verkar för trygghet.", "verb", "verkar för"),
    ],
)
def test_a_vague_word_is_told_by_name(text: str, about: str, word: str) -> None:
    assert missing.vague(about, word) in checked(text).missing
    assert word in missing.VAGUE[about].format(word=word)


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        (
            "Polisen gör flera trafikkontroller i Gnosjö.",
            "Polisen genomför minst ___ trafikkontroller per ___ i Gnosjö.",
        ),
        ("Insatser varje år.", "___ genomför minst ___ insatser per år."),
        ("Besöka skolor.", "Vid minst ___ tillfällen per ___: Besöka skolor."),
        ("Minst tio kontroller.", None),
        ("Upprätta ett trafikråd.", None),
        ("Minska antalet inbrott.", None),
    ],
)
def test_a_countable_wording_is_offered_where_one_is_needed(text: str, offered: str | None) -> None:
    assert checked(text).suggestion == offered


def test_a_hard_text_is_told_by_its_index_and_its_jargon() -> None:
    found = checked("Implementera trygghetsskapande samverkan avseende ordningsstörningar.").reading

    assert not found.is_plain
    assert ("Implementera", "införa") in found.jargon


def test_a_plain_text_is_plain() -> None:
    found = checked("Vi går en runda på torget med er. Vi går på lördag.").reading

    assert (found.lix, found.is_plain, found.jargon) == (6, True, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Minst tio kontroller.", "count"),
        ("Minst tio kontroller per år.", "recurring"),
        ("Inventera trafikskyltarna i området.", "milestone"),
        ("Minska stöldbrotten i Vislanda.", "indicator"),
        ("Upptäcka minst 52 narkotikabrott.", "indicator"),
        ("Verka för en trygg trafikmiljö.", "qualitative"),
        ("Arbeta för att minska antalet inbrott.", "qualitative"),
    ],
)
def test_a_promise_has_its_kind(text: str, kind: str) -> None:
    assert checked(text).kind == kind
