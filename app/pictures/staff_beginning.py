"""Beginning a picture, and giving it another time or introduction."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid
from app.kit.forms import Form, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep
from app.pictures import service as pictures
from app.pictures.forms import PictureForm

router = desk_router("/internt/lagesbilder")

Filled = Annotated[Form[PictureForm], Depends(read_form(PictureForm))]


@router.get("/ny", name="pictures:new")
def new(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    days = {"starts_on": f"{now.year - 1}-01-01", "ends_on": f"{now.year - 1}-12-31"}
    return _drawn(page, session, actor, Form(days))


@router.post("", name="pictures:begin")
def begin(page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now) -> Response:
    if form.data is None:
        return _drawn(page, session, actor, form, status=422)
    try:
        area = _area(session, form.data, actor)
        picture = pictures.begin(session, area, form.data, by=actor, at=now)
    except Invalid as problem:
        return _drawn(page, session, actor, form.failed(problem), status=422)
    return page.redirect("pictures:desk", picture_id=picture.id)


def _drawn(
    page: Page, session: Session, actor: Actor, form: Form[PictureForm], status: int = 200
) -> Response:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    kommuner = {each.slug: each for lpo in mine for each in areas.municipalities_of(lpo)}
    return page.render(
        "pictures/new.html",
        status=status,
        actor=actor,
        form=form,
        lpos=[(lpo.id, lpo.name_full) for lpo in mine],
        kommuner=[(slug, each.name) for slug, each in kommuner.items()],
    )


def _area(session: Session, words: PictureForm, actor: Actor) -> PromiseArea:
    """The whole LPO, or the kommuner of it that were chosen."""
    lpo = areas.lpo(session, words.lpo_id, lock=True)
    if lpo is None or lpo.id not in actor.areas(Duty.WRITE):
        raise Invalid("lpo_id", _("Välj ett av alternativen."))
    inside = areas.municipalities_of(lpo)
    if not {each.slug for each in inside} >= set(words.municipalities):
        raise Invalid("municipalities", _("Kommunen ligger inte i lokalpolisområdet."))
    chosen = [each for each in inside if each.slug in words.municipalities] or inside
    name = lpo.name if chosen == inside else ", ".join(each.name for each in chosen)[:120]
    return areas_service.promise_area(session, name=name, lpos=[lpo], municipalities=chosen)
