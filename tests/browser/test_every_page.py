"""Every page, light and dark, narrow and wide: nothing for axe, nothing spilt, no cookie."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from app.kit import clock
from tests.addresses import DEMONSTRATED
from tests.browser.hands import follow, press
from tests.browser.served import demonstration, served
from tests.databases import Databases

AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
}
SCHEMES: tuple[Literal["dark", "light"], ...] = ("dark", "light")
PASTED = "Trygghet\nVi ska gå 4 trygghetsvandringar per år.\nVi ska synas mer i centrum."
PUBLIC = (
    *DEMONSTRATED,
    "/?q=finns+inte",
    "/?q=%3Cscript%3E",
    "/en/omraden/lund",
    "/en/tyck-till/lund",
    "/en/medborgarloften/lund-ovning-2025/versioner/2",
    "/en/overenskommelser/lund-2026",
)
STAFF = (
    "/internt",
    "/internt/inspel",
    "/internt/lasningar/lund",
    "/internt/torget",
    "/internt/papper",
    "/internt/papper/lund",
    "/internt/papper/lund/inskrivning",
    "/internt/lagesbilder",
    "/internt/lagesbilder/ny",
    "/internt/lagesbilder/1",
    "/internt/lagesbilder/1/andring",
    "/internt/lagesbilder/1/problem/nytt",
    "/internt/lagesbilder/1/val",
    "/internt/lagesbilder/1/utdrag",
    "/internt/lagesbilder/1/utgavor/1",
    "/internt/problem/4",
    "/internt/problem/4/andring",
    "/internt/overenskommelser",
    "/internt/overenskommelser/ny",
    "/internt/overenskommelser/1",
    "/internt/medborgarloften",
    "/internt/medborgarloften/nytt",
    "/internt/medborgarloften/1",
    "/internt/medborgarloften/4",
    "/internt/medborgarloften/5",
    "/internt/medborgarloften/5/loften/nytt",
    "/internt/medborgarloften/5/klistra-in",
    "/internt/medborgarloften/5/tidigare",
    "/internt/medborgarloften/5/mallar",
    "/internt/medborgarloften/5/mallar/P002",
    "/internt/loften/20/andring",
    "/internt/logga",
    "/internt/loften/2/logga",
    "/internt/loften/2/rader",
    "/internt/logga/flera",
    "/internt/dialoger",
    "/internt/dialoger/ny",
    "/internt/dialoger/1",
    "/internt/dialoger/1/andring",
    "/internt/dialoger/1/svar",
    "/internt/gallring",
    "/internt/teman",
    "/internt/teman/lund",
    "/internt/medarbetare",
    "/internt/medarbetare/3",
    "/internt/api-nycklar",
    "/internt/inloggningar",
    "/internt/logg",
    "/internt/bekraftelse/medborgarloften/1",
    "/internt/komponenter",
    "/en/internt/logga",
    "/en/internt/medborgarloften/5",
    "/en/internt/overenskommelser/1",
)


@pytest.fixture(scope="module")
def address(databases: Databases) -> Iterator[str]:
    """A demonstration, as it is run for people."""
    with databases.copy("sqlite") as url:
        demonstration(url)
        with served(url, "sqlite") as address:
            yield address


@pytest.fixture(params=[320, 1280])
def context(
    request: pytest.FixtureRequest, browser: Browser, address: str
) -> Iterator[BrowserContext]:
    """A browser of one width, which shows each page in both colour schemes."""
    viewport = {"width": request.param, "height": 800}
    context = browser.new_context(
        base_url=address,
        viewport=viewport,  # type: ignore[arg-type]
        reduced_motion="reduce",
    )
    yield context
    context.close()


def test_public_pages(context: BrowserContext) -> None:
    page = context.new_page()
    said = listening(page)

    problems = [found for path in PUBLIC for found in visit(page, path)]
    problems += [found for found in answering(page)]
    problems += [found for found in comparing(page)]

    assert problems == []
    assert [each for each in said if "404" not in each and "422" not in each] == []
    assert context.cookies() == []


def test_staff_pages(context: BrowserContext) -> None:
    page = context.new_page()
    said = listening(page)
    page.goto("/logga-in")
    press(page, "Sam Berg")

    problems = [found for path in STAFF for found in visit(page, path)]
    problems += [found for found in drafting(page)]
    problems += [found for found in moderating(page)]
    problems += [found for found in keying(page)]

    assert problems == []
    assert [each for each in said if "422" not in each] == []
    assert [cookie["httpOnly"] for cookie in context.cookies()] == [True]


def listening(page: Page) -> list[str]:
    """What the browser complains of, a breach of the content policy above all."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    return said


def visit(page: Page, path: str) -> list[str]:
    """What is wrong with the page at that address."""
    today = clock.day(clock.now())
    opened = (today - timedelta(days=7)).year  # when the demonstration's dialogue began
    years = {"lund-2026": f"lund-{today.year}", "-2026": f"-{opened}"}
    years |= {"ovning-2025": f"ovning-{today.year - 1}"}
    for drawn, now in years.items():
        path = path.replace(drawn, now)
    page.goto(path)
    return looked_at(page)


