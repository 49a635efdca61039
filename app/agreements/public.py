"""A published agreement: the same bytes for everyone."""

from fastapi import APIRouter, Response

from app.agreements import charters, queries
from app.agreements.balance import weighed
from app.agreements.forms import HEADING_NAMES
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.web import PageDep

router = APIRouter(include_in_schema=False)


@router.get("/overenskommelser/{slug}", name="agreements:show")
def show(slug: str, page: PageDep, session: ReadSession) -> Response:
    """The words that were signed, who signed them, and whether both sides carry their part."""
    agreement = queries.published(session, slug)
    if agreement is None or agreement.version is None:
        raise Missing
    content = agreement.version.content
    return page.render(
        "agreements/show.html",
        shared=True,
        agreement=agreement,
        content=content,
        headings=HEADING_NAMES,
        balance=weighed(content, charters.public(session, agreement)),
    )
