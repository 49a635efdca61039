"""The versions of a charter: the list, each at its permanent address, the text that was signed."""

from fastapi import APIRouter, Response
from sqlmodel import Session

from app.identity import queries as identity
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.tokens import canonical
from app.kit.web import SHARED, PageDep, RowId
from app.progress.posters import square
from app.progress.wordings import by_heading, compared
from app.promises import queries
from app.promises.models import Charter, Version
from app.themes import queries as themes

router = APIRouter(prefix="/medborgarloften/{slug}", include_in_schema=False)


@router.get("/versioner", name="progress:versions")
def versions(slug: str, page: PageDep, session: ReadSession) -> Response:
    """Every version that was published, the newest first."""
    charter, found = _found(session, slug)
    return page.render("progress/versions.html", shared=True, charter=charter, versions=found)


@router.get("/versioner/{number}", name="progress:version")
def version(slug: str, number: RowId, page: PageDep, session: ReadSession) -> Response:
    """A version at its permanent address, with the words that changed since the one before."""
    charter, found = _found(session, slug)
    by_number = {each.number: each for each in found}
    if number not in by_number:
        raise Missing
    before = by_number.get(number - 1)
    named = {each.slug: each.name for each in identity.organisations(session)}
    names = themes.names(session) | named
    lines = compared(before.content if before else None, by_number[number].content, names)
    return page.render(
        "progress/version.html",
        shared=True,
        charter=charter,
        version=by_number[number],
        before=before,
        lines=by_heading(lines),
    )


@router.get("/versioner/{number}/text", name="progress:version_text")
def version_text(slug: str, number: RowId, session: ReadSession) -> Response:
    """The very bytes that were signed: their SHA-256 is the digest."""
    _, found = _found(session, slug)
    return _text(next((each for each in found if each.number == number), None))


@router.get("/text", name="progress:text")
def text(slug: str, session: ReadSession) -> Response:
    """The bytes of the newest version."""
    _, found = _found(session, slug)
    return _text(found[0] if found else None)


@router.get("/utskrift", name="progress:print")
def printed(slug: str, page: PageDep, session: ReadSession) -> Response:
    """The charter on paper: every promise, signature and date, the digest, and a way back here."""
    charter, found = _found(session, slug)
    host = str(page.request.base_url).rstrip("/")
    here = square(host + page.link("progress:charter", slug=slug))
    return page.render(
        "progress/print.html", shared=True, charter=charter, version=found[0], square=here
    )


def _found(session: Session, slug: str) -> tuple[Charter, list[Version]]:
    charter = queries.published_charter(session, slug)
    if charter is None:
        raise Missing
    return charter, queries.versions_of(session, charter)


def _text(version: Version | None) -> Response:
    if version is None:
        raise Missing
    body = canonical(version.content).encode()
    return Response(body, media_type="text/plain; charset=utf-8", headers={"Cache-Control": SHARED})
