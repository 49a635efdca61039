"""The page where a promise is written, new or old, with all that can be chosen."""

from fastapi import Response
from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.i18n import gettext as _
from app.kit.web import Page
from app.promises import queries, writing
from app.promises.forms import PromiseForm
from app.promises.measure import COMPARATORS, PERIODS
from app.promises.models import Charter, Promise
from app.themes import queries as themes


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
    undertakers = queries.undertakers_for(session, charter)
    return page.render(
        "promises/write.html",
        status=status,
        actor=actor,
        charter=charter,
        promise=promise,
        form=form,
        themes=[(theme.id, theme.name) for theme in themes.listed(session)],
        comparators=[(each.value, _(name)) for each, name in COMPARATORS.items()],
        periods=[(each.value, _(name)) for each, name in PERIODS.items()],
        organisations=[(each.slug, each.name) for each in undertakers],
    )
