"""A masked copy: the machine suggests, a person decides, and the original is left alone."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading
from app.submissions.models import MaskedCopy, Submission
from tests.factories import TODAY, sign_in
from tests.moderation.desk import WORDS, copies, keys, masked, opened, ticked, ticks, told

MASKED = "[namn] på [adress] ringde [telefonnummer]. Kiosken vid bron är mörk."


def test_what_the_machine_finds_is_suggested_with_its_word_and_ticked(
    kim: TestClient, engine: Engine
) -> None:
    page = kim.get(f"{opened(kim, engine)}/maskning").text

    found = {"Anna Berg": "namn", "Storgatan 5": "adress", "070-174 06 35": "telefonnummer"}
    assert dict(ticks(page).values()) == found
    assert ticked(page) == set(found)
    assert "<mark>Anna Berg</mark> på <mark>Storgatan 5</mark>" in page


def test_looking_at_the_result_keeps_nothing(kim: TestClient, engine: Engine) -> None:
    answer = masked(kim, opened(kim, engine), wish="visa")

    assert "Så blir kopian" in answer.text and MASKED in answer.text
    assert "Sparad kopia" not in answer.text
    assert copies(engine) == []


def test_a_kept_copy_says_who_and_when_and_leaves_the_original(
    kim: TestClient, engine: Engine
) -> None:
    answer = masked(kim, opened(kim, engine, place="Anna Berg, Storgatan 5"))

    assert "Maskerad av Kim Ek den 24 november 2026." in answer.text and MASKED in answer.text
    assert copies(engine) == [(MASKED, "[namn], [adress]")]
    with reading(engine) as session:
        assert session.exec(select(Submission.body)).one() == WORDS
        copy = session.exec(select(MaskedCopy)).one()
        assert copy.masked_on == TODAY
        lines = list(session.exec(select(Line.verb).order_by("id")))
        assert lines == ["submission.read", "submission.masked"]


def test_what_was_chosen_last_time_is_chosen_next_time(kim: TestClient, engine: Engine) -> None:
    address = opened(kim, engine)

    page = masked(kim, address, "Anna Berg", more="kiosken").text

    assert ">\nkiosken</textarea>" in page

    assert copies(engine)[0][0].startswith("Anna Berg på [adress]")
    assert ticked(page) == {"Storgatan 5", "070-174 06 35"}


@pytest.mark.parametrize(
    ("more", "left"),
    [
        ("kiosken", "[maskerat] vid bron är mörk."),
        ("bron\nKIOSKEN", "[maskerat] vid [maskerat] är mörk."),
        ("kiosken  vid bron", "[maskerat] är mörk."),
        ("kiosken vid\nvid bron", "[maskerat] är mörk."),
    ],
)
def test_further_words_are_masked_wherever_they_stand(
    kim: TestClient, engine: Engine, more: str, left: str
) -> None:
    masked(kim, opened(kim, engine), more=more)

    assert copies(engine)[0][0].endswith(f"[telefonnummer]. {left}")


def test_further_words_are_whole_words_in_every_place_and_in_the_genitive(
    kim: TestClient, engine: Engine
) -> None:
    body = "Bo bor vid bron. Bos hund och bo skäller."

    masked(kim, opened(kim, engine, body=body, place="hos Bo"), mask=[], more="Bo")

    words = "[maskerat] bor vid bron. [maskerat] hund och [maskerat] skäller."
    assert copies(engine) == [(words, "hos [maskerat]")]


def test_masking_again_replaces_the_copy(kim: TestClient, engine: Engine) -> None:
    address = opened(kim, engine)

    masked(kim, address, mask=[])
    masked(kim, address)

    assert copies(engine) == [(MASKED, "")]


@pytest.mark.parametrize(
    ("form", "sentence"),
    [
        ({"more": "tunneln"}, "«tunneln» finns inte i texten."),
        ({"more": "<b>"}, "Skriv med vanliga ord."),
        ({"more": "x" * 1001}, "Texten är för lång: högst 1000 tecken."),
        ({"mask": ["0" * 16]}, "Förslagen har ändrats."),
        ({"wish": "sprid"}, "Välj ett av alternativen."),
    ],
)
def test_what_cannot_be_is_told_and_the_words_stay_in_the_form(
    kim: TestClient, engine: Engine, form: dict[str, str], sentence: str
) -> None:
    address = opened(kim, engine)

    answer = masked(kim, address, **{"more": "kiosken"} | form)

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text and sentence in answer.text
    assert form.get("more", "kiosken").replace("<", "&lt;").replace(">", "&gt;") in answer.text
    assert copies(engine) == []


def test_a_crowd_of_names_fits_the_form_and_all_are_masked(kim: TestClient, engine: Engine) -> None:
    body = " ".join(
        f"Ring 070-174 {first} {last}." for first in range(10, 24) for last in range(10, 24)
    )
    address = opened(kim, engine, body=body[:4000])
    assert len(keys(kim, address)) == 150

    masked(kim, address)

    assert "070" not in copies(engine)[0][0]


def test_nobody_masks_what_they_have_not_opened(kim: TestClient, engine: Engine) -> None:
    address = told(engine)

    for answer in (kim.get(f"{address}/maskning"), kim.post(f"{address}/maskning", data={})):
        assert answer.status_code == 403 and "Läs inspelet först." in answer.text
        assert "Storgatan" not in answer.text


@pytest.mark.parametrize("ending", ["maskning", "hanvisning", "citat", "citat/aterkallelse"])
def test_another_town_finds_nothing(kim: TestClient, engine: Engine, ending: str) -> None:
    address = opened(kim, engine)
    sign_in(kim, engine, "ola")

    assert kim.post(f"{address}/{ending}", data={}).status_code == 404
    assert copies(engine) == []


def test_words_that_were_disposed_of_cannot_be_masked(kim: TestClient, engine: Engine) -> None:
    address = opened(kim, engine)
    with Engine.begin(engine) as connection:
        connection.exec_driver_sql("UPDATE submission SET body = '', disposed_on = '2026-11-24'")

    answer = kim.post(f"{address}/maskning", data={"wish": "spara"})

    assert answer.status_code == 403 and copies(engine) == []
