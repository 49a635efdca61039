"""The verbs of the plan (åtgärdsplan): add, change and remove a measure while it is a draft."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.agreements.forms import PlanForm
from app.agreements.models import PlanRow, Priority
from app.agreements.service import ask_to_write, record
from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _


def add(
    session: Session, priority: Priority, words: PlanForm, *, by: Actor, at: datetime
) -> PlanRow:
    """Add a measure that one of the parties answers for."""
    ask_to_write(by, priority.agreement)
    row = PlanRow(**_facts(priority, words))
    priority.rows.append(row)
    session.flush()
    record(session, "plan.added", priority.agreement, by=by, at=at)
    return row


def change(session: Session, row: PlanRow, words: PlanForm, *, by: Actor, at: datetime) -> None:
    """Give it other words; a signature on the old ones no longer holds."""
    ask_to_write(by, row.priority.agreement)
    row.sqlmodel_update(_facts(row.priority, words))
    session.flush()
    session.refresh(row, ["organisation"])
    record(session, "plan.changed", row.priority.agreement, by=by, at=at)


def remove(session: Session, row: PlanRow, *, by: Actor, at: datetime) -> None:
    """Take it out of the plan."""
    ask_to_write(by, row.priority.agreement)
    record(session, "plan.removed", row.priority.agreement, by=by, at=at)
    row.priority.rows.remove(row)
    session.flush()


def _facts(priority: Priority, words: PlanForm) -> dict[str, Any]:
    parties = {each.organisation.slug: each.organisation_id for each in priority.agreement.parties}
    if words.responsible not in parties:
        raise Invalid("responsible", _("Välj ett av alternativen."))
    facts = words.model_dump(exclude={"responsible"})
    return facts | {"organisation_id": parties[words.responsible]}
