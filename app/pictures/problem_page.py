"""The pages of a problem: read with what is behind it, and written."""

from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.web import Page
from app.pictures import citable, policy
from app.pictures.forms import ProblemForm
from app.pictures.models import Picture, Problem
from app.pictures.service import ask_to_write
from app.themes import queries as themes


def draw(
    page: Page, session: Session, problem: Problem, actor: Actor, *, status: int = 200, **wrong: Any
) -> Response:
    """The problem, with a form for each thing that can stand behind it; `wrong` is one of them."""
    empty: dict[str, Form[Any]] = {name: Form() for name in ("citation", "evidence", "cause")}
    return page.render(
        "pictures/problem.html",
        status=status,
        actor=actor,
        problem=problem,
        picture=problem.picture,
        may=policy,
        cited=citable.choices(session, problem.picture),
        themes=themes.names(session),
        form=next(iter(wrong.values()), Form()),
        **empty | wrong,
    )


def draw_writing(
    page: Page,
    session: Session,
    picture: Picture,
    actor: Actor,
    form: Form[ProblemForm],
    *,
    problem: Problem | None = None,
    status: int = 200,
) -> Response:
    """The form of a problem, new or old. Raises Denied for those who do not write."""
    ask_to_write(actor, picture)
    return page.render(
        "pictures/write.html",
        status=status,
        actor=actor,
        picture=picture,
        problem=problem,
        form=form,
        themes=[(each.id, each.name) for each in themes.listed(session)],
    )
