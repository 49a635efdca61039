"""A connection that comes and goes: no words are lost, each voice is kept once, nothing stays."""

import pytest
from playwright.sync_api import Page, expect
from sqlalchemy import Engine

from tests.submissions.telling import kept

WORDS = "Lamporna i gångtunneln är trasiga."
STORED = """async () => [
  document.cookie.length, localStorage.length, sessionStorage.length,
  (await indexedDB.databases()).length, (await caches.keys()).length,
]"""
SPOKEN = [("lund", "Tunneln", WORDS, {"lighting"})]


def answer(page: Page, upto: str = "Skicka") -> None:
    """A resident answers, and stops before that button."""
    page.goto("/tyck-till/lund")
    page.get_by_label("Belysning och mörka platser").check()
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_label("Plats").fill("Tunneln")
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_label("Vad händer").fill(WORDS)
    if upto == "Fortsätt":
        return
    page.get_by_role("button", name="Fortsätt").click()
    page.get_by_role("button", name="Hoppa över").click()
    expect(page.get_by_role("button", name=upto)).to_be_visible()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).click()


def thanked(page: Page) -> None:
    expect(page.get_by_role("heading", name="Tack. Din röst är sparad.")).to_be_visible()


def test_with_scripts_off_one_voice_is_kept(old_phone: Page, engine: Engine) -> None:
    answer(old_phone)
    press(old_phone, "Skicka")
    thanked(old_phone)
    old_phone.reload()

    thanked(old_phone)
    assert kept(engine) == SPOKEN


def test_who_is_offline_at_the_last_button_is_heard_once(phone: Page, engine: Engine) -> None:
    said: list[str] = []
    phone.on("console", lambda message: said.append(message.text))
    answer(phone)
    phone.context.set_offline(True)
    press(phone, "Skicka")
    press(phone, "Skicka")
    expect(phone.get_by_text("Du är offline. Orden finns kvar här.")).to_be_visible()
    expect(phone.get_by_text(WORDS)).to_be_visible()
    assert kept(engine) == []

    phone.context.set_offline(False)

    thanked(phone)
    assert kept(engine) == SPOKEN
    expect(phone.get_by_role("button", name="Kopiera")).to_be_visible()
    assert said == []


def test_who_is_offline_half_way_goes_on_with_the_words_kept(phone: Page, engine: Engine) -> None:
    answer(phone, upto="Fortsätt")
    phone.context.set_offline(True)
    press(phone, "Fortsätt")
    expect(phone.get_by_text("Du är offline.")).to_be_visible()
    expect(phone.get_by_label("Vad händer")).to_have_value(WORDS)

    phone.context.set_offline(False)
    press(phone, "Hoppa över")
    press(phone, "Skicka")

    thanked(phone)
    assert kept(engine) == SPOKEN


def test_an_answer_that_never_came_is_sent_again_and_kept_once(phone: Page, engine: Engine) -> None:
    answer(phone)
    times = 0

    def lose_the_first(route: object) -> None:
        nonlocal times
        times += 1
        found = route.fetch()  # type: ignore[attr-defined]
        route.abort() if times == 1 else route.fulfill(response=found)  # type: ignore[attr-defined]

    phone.route("**/tyck-till/lund", lose_the_first)
    press(phone, "Skicka")
    expect(phone.get_by_text("Det gick inte att skicka. Orden finns kvar här.")).to_be_visible()
    assert kept(engine) == SPOKEN
    press(phone, "Skicka")

    thanked(phone)
    assert (times, kept(engine)) == (2, SPOKEN)


def test_nothing_is_kept_in_the_browser_unless_asked_for(phone: Page) -> None:
    answer(phone)
    before = phone.evaluate(STORED)
    press(phone, "Skicka")
    thanked(phone)

    assert before == phone.evaluate(STORED) == [0, 0, 0, 0, 0]
    assert phone.context.cookies() == []


def test_a_draft_is_kept_when_asked_for_and_gone_when_sent(phone: Page) -> None:
    phone.goto("/tyck-till/lund")
    phone.get_by_label("Spara utkastet i den här telefonen").check()
    answer(phone)
    answer(phone, upto="Fortsätt")
    phone.goto("/tyck-till/lund")
    expect(phone.get_by_label("Belysning och mörka platser")).to_be_checked()
    assert phone.evaluate("localStorage.length") == 1
    for name in ("Fortsätt", "Fortsätt"):
        press(phone, name)
    expect(phone.get_by_label("Vad händer")).to_have_value(WORDS)
    for name in ("Fortsätt", "Granska", "Skicka"):
        press(phone, name)
    thanked(phone)

    phone.wait_for_function("localStorage.length === 0")


@pytest.mark.parametrize("how", ["thrown away", "a day old"])
def test_a_draft_can_be_thrown_away_and_grows_old(phone: Page, how: str) -> None:
    phone.goto("/tyck-till/lund")
    phone.get_by_label("Spara utkastet i den här telefonen").check()
    assert phone.evaluate("Object.keys(localStorage)") == ["utkast:lund"]

    if how == "thrown away":
        press(phone, "Ta bort utkastet")
    else:
        phone.evaluate("localStorage['utkast:lund'] = JSON.stringify({until: 0, answers: []})")
        phone.reload()

    assert phone.evaluate("localStorage.length") == 0
    expect(phone.get_by_label("Spara utkastet i den här telefonen")).not_to_be_checked()


def test_without_scripts_no_draft_is_offered(old_phone: Page) -> None:
    old_phone.goto("/tyck-till/lund")

    expect(old_phone.get_by_label("Spara utkastet i den här telefonen")).to_be_hidden()


def test_a_scanned_code_fills_the_field_and_leaves_the_address(phone: Page) -> None:
    asked: list[str] = []
    phone.on("request", lambda request: asked.append(request.url))
    phone.goto("/kvitto#HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6")

    expect(phone.get_by_label("Din kod")).to_have_value("HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6")
    assert phone.url.endswith("/kvitto")
    assert [url for url in asked if "HMGB" in url.partition("#")[0]] == []
