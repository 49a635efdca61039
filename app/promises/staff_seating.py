"""Partners asked to the table, and excused from it."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.identity.actor import Staff, desk_router
from app.identity.models import Organisation
from app.kit.clock import Now
from app.kit.database import WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, Sent, read_form
from app.kit.web import PageDep, RowId
from app.kit.words import Line
from app.promises import queries, seating
from app.promises.staff_charters import found

router = desk_router("/internt/medborgarloften/{charter_id}")


class PartnerForm(Sent):
    """Which partner."""

    partner: Line


Chosen = Annotated[Form[PartnerForm], Depends(read_form(PartnerForm))]


@router.post("/parter", name="promises:invite")
def invite(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    seating.invite(session, charter, _partner(session, form), by=actor, at=now)
    return page.redirect("promises:desk", charter_id=charter_id)


@router.post("/avsked", name="promises:excuse")
def excuse(
    charter_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Chosen, now: Now
) -> Response:
    charter = found(session, charter_id, actor, lock=True)
    seating.excuse(session, charter, _partner(session, form), by=actor, at=now)
    return page.redirect("promises:desk", charter_id=charter_id)


def _partner(session: Session, form: Form[PartnerForm]) -> Organisation:
    """The partner that was chosen. Raises Missing for what is none."""
    every = {each.slug: each for each in queries.partners(session)}
    if form.data is None or form.data.partner not in every:
        raise Missing
    return every[form.data.partner]
