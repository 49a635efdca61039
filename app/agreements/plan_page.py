"""The page where a measure of the plan is written."""

from typing import Any

from fastapi import Response

from app.agreements import service as agreements
from app.agreements.forms import HEADING_NAMES, HINTS
from app.agreements.models import PlanRow, Priority
from app.identity.actor import Actor
from app.kit.forms import Form
from app.kit.web import Page


def draw(
    page: Page,
    priority: Priority,
    actor: Actor,
    form: Form[Any],
    *,
    row: PlanRow | None = None,
    status: int = 200,
) -> Response:
    """The form of a measure. Raises Denied for those who do not write."""
    agreements.ask_to_write(actor, priority.agreement)
    return page.render(
        "agreements/write.html",
        status=status,
        actor=actor,
        priority=priority,
        row=row,
        form=form,
        headings=HEADING_NAMES,
        hints=HINTS,
        parties=[each.organisation for each in priority.agreement.parties],
    )
