"""The desk of one theme of an area: another name, read as another, or several in its place."""

from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas.models import LocalPoliceArea
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.tokens import opaque
from app.kit.web import Page, PageDep
from app.themes import changing, joining, policy, queries
from app.themes.forms import MOST_PARTS, Merging, Renaming, Splitting
from app.themes.models import Theme
from app.themes.staff import area_of

router = desk_router("/internt/teman/{lpo_id}/{theme_id}")


class Way(StrEnum):
    """What is to be done to it, as it stands in the address."""

    NAME = "namn"
    MERGER = "sammanslagning"
    SPLIT = "delning"


Renamed = Annotated[Form[Renaming], Depends(read_form(Renaming))]
Merged = Annotated[Form[Merging], Depends(read_form(Merging))]
Parted = Annotated[Form[Splitting], Depends(read_form(Splitting))]


class Desk:
    """Who stands before which theme of which area."""

    def __init__(self, session: Session, page: Page, actor: Actor, *key: str, lock: bool) -> None:
        self.session, self.page, self.actor = session, page, actor
        lpo_id, theme_id = key
        self.lpo: LocalPoliceArea = area_of(session, lpo_id, actor, lock=lock)
        self.theme = _found(session, lpo_id, theme_id)

    def draw(self, way: Way, form: Form[Any], status: int = 200) -> Response:
        return self.page.render(
            f"themes/{way.name.lower()}.html",
            status=status,
            actor=self.actor,
            lpo=self.lpo,
            theme=self.theme,
            form=form,
            others=_others(self.session, self.theme) if way is Way.MERGER else [],
        )

    def do(self, way: Way, form: Form[Any], verb: Callable[[Any], object]) -> Response:
        """The verb, if the form is sound; the same page again if something is to be mended."""
        if form.data is None:
            return self.draw(way, form, status=422)
        try:
            verb(form.data)
        except Invalid as problem:
            return self.draw(way, form.failed(problem), status=422)
        return self.page.redirect("themes:desk", lpo_id=self.lpo.id)


@router.get("/{way}", name="themes:change")
def change(
    lpo_id: str, theme_id: str, way: Way, page: PageDep, session: ReadSession, actor: Staff
) -> Response:
    at = Desk(session, page, actor, lpo_id, theme_id, lock=False)
    same = {"name_sv": at.theme.name_sv, "name_en": at.theme.name_en}
    return at.draw(way, Form(same if way is Way.NAME else {}))


@router.post("/namn", name="themes:rename")
def rename(
    lpo_id: str,
    theme_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Renamed,
    now: Now,
) -> Response:
    at = Desk(session, page, actor, lpo_id, theme_id, lock=True)
    return at.do(
        Way.NAME, form, lambda sent: changing.rename(session, at.theme, sent, by=actor, at=now)
    )


@router.post("/sammanslagning", name="themes:merge")
def merge(
    lpo_id: str,
    theme_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Merged,
    now: Now,
) -> Response:
    at = Desk(session, page, actor, lpo_id, theme_id, lock=True)
    return at.do(
        Way.MERGER, form, lambda sent: joining.merge(session, at.theme, sent, by=actor, at=now)
    )


@router.post("/delning", name="themes:split")
def split(
    lpo_id: str,
    theme_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Parted,
    now: Now,
) -> Response:
    at = Desk(session, page, actor, lpo_id, theme_id, lock=True)
    fresh = [opaque() for _ in range(MOST_PARTS)]
    return at.do(
        Way.SPLIT,
        form,
        lambda sent: joining.split(session, at.theme, sent, identities=fresh, by=actor, at=now),
    )


def _found(session: Session, lpo_id: str, theme_id: str) -> Theme:
    theme = queries.by_id(session, theme_id)
    if theme is None or theme.lpo_id != lpo_id:
        raise Missing
    return theme


def _others(session: Session, theme: Theme) -> list[tuple[str, str]]:
    """What it may be merged into."""
    near = queries.listed(session, theme.lpo_id)
    return [(each.id, each.name) for each in near if policy.may_take(each, theme)]
