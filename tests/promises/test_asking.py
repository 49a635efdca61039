"""Can it be counted? Asked on the page where a promise is written, with and without scripts."""

import re
from html import unescape

import pytest
from sqlalchemy import Engine

from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import PROMISE
from tests.promises.test_desk import everything

NEW = "/internt/medborgarloften/1/loften"
OLD = "/internt/loften/1"
PARTIAL = {"HX-Request": "true"}
SENTENCE = "Polisen gör minst tre trafikkontroller i Harbo per månad, klart senast 30 juni 2026."
VAGUE = "Polisen gör flera trafikkontroller i Gnosjö."


def seen(page: str) -> str:
    """The words of a page, without what is only for machines."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", page)).split())


def field(page: str, name: str) -> str:
    """What stands in a field of the page."""
    found = re.search(rf'<input id="{name}"[^>]* value="([^"]*)"', page)
    return unescape(found[1]) if found else ""


def chosen(page: str, name: str) -> str:
    """What is chosen in a list of the page."""
    options = re.search(rf'<select id="{name}".*?</select>', page, re.DOTALL)
    found = re.search(r'value="([^"]*)" selected', options[0]) if options else None
    return found[1] if found else ""


@pytest.mark.parametrize("address", [NEW, OLD])
def test_each_part_is_marked_and_named_for_those_who_listen(
    desk_of: DeskOf, draft: Draft, address: str
) -> None:
    page = desk_of("kim").post(f"{address}/provning", data=PROMISE | {"body": SENTENCE}).text

    assert re.findall(r"<mark>([^<]*)<span[^>]*> \(([^)]*)\)", page) == [
        ("Polisen", "vem"),
        ("minst", "jämförelse"),
        ("tre", "antal"),
        ("trafikkontroller", "det som räknas"),
        ("i Harbo", "plats"),
        ("per månad", "hur ofta"),
        ("30 juni 2026", "sista dag"),
    ]
    assert "Löftet går att räkna." in page


def test_what_is_missing_is_told_and_a_wording_is_offered(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").post(f"{NEW}/provning", data=PROMISE | {"body": VAGUE}).text

    assert "Löftet går inte att räkna än." in page
    assert "Det saknas ett antal. Hur många ska det bli, minst?" in page
    assert "”flera” är inget antal. Skriv ett tal." in page
    assert "Polisen genomför minst ___ trafikkontroller per ___ i Gnosjö." in page


@pytest.mark.parametrize("address", [f"{NEW}/provning", f"{OLD}/provning", f"{NEW}/ifyllning"])
def test_asking_stores_nothing(desk_of: DeskOf, engine: Engine, draft: Draft, address: str) -> None:
    before = everything(engine)

    answer = desk_of("kim").post(address, data=PROMISE | {"body": SENTENCE})

    assert answer.status_code == 200
    assert everything(engine) == before


def test_the_form_comes_back_as_it_was(desk_of: DeskOf, draft: Draft) -> None:
    words = {"title": "Ett halvt namn", "target": "7"}
    words |= {"counting_rule": "Ett pass.", "cause": "Fart."}

    page = desk_of("kim").post(f"{NEW}/provning", data=PROMISE | words | {"focus": ""}).text

    assert (field(page, "title"), field(page, "target")) == ("Ett halvt namn", "7")
    assert "Ett pass.</textarea>" in page and "Fart.</textarea>" in page
    assert chosen(page, "theme_id") == PROMISE["theme_id"]
    assert re.search(r'name="organisations" value="polisen-lund"[^>]* checked', page)


def test_a_form_that_is_only_begun_may_be_asked_about(desk_of: DeskOf, draft: Draft) -> None:
    answer = desk_of("kim").post(f"{NEW}/provning", data={"body": SENTENCE})

    assert answer.status_code == 200
    assert "Löftet går att räkna." in answer.text
    assert "Det här behöver rättas" not in answer.text


def test_the_fields_are_filled_from_the_sentence_and_the_sentence_is_left(
    desk_of: DeskOf, draft: Draft
) -> None:
    page = desk_of("kim").post(f"{NEW}/ifyllning", data={"body": SENTENCE}).text

    assert [chosen(page, name) for name in ("comparator", "period")] == ["at_least", "per_month"]
    assert [field(page, name) for name in ("target", "unit_one", "unit_many", "deadline")] == [
        "3",
        "trafikkontroll",
        "trafikkontroller",
        "2026-06-30",
    ]
    assert f"{SENTENCE}</textarea>" in page
    assert "Kontrollera dem innan du sparar." in page


def test_what_the_sentence_does_not_say_stays_as_it_was_written(
    desk_of: DeskOf, draft: Draft
) -> None:
    page = desk_of("kim").post(f"{OLD}/ifyllning", data=PROMISE | {"body": VAGUE}).text

    assert (chosen(page, "comparator"), field(page, "target")) == ("at_least", "10")
    assert field(page, "title") == "Mopedkontroller"
    assert f'action="{OLD}/andring"' in page


def test_an_interval_fills_both_of_its_ends(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("sam").post(f"{NEW}/ifyllning", data={"body": "Vi håller 3–4 möten."}).text

    assert chosen(page, "comparator") == "between"
    assert (field(page, "target"), field(page, "target_max")) == ("3", "4")


def test_while_it_is_typed_only_what_is_told_comes_back(desk_of: DeskOf, draft: Draft) -> None:
    sent = PROMISE | {"body": SENTENCE}

    answer = desk_of("kim").post(f"{NEW}/provning", data=sent, headers=PARTIAL)

    assert answer.status_code == 200
    assert "<mark>minst<" in answer.text and "Fyll i fälten" in answer.text
    assert "<html" not in answer.text and "<textarea" not in answer.text
    assert "HX-Request" in answer.headers["Vary"]


def test_the_page_asks_by_itself_and_tells_politely(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").get(f"{NEW}/nytt").text

    assert f'hx-post="{NEW}/provning" hx-trigger="click, input delay:' in page
    assert re.search(r'id="wording"[^>]* aria-live="polite"', page)
    assert re.search(rf'type="submit" formaction="{NEW}/provning"', page)
    assert "unsafe" not in desk_of("kim").get(f"{NEW}/nytt").headers["Content-Security-Policy"]


def test_nothing_written_is_told_so(desk_of: DeskOf, draft: Draft) -> None:
    answer = desk_of("kim").post(f"{NEW}/provning", data=PROMISE | {"body": " "}, headers=PARTIAL)

    assert answer.status_code == 422
    assert "Fyll i det här fältet." in answer.text
    assert "<mark>" not in answer.text and "Fyll i fälten" not in answer.text


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ({"body": "ord\x00ord"}, "osynliga styrtecken"),
        ({"body": "<script>alert(1)</script>"}, "Kod som"),
        ({"body": "å" * 4001}, "Texten är för lång"),
        ({"starts_on": "i dag"}, "Skriv ett datum som"),
        ({"starts_on": "2026-12-31", "ends_on": "2026-01-01"}, "Slutet kommer före början."),
        ({"admin": "ja"}, "Formuläret gick inte att läsa."),
        ({"body": ["Ett.", "Två."]}, "Formuläret gick inte att läsa."),
    ],
    ids=["nul", "script", "long", "no day", "backwards", "unknown field", "twice"],
)
@pytest.mark.parametrize("deed", ["provning", "ifyllning"])
def test_hostile_words_are_refused_and_kept(
    desk_of: DeskOf, draft: Draft, deed: str, words: dict[str, str], sentence: str
) -> None:
    answer = desk_of("kim").post(f"{NEW}/{deed}", data=PROMISE | {"title": "Mitt namn"} | words)

    assert answer.status_code == 422
    assert sentence in answer.text and "<title>Fel: " in answer.text
    assert field(answer.text, "title") == "Mitt namn"
    assert "<script>alert" not in answer.text


def test_a_day_that_sounds_like_a_number_is_read_as_the_charters(
    desk_of: DeskOf, draft: Draft
) -> None:
    answer = desk_of("kim").post(f"{NEW}/provning", data={"body": SENTENCE, "starts_on": ""})

    assert answer.status_code == 200


def test_what_is_told_is_told_in_english_but_the_sentence_stays_swedish(
    desk_of: DeskOf, draft: Draft
) -> None:
    page = desk_of("kim").post(f"/en{NEW}/provning", data=PROMISE | {"body": VAGUE}).text

    assert "The promise cannot be counted yet." in page
    assert '<span lang="sv">' in page and 'lang="en"> (vague)' in page
    assert "Fyll i fälten" not in page


def test_readability_and_jargon_are_told(desk_of: DeskOf, draft: Draft) -> None:
    body = "Implementera trygghetsskapande samverkan avseende ordningsstörningar."

    page = desk_of("kim").post(f"{NEW}/provning", data=PROMISE | {"body": body}).text

    assert "svårt att läsa. Högst 40 är lätt." in page
    assert "«Implementera» kan heta «införa»." in seen(page)


WHO = re.compile(r'name="organisations" value="([^"]*)"[^>]* checked')


def test_who_promises_and_in_which_places_is_filled_in_too(desk_of: DeskOf, draft: Draft) -> None:
    said = "Polisen och kommunen ska ha minst tio vandringar per år i varje stadsdel."
    sent = {name: value for name, value in PROMISE.items() if name != "organisations"}

    page = desk_of("kim").post(f"{NEW}/ifyllning", data=sent | {"body": said}).text

    assert sorted(WHO.findall(page)) == ["lunds-kommun", "polisen-lund"]
    assert field(page, "scope") == "i varje stadsdel"


@pytest.mark.parametrize("who", ["Kommunpolisen", "Polisens volontärer"])
def test_a_kommunpolis_is_of_the_police(desk_of: DeskOf, draft: Draft, who: str) -> None:
    sent = {name: value for name, value in PROMISE.items() if name != "organisations"}

    page = (
        desk_of("kim").post(f"{NEW}/ifyllning", data=sent | {"body": f"{who} går tio rundor."}).text
    )

    assert WHO.findall(page) == ["polisen-lund"]


def test_who_was_chosen_already_stays_chosen(desk_of: DeskOf, draft: Draft) -> None:
    said = {"body": "Polisen går tio rundor.", "organisations": ["lunds-kommun"]}

    page = desk_of("kim").post(f"{NEW}/ifyllning", data=PROMISE | said).text

    assert WHO.findall(page) == ["lunds-kommun"]
