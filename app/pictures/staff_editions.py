"""The approvals of the parties, and the edition that they lead to."""

from fastapi import Response

from app.identity.actor import Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.web import PageDep, RowId
from app.pictures import queries
from app.pictures import service as pictures
from app.pictures.reading import readable
from app.pictures.staff import context
from app.themes import queries as themes

router = desk_router("/internt/lagesbilder/{picture_id}")


@router.get("/utdrag", name="pictures:preview")
def preview(picture_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The extract as everybody would read it, before anybody does."""
    picture = queries.for_staff(session, picture_id, actor)
    told, names = readable(picture.told()), themes.names(session)
    return page.render(
        "pictures/preview.html", actor=actor, picture=picture, told=told, themes=names
    )


@router.get("/utgavor/{number}", name="pictures:whole")
def whole(
    picture_id: RowId, number: RowId, page: PageDep, session: ReadSession, actor: Staff
) -> Response:
    """An edition as the parties have it, with what is not for everyone."""
    picture = queries.for_staff(session, picture_id, actor)
    edition = next((each for each in picture.editions if each.number == number), None)
    if edition is None:
        raise Missing
    told, names = readable(edition.whole), themes.names(session)
    return page.render(
        "pictures/preview.html", actor=actor, picture=picture, told=told, themes=names
    )


@router.post("/godkannande", name="pictures:approve")
def approve(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    if not actor.is_fresh(now):
        return page.redirect("access:again", to=f"lagesbilder/{picture.id}")
    pictures.approve(session, picture, by=actor, at=now)
    if page.is_partial:
        return page.fragment("pictures/desk.html", "approvals", **context(session, picture, actor))
    return page.redirect("pictures:desk", picture_id=picture_id)


@router.post("/utgavor", name="pictures:publish")
def publish(
    picture_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    picture = queries.for_staff(session, picture_id, actor, lock=True)
    edition = pictures.publish(session, picture, by=actor, at=now)
    area = picture.promise_area.slug
    return page.redirect("pictures:edition", area=area, number=edition.number)
