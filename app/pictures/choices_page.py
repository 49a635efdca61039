"""The page where the parties choose, and say why they leave the rest."""

from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.web import Page
from app.pictures.models import Picture
from app.pictures.service import ask_to_write
from app.pictures.unexplained import unexplained
from app.themes import queries as themes


def draw(
    page: Page, session: Session, picture: Picture, actor: Actor, *, status: int = 200, **wrong: Any
) -> Response:
    """The page; `wrong` is the form to mend. Raises Denied for those who do not write."""
    ask_to_write(actor, picture)
    empty: dict[str, Form[Any]] = {"focus": Form(), "left": Form()}
    return page.render(
        "pictures/choices.html",
        status=status,
        actor=actor,
        picture=picture,
        free=[each for each in picture.joint if each.focus_area_id is None],
        unexplained=unexplained(session, picture),
        themes=[(each.id, each.name) for each in themes.listed(session)],
        form=next(iter(wrong.values()), Form()),
        **empty | wrong,
    )
