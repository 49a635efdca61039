"""From a resident's words to a counter that moves, through the front door, on a phone."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import writing
from app.submissions.models import Coding, Reading
from tests.browser.hands import press
from tests.browser.served import people, served

PHONE = {"width": 390, "height": 844}
WORDS = "Mopeder kör fort på gångvägen vid Klosterängshöjden efter skolan."
PROMISE = "Att genomföra minst 10 riktade kontroller mot mopeder på gångvägar"

Phones = Callable[..., Page]


@pytest.fixture
def phones(browser: Browser, database_url: str, kind: str) -> Iterator[Phones]:
    """Any number of phones on one running site: one worker on SQLite, two on PostgreSQL."""
    people(database_url)
    with served(database_url, kind) as address:
        contexts = []

        def phone(scripts: bool = True) -> Page:
            context = browser.new_context(
                base_url=address,
                viewport=PHONE,  # type: ignore[arg-type]
                locale="sv-SE",
                java_script_enabled=scripts,
            )
            contexts.append(context)
            return context.new_page()

        yield phone
        for context in contexts:
            context.close()


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_whole_story(phones: Phones, engine: Engine, scripts: bool) -> None:
    resident, staff = phones(scripts), phones(scripts)

    code = tell(resident)
    give_theme(staff)
    draft(staff)
    sign(staff, "Maria Lindh")
    sign(staff, "Anders Holm")
    publish(staff)

    watchers = [phones(), phones(), phones()]
    for watcher in watchers:
        watch(watcher)
    log(staff)

    for watcher in watchers:
        expect(watcher.locator("#counter .count")).to_have_text(
            "1 av minst 10 kontroller", timeout=2000
        )
    follow_today(resident, code)
    two_nights_pass(engine)
    follow(resident, code)


def tell(page: Page) -> str:
    """A resident finds Lund, answers four questions and gets a receipt."""
    page.goto("/")
    page.get_by_role("searchbox").fill("lund")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_role("link", name="Lokalpolisområde Lund").first.click()
    page.get_by_role("link", name="Säg vad som känns otryggt").click()
    expect(page.get_by_text("Pågår det nu? Ring 112.").first).to_be_visible()
    page.get_by_label("Buskörning och störande fordon").check()
    press(page, "Fortsätt")
    page.get_by_label("Plats").fill("Klosterängshöjden")
    press(page, "Fortsätt")
    page.get_by_label("Vad händer").fill(WORDS)
    press(page, "Fortsätt")
    press(page, "Hoppa över")
    expect(page.get_by_text(WORDS)).to_be_visible()
    page.get_by_role("button", name="Skicka").click()
    expect(page.get_by_role("heading", name="Tack. Din röst är sparad.")).to_be_visible()
    return page.locator(".receipt__code").inner_text()


def sign_in(page: Page, name: str) -> None:
    page.goto("/logga-in")
    press(page, name)
    expect(page.get_by_role("heading", name=f"Hej {name}")).to_be_visible()


def give_theme(page: Page) -> None:
    """The samordnare opens the words and gives them their theme."""
    sign_in(page, "Kim Åkesson")
    page.get_by_role("navigation", name="Handläggning").get_by_role("link", name="Inspel").click()
    page.get_by_role("link", name="Buskörning och störande fordon").click()
    expect(page.get_by_text(WORDS)).to_have_count(0)
    press(page, "Läs")
    expect(page.get_by_text(WORDS)).to_be_visible()
    expect(page.get_by_label("Buskörning och störande fordon")).to_be_checked()
    press(page, "Spara tema")
    expect(page.get_by_text("Inget väntar.")).to_be_visible()


def draft(page: Page) -> None:
    """The kommunpolis writes a promise that can be counted; no resident can see it yet."""
    this_year = date.today().year
    sign_in(page, "Sam Berg")
    page.goto("/internt/medborgarloften")
    page.get_by_role("link", name="Nytt utkast").click()
    page.get_by_label("Kommun", exact=True).select_option("lund")
    page.get_by_label("Gäller från").fill(f"{this_year}-01-01")
    page.get_by_label("Gäller till").fill(f"{this_year}-12-31")
    press(page, "Spara utkast")
    page.get_by_role("link", name="Lägg till ett löfte").click()
    page.get_by_label("Fokusområde").fill("En tryggare trafiksituation")
    page.get_by_label("Kort namn").fill("Mopedkontroller")
    page.get_by_label("Löftestext").fill(PROMISE)
    page.get_by_label("Bygger på temat").select_option("traffic_nuisance")
    page.get_by_label("Jämförelse").select_option("at_least")
    page.get_by_label("Antal", exact=True).fill("10")
    page.get_by_label("Enhet, en").fill("kontroll")
    page.get_by_label("Enhet, flera").fill("kontroller")
    page.get_by_label("Räkneregel").fill("Ett planerat pass på en plats.")
    page.get_by_label("Polisen, lokalpolisområde Lund").check()
    press(page, "Spara löftet")
    expect(page.get_by_text("0 av 2 parter har skrivit under.")).to_be_visible()
    hidden = page.request.get(f"/loften/lund-{this_year}-1")
    assert hidden.status == 404


def sign(page: Page, name: str) -> None:
    """A chief puts the organisation behind the words."""
    sign_in(page, name)
    page.get_by_role("link", name=re.compile("Skriv under: ")).click()
    press(page, "Skriv under")
    expect(page.get_by_role("button", name="Skriv under")).to_have_count(0)


def publish(page: Page) -> None:
    sign_in(page, "Sam Berg")
    page.get_by_role("link", name=re.compile("Publicera: ")).click()
    expect(page.get_by_text("2 av 2 parter har skrivit under.")).to_be_visible()
    press(page, "Publicera")
    expect(page.get_by_role("link", name="Mopedkontroller")).to_be_visible()


def watch(page: Page) -> None:
    """Somebody opens the promise and leaves it open."""
    page.goto(f"/loften/lund-{date.today().year}-1")
    expect(page.locator("#counter .count")).to_have_text("0 av minst 10 kontroller")
    page.wait_for_timeout(300)


def log(page: Page) -> None:
    """The kommunpolis logs a control from the street."""
    page.goto("/internt/logga")
    page.get_by_role("link", name="Mopedkontroller", exact=True).click()
    page.get_by_label("Var", exact=True).fill("Klosterängshöjden")
    page.get_by_label("Vad", exact=True).fill("12 mopeder")
    press(page, "Logga", exact=True)


def follow_today(page: Page, code: str) -> None:
    """What staff do shows on the receipt the morning after."""
    ask(page, code)
    expect(page.get_by_text("Inte läst än")).to_be_visible()
    expect(page.get_by_text("Har inget tema än")).to_be_visible()


def two_nights_pass(engine: Engine) -> None:
    """What was done today was done the day before yesterday; it may be before six by now."""
    with writing(engine) as session:
        for coding in session.exec(select(Coding)):
            coding.coded_on -= timedelta(days=2)
        for reading in session.exec(select(Reading)):
            reading.read_on -= timedelta(days=2)


def ask(page: Page, code: str) -> None:
    page.goto("/kvitto")
    page.get_by_label("Din kod").fill(code.lower().replace("-", " "))
    press(page, "Visa")


def follow(page: Page, code: str) -> None:
    """With the code the resident sees the way from words to promise, and never the words."""
    ask(page, code)
    expect(page.get_by_text("Tema: Buskörning och störande fordon")).to_be_visible()
    expect(page.get_by_role("link", name="Mopedkontroller")).to_be_visible()
    expect(page.get_by_text("1 av minst 10 kontroller")).to_be_visible()
    expect(page.get_by_text(WORDS)).to_have_count(0)
