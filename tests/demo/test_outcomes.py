"""Each charter's outcome as its source has it, and nothing made up."""

import re
from html import unescape

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from app.activities.models import Activity
from app.demo import service as demo
from app.identity.models import Account, Organisation
from app.kit.database import reading
from app.promises.models import Charter, Party, Promise, Version
from tests.factories import NOON

SOURCES = {
    "lund-2026": "http://www.mynewsdesk.com/se/lund/pressreleases/oekad-trygghet-kring-lund-c-1133701",
    "strangnas-2019": "https://www.strangnas.se/arkiv/nyheter/nyheter/"
    "2020-01-28-uppfoljning-av-medborgarloftet-2019",
    "lulea-2017": "https://nsd.se/nyheter/lulea/artikel/sa-har-gick-det-med-polisens-medborgarloften/jdv0650j",
}
OUTCOMES = {
    "strangnas-2019-1": ["20 av minst 8 grannsamverkansområden", "12 fler än lovat."],
    "strangnas-2019-2": ["3 av 2 båtsamverkansområden", "1 fler än lovat."],
    "strangnas-2019-3": ["303 trafikkontroller", "inget antal lovat"],
    "strangnas-2019-4": ["4 av minst 4 trygghetsvandringar", "Uppfyllt 31 december 2019."],
    "strangnas-2019-5": ["rådet har träffats enligt plan", "Inget antal lovat."],
    "lulea-2017-1": ["2 av minst 2 trygghetsvandringar", "Uppfyllt 30 november 2017."],
    "lulea-2017-2": ["Hur många det blev är inte publicerat.", "Lovat var minst 50."],
    "lulea-2017-3": ["grupperna inte införda", "Inget antal lovat."],
    "lulea-2017-4": ["alla boenden besökta vecka 9 och 10", "Inget antal lovat."],
}
UNCOUNTED = ["strangnas-2019-3", "strangnas-2019-5", "lulea-2017-2", "lulea-2017-3", "lulea-2017-4"]


def told(page: str) -> str:
    """What the main part of a page says, tags and all spaces apart."""
    main = page.partition("<main")[2].partition("</main>")[0]
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main)).split())


@pytest.fixture
def loaded(session: Session) -> Session:
    demo.load(session, at=NOON)
    return session


@pytest.mark.parametrize("ref", OUTCOMES)
def test_the_outcome_is_the_one_that_was_published(demonstration: TestClient, ref: str) -> None:
    page = told(demonstration.get(f"/loften/{ref}").text)

    for words in OUTCOMES[ref]:
        assert words in page


def test_every_published_outcome_is_here(loaded: Session) -> None:
    refs = loaded.exec(select(Promise.ref)).all()

    assert {ref for ref in refs if not ref.startswith("lund")} == set(OUTCOMES)
    assert len([ref for ref in refs if ref.startswith("lund-2026-")]) >= 6


@pytest.mark.parametrize("ref", UNCOUNTED)
def test_where_no_number_was_published_none_is_shown(demonstration: TestClient, ref: str) -> None:
    page = told(demonstration.get(f"/loften/{ref}").text)

    assert "gjorda)" not in page and " 0 av " not in page
    assert "Uppfyllt" not in page and "saknas" not in page


@pytest.mark.parametrize("slug", SOURCES)
def test_each_charter_links_its_source(demonstration: TestClient, slug: str) -> None:
    promises = re.findall(
        rf'href="(/loften/{slug}-\d+)"', demonstration.get(f"/medborgarloften/{slug}").text
    )

    assert promises
    for path in (f"/medborgarloften/{slug}", *promises):
        page = demonstration.get(path).text
        assert f'<a href="{SOURCES[slug]}" rel="noreferrer">Källa</a>' in page


@pytest.mark.parametrize("slug", SOURCES)
def test_nobodys_signature_is_made_up(demonstration: TestClient, engine: Engine, slug: str) -> None:
    page = told(demonstration.get(f"/medborgarloften/{slug}").text)

    assert page.count("enligt källan, inte undertecknat här") == 2
    with reading(engine) as session:
        signed = col(Party.signed_at).is_not(None) | col(Party.signed_digest).is_not(None)
        held = session.exec(select(Charter.slug).join(Party).where(signed).distinct()).all()
        assert set(held) == {"lund-ovning-2025", "lund-ovning-2027"}


def test_what_is_practice_says_so(loaded: Session) -> None:
    entries = loaded.exec(select(Activity)).all()
    notes = [(each.promise.ref.startswith("lund"), each.note) for each in entries]
    practice = {note.startswith("Övning: ") for is_practice, note in notes if is_practice}
    real = {note.startswith("Enligt ") for is_practice, note in notes if not is_practice}

    assert practice == real == {True}


def test_nothing_has_happened_that_is_still_to_come(session: Session) -> None:
    demo.load(session, at=NOON.replace(month=3, day=12))

    newest = max(each.done_on for each in session.exec(select(Activity)))
    assert newest == NOON.date().replace(month=3, day=11)


@pytest.mark.parametrize("year", [2027, 2028])
def test_the_charter_to_practise_on_runs_this_year(session: Session, year: int) -> None:
    demo.load(session, at=NOON.replace(year=year))

    charter = session.exec(select(Charter).where(Charter.slug == f"lund-{year}")).one()
    assert (charter.valid_from.isoformat(), charter.valid_to.isoformat()) == (
        f"{year}-01-01",
        f"{year}-12-31",
    )
    slugs = set(session.exec(select(Charter.slug)).all())
    practice = {f"lund-ovning-{year - 1}", f"lund-ovning-{year + 1}"}
    assert slugs == {f"lund-{year}", "strangnas-2019", "lulea-2017"} | practice


def test_each_charter_has_its_version(loaded: Session) -> None:
    for charter in loaded.exec(select(Charter).where(col(Charter.slug).in_(SOURCES))).all():
        version = loaded.get_one(Version, (charter.id, 1))
        assert (version.content, version.digest) == (charter.content, charter.digest)
        assert version.published_at == charter.published_at == NOON


def test_what_was_logged_is_the_sources_word(loaded: Session) -> None:
    real = select(Organisation.name).join(Activity).join(Promise).join(Charter)
    by = loaded.exec(real.where(col(Charter.source_url) != "").distinct()).all()

    assert by == ["demonstrationen, ur källan"]


def test_loading_twice_changes_nothing(loaded: Session) -> None:
    before = [len(loaded.exec(select(each)).all()) for each in (Charter, Activity, Account)]

    demo.load(loaded, at=NOON)

    after = [len(loaded.exec(select(each)).all()) for each in (Charter, Activity, Account)]
    assert after == before
