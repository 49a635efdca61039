"""The same presses with scripts: a piece of the page comes back, and refusals go into #notice."""

from tests.promises.conftest import DeskOf, Draft

SIGN = "/internt/medborgarloften/1/underskrift"
PARTIAL = {"HX-Request": "true"}


def test_signing_swaps_in_the_new_count(desk_of: DeskOf, draft: Draft) -> None:
    answer = desk_of("sam").post(SIGN, headers=PARTIAL)

    assert answer.status_code == 200
    assert "1 av 2 parter har skrivit under." in answer.text
    assert answer.text.strip().startswith('<section id="signatures"')
    assert "<html" not in answer.text
    assert "HX-Request" in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_the_last_signature_brings_the_button_to_publish(desk_of: DeskOf, draft: Draft) -> None:
    desk_of("sam").post(SIGN)

    answer = desk_of("kim").post(f"/en{SIGN}", headers=PARTIAL)

    assert 'action="/en/internt/medborgarloften/1/publicering"' in answer.text


def test_a_second_press_is_answered_in_the_notice(desk_of: DeskOf, draft: Draft) -> None:
    sam = desk_of("sam")
    sam.post(SIGN)

    answer = sam.post(SIGN, headers=PARTIAL)

    assert answer.status_code == 409
    assert (answer.headers["HX-Retarget"], answer.headers["HX-Reswap"]) == ("#notice", "innerHTML")
    assert "Din organisation har redan skrivit under de här orden." in answer.text
    assert "<html" not in answer.text and "<h1" not in answer.text
