"""Real promises to begin from."""

from itertools import groupby

from fastapi import Response

from app.identity.actor import Staff, desk_router
from app.kit.database import ReadSession
from app.kit.errors import Missing
from app.kit.forms import Form
from app.kit.web import PageDep, RowId
from app.promises import writing
from app.promises.examples import examples
from app.promises.staff_charters import found
from app.promises.writing_page import draw

router = desk_router("/internt/medborgarloften/{charter_id}/mallar")


@router.get("", name="promises:examples")
def listed(charter_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    charter = found(session, charter_id, actor)
    writing.ask_to_write(actor, charter)
    by_area = groupby(examples().values(), key=lambda each: each.area)
    places = [(area, list(every)) for area, every in by_area]
    return page.render("promises/examples.html", actor=actor, charter=charter, places=places)


@router.get("/{example_id}", name="promises:example")
def example(
    charter_id: RowId, example_id: str, page: PageDep, session: ReadSession, actor: Staff
) -> Response:
    """A new promise with the words of that example in its form; nothing is stored."""
    charter, chosen = found(session, charter_id, actor), examples().get(example_id)
    if chosen is None:
        raise Missing
    values = chosen.values(charter.valid_from, charter.valid_to)
    return draw(page, session, charter, actor, Form(values))
