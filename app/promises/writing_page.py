"""The page where a promise is written, new or old, with all that can be chosen."""

from typing import Any

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.web import Page
from app.promises import writing
from app.promises.choices import choices
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.promises.told import Told

TEMPLATE = "promises/write.html"
# The fields that are folded away until one of them says something.
MORE = ("kind", "scope", "places", "season_first", "season_last", "deadline", "responsible") + (
    "weekday",
    "skips_holidays",
    "anchor",
    "cause",
    "source",
    "indicator",
    "no_indicator",
    "depends_on",
    "continues",
)


def draw(
    page: Page,
    session: Session,
    charter: Charter,
    actor: Actor,
    form: Form[PromiseForm],
    *,
    promise: Promise | None = None,
    told: Told | None = None,
    is_asked: bool = False,
    is_filled: bool = False,
    status: int = 200,
) -> Response:
    """The page, or what is told of its sentence. Raises Denied for those who do not write it."""
    writing.ask_to_write(actor, charter)
    status = 422 if is_asked and told is None else status
    here: dict[str, Any] = dict(charter=charter, promise=promise, form=form, told=told)
    if page.is_partial and is_asked:
        return page.fragment(TEMPLATE, "wording", status=status, is_filled=is_filled, **here)
    return page.render(
        TEMPLATE,
        status=status,
        actor=actor,
        is_filled=is_filled,
        is_more=any(form[name] or form.error(name) for name in MORE),
        choices=choices(session, charter),
        **here,
    )
