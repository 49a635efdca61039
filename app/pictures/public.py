"""What was published of pictures: the same bytes for everyone."""

from fastapi import APIRouter, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import Page, PageDep, RowId
from app.pictures import queries
from app.pictures.models import Edition
from app.pictures.reading import readable
from app.themes import queries as themes

router = APIRouter(include_in_schema=False)


@router.get("/omraden/{lpo_id}/lagesbild", name="pictures:of_lpo")
def of_lpo(lpo_id: str, page: PageDep, session: ReadSession) -> Response:
    """The latest edition in a local police area, and the way to every other."""
    lpo = areas.lpo(session, lpo_id)
    if lpo is None:
        raise Missing
    every = queries.editions_in_lpo(session, lpo.id)
    return _drawn(page, session, every, (lpo.name, page.link("progress:area", lpo_id=lpo.id)))


@router.get("/kommuner/{slug}/lagesbild", name="pictures:of_municipality")
def of_municipality(slug: str, page: PageDep, session: ReadSession) -> Response:
    """The same in a kommun."""
    kommun = areas.municipality(session, slug)
    if kommun is None:
        raise Missing
    every = queries.editions_in_municipality(session, kommun.code)
    where = kommun.name, page.link("progress:municipality", slug=kommun.slug)
    return _drawn(page, session, every, where)


@router.get("/lagesbilder/{area}/{number}", name="pictures:edition")
def edition(area: str, number: RowId, page: PageDep, session: ReadSession) -> Response:
    """An edition at its permanent address."""
    found = queries.edition(session, area, number)
    if found is None:
        raise Missing
    lpo = found.picture.promise_area.lpos[0]
    every = [found, *(each for each in found.picture.editions[::-1] if each is not found)]
    return _drawn(page, session, every, (lpo.name, page.link("progress:area", lpo_id=lpo.id)))


def _drawn(
    page: Page, session: Session, editions: list[Edition], where: tuple[str, str]
) -> Response:
    first = editions[0] if editions else None
    return page.render(
        "pictures/edition.html",
        shared=True,
        edition=first,
        told=readable(first.extract) if first else {},
        others=editions[1:],
        where=where,
        themes=themes.names(session),
    )
