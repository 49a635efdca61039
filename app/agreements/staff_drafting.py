"""An agreement begun on an edition, and its frame changed."""

from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.agreements import queries, renewing
from app.agreements import service as agreements
from app.agreements.forms import AgreementForm, DraftForm
from app.agreements.models import FRAME
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep, RowId
from app.pictures import queries as pictures

router = desk_router("/internt/overenskommelser")

Begun = Annotated[Form[DraftForm], Depends(read_form(DraftForm))]
Filled = Annotated[Form[AgreementForm], Depends(read_form(AgreementForm))]


@router.get("/ny", name="agreements:new")
def new(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    year = now.year + 1
    form: Form[Any] = Form({"valid_from": f"{year}-01-01", "valid_to": f"{year + 1}-12-31"})
    return _drawn(page, session, actor, form)


@router.post("", name="agreements:draft")
def draft(page: PageDep, session: WriteSession, actor: Staff, form: Begun, now: Now) -> Response:
    if form.data is None:
        return _drawn(page, session, actor, form, status=422)
    edition = queries.to_begin_with(session, form.data.edition, actor)
    if edition is None:
        wrong = Form[Any](form.values, {"edition": _("Välj ett av alternativen.")})
        return _drawn(page, session, actor, wrong, status=422)
    # In turn, so that two of one year get a name each.
    pictures.for_staff(session, edition.picture_id, actor, lock=True)
    made = agreements.draft(session, edition, form.data, by=actor, at=now)
    return page.redirect("agreements:desk", agreement_id=made.id)


@router.post("/{agreement_id}/nasta-period", name="agreements:renew")
def renew(
    agreement_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    old = queries.for_staff(session, agreement_id, actor)
    pictures.for_staff(session, old.edition.picture_id, actor, lock=True)
    made = renewing.renew(session, old, by=actor, at=now)
    return page.redirect("agreements:desk", agreement_id=made.id)


@router.get("/{agreement_id}/andring", name="agreements:frame_page")
def frame_page(agreement_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    agreement = queries.for_staff(session, agreement_id, actor)
    agreements.ask_to_write(actor, agreement)
    form: Form[Any] = Form({name: str(getattr(agreement, name)) for name in FRAME})
    return page.render("agreements/frame.html", actor=actor, agreement=agreement, form=form)


@router.post("/{agreement_id}/andring", name="agreements:frame")
def frame(
    agreement_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    agreement = queries.for_staff(session, agreement_id, actor, lock=True)
    if form.data is None:
        return page.render(
            "agreements/frame.html", status=422, actor=actor, agreement=agreement, form=form
        )
    agreements.frame(session, agreement, form.data, by=actor, at=now)
    return page.redirect("agreements:desk", agreement_id=agreement_id)


def _drawn(
    page: Page, session: Session, actor: Actor, form: Form[Any], status: int = 200
) -> Response:
    possible = queries.to_rest_on(session, actor)
    return page.render(
        "agreements/new.html", status=status, actor=actor, form=form, editions=possible
    )
