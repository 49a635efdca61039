"""The start page with its search, the lists of areas, and the texts every site owes its readers."""

from datetime import date

from fastapi import APIRouter, Response
from starlette.datastructures import FormData

from app.areas import queries as areas
from app.disclosure import rules
from app.home.forms import Search
from app.kit.database import ReadSession
from app.kit.forms import checked
from app.kit.web import PageDep

router = APIRouter(include_in_schema=False)

STATEMENT_WRITTEN = date(2026, 11, 24)


@router.get("/", name="home:start")
def start(page: PageDep, session: ReadSession, q: str = "") -> Response:
    """What this is, and the way to one's own area."""
    form = checked(Search, FormData({"q": q}), several=set())
    words = form.data.q if form.data else ""
    return page.render(
        "home/start.html",
        status=422 if form.errors else 200,
        shared=not q,
        form=form,
        words=words,
        matches=areas.search(session, words),
        most=areas.MOST,
        regions=areas.regions(session),
    )


@router.get("/omraden", name="home:areas")
def lpos(page: PageDep, session: ReadSession) -> Response:
    """Every local police area, under its region."""
    regions = areas.regions_with_areas(session)
    return page.render("home/areas.html", shared=True, regions=regions, in_order=areas.in_order)


@router.get("/kommuner", name="home:municipalities")
def municipalities(page: PageDep, session: ReadSession) -> Response:
    """Every kommun, under its län."""
    counties = areas.counties_with_municipalities(session)
    return page.render(
        "home/municipalities.html", shared=True, counties=counties, in_order=areas.in_order
    )


@router.get("/om", name="home:about")
def about(page: PageDep) -> Response:
    """What a medborgarlöfte is, and how it is counted here."""
    return page.render("home/about.html", shared=True)


@router.get("/uppgifter", name="home:privacy")
def privacy(page: PageDep) -> Response:
    """What is kept of what people say, and what never is."""
    return page.render("home/privacy.html", shared=True)


@router.get("/sa-skyddar-vi", name="home:small_groups")
def small_groups(page: PageDep) -> Response:
    """Why counts of what people say are coarse and late (trust.md §6, rule 11)."""
    return page.render(
        "home/small_groups.html",
        shared=True,
        few=rules.FEWEST,
        step=rules.STEP,
        smallest=rules.publishable(rules.SMALLEST),
        batch=rules.BATCH,
        small=rules.SMALL,
    )


@router.get("/tillganglighetsredogorelse", name="home:accessibility")
def accessibility(page: PageDep) -> Response:
    """The statement that lag (2018:1937) asks for."""
    return page.render("home/accessibility.html", shared=True, written=STATEMENT_WRITTEN)
