"""The page where a promise is written, new or old, with all that can be chosen."""

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.web import Page
from app.promises import writing
from app.promises.choices import choices
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise

# The fields that are folded away until one of them says something.
MORE = ("kind", "scope", "places", "season_first", "season_last", "deadline", "responsible") + (
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
    status: int = 200,
) -> Response:
    """The page. Raises Denied for those who do not write the charter."""
    writing.ask_to_write(actor, charter)
    return page.render(
        "promises/write.html",
        status=status,
        actor=actor,
        charter=charter,
        promise=promise,
        form=form,
        is_more=any(form[name] or form.error(name) for name in MORE),
        choices=choices(session, charter),
    )