def answering(page: Page) -> Iterator[str]:
    """What is wrong with the pages that only a form leads to."""
    page.goto("/tyck-till/lund")
    press(page, "Fortsätt")
    yield from looked_at(page)
    page.get_by_label("Narkotika").check()
    press(page, "Fortsätt")
    yield from looked_at(page)
    press(page, "Fortsätt")
    yield from looked_at(page)
    press(page, "Fortsätt")
    yield from looked_at(page)
    page.get_by_role("textbox").fill("Anna Berg säljer knark i gångtunneln, och de slåss nu.")
    press(page, "Fortsätt")
    yield from looked_at(page)
    press(page, "Granska")
    yield from looked_at(page)
    press(page, "Skicka inte")
    yield from looked_at(page)
    press(page, "Tillbaka")
    send(page)
    yield from looked_at(page)
    press(page, "Visa att skriva ut")
    yield from looked_at(page)
    code = page.locator(".receipt__code").inner_text()
    page.goto("/kvitto")
    page.get_by_label("Din kod").fill(code)
    press(page, "Visa")
    yield from looked_at(page)


def comparing(page: Page) -> Iterator[str]:
    """What is wrong with the page that compares a kept checkpoint with the log."""
    page.goto("/kontrollera")
    kept = page.get_by_role("region", name="Kontrollpunkten").inner_text()
    for pasted, told in ((kept, "Loggen fortsätter"), ("hej", "ingen hel kontrollpunkt")):
        page.get_by_label("Klistra in den här").fill(pasted)
        press(page, "Jämför med dagens logg")
        page.get_by_text(told).wait_for()
        yield from looked_at(page)


def drafting(page: Page) -> Iterator[str]:
    """What is wrong with the pages between a sentence and a promise that can be counted."""
    page.goto("/internt/medborgarloften/5/loften/nytt")
    page.get_by_label("Löftestext").fill("Vi ska genomföra regelbundna kontroller av A-traktorer.")
    page.get_by_role("button", name="Går det att räkna?").click()
    page.get_by_text("Löftet går inte att räkna än.").wait_for()
    yield from looked_at(page)
    page.get_by_label("Löftestext").fill("Vi ska genomföra minst 12 kontroller av A-traktorer.")
    page.get_by_text("Löftet går att räkna.").wait_for()
    press(page, "Fyll i fälten")
    yield from looked_at(page)
    press(page, "Spara löftet")
    yield from looked_at(page)
    page.goto("/internt/medborgarloften/5/klistra-in")
    page.get_by_label("Sidans text").fill(PASTED)
    press(page, "Läs meningarna")
    yield from looked_at(page)
    press(page, "Lägg till de valda")
    yield from looked_at(page)


def moderating(page: Page) -> Iterator[str]:
    """What is wrong with the pages between words that were sent and a quote out of them."""
    tell(page)
    page.goto("/internt/inspel")
    yield from looked_at(page)
    follow(page, "Belysning")
    press(page, "Läs")
    press(page, "Spara tema")
    follow(page, "Belysning")
    follow(page, "Maskera")
    yield from looked_at(page)
    page.get_by_label("Fler ord").fill("finns inte")
    press(page, "Visa resultatet")
    yield from looked_at(page)
    page.get_by_label("Fler ord").fill("gångtunneln")
    press(page, "Visa resultatet")
    yield from looked_at(page)
    press(page, "Spara maskerad kopia")
    yield from looked_at(page)
    follow(page, "Citera ur kopian")
    yield from looked_at(page)
    page.get_by_label("Citatet").fill("Ring Anna Berg.")
    press(page, "Godkänn citatet")
    yield from looked_at(page)
    page.get_by_label("Citatet").fill("Det är mörkt.")
    press(page, "Godkänn citatet")
    yield from looked_at(page)
    page.goto("/internt/lasningar/lund")
    yield from looked_at(page)


def keying(page: Page) -> Iterator[str]:
    """What is wrong with the pages of a key that is made and ended."""
    page.goto("/internt/api-nycklar")
    press(page, "Gör nyckeln")
    yield from looked_at(page)
    page.get_by_label("Systemets namn").fill("Parkdrift")
    page.get_by_label("Lund", exact=True).check()
    press(page, "Gör nyckeln")
    yield from looked_at(page)
    follow(page, "Till nycklarna")
    yield from looked_at(page)
    press(page, "Avsluta nyckeln")
    yield from looked_at(page)


def tell(page: Page) -> None:
    """A resident tells of a lamp, a place and a person."""
    page.goto("/tyck-till/lund")
    page.get_by_label("Belysning och mörka platser").check()
    for _ in range(2):
        press(page, "Fortsätt")
    words = "Anna Berg, Storgatan 5, 070-174 06 35: det är mörkt i gångtunneln."
    page.get_by_role("textbox").fill(words)
    press(page, "Fortsätt")
    press(page, "Granska")
    send(page)


def send(page: Page) -> None:
    """The script writes the answer into the page that is there, so nothing is navigated to."""
    page.get_by_role("button", name="Skicka", exact=True).click()
    page.locator(".receipt__code").wait_for()


def looked_at(page: Page) -> list[str]:
    """Axe's findings in each colour scheme, and whether the page is wider than the screen."""
    problems: list[str] = []
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        problems += found_by_axe(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            problems.append(f"{page.url}: wider than the screen in {scheme}")
    return problems


def found_by_axe(page: Page) -> list[str]:
    """Each fault with the page and the piece that has it."""
    return [
        f"{page.url}: {each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in Axe().run(page, options=AXE).response["violations"]
    ]
