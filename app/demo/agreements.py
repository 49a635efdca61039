"""The demonstration's agreement, an exercise: one side of the second focus area has nothing."""

from datetime import date, datetime

from sqlmodel import Session

from app.agreements import planning
from app.agreements import service as agreements
from app.agreements.forms import AgreementForm, PlanForm
from app.demo.acting import actor
from app.demo.parties import Facts
from app.kit.clock import day
from app.pictures.models import Edition


def load(session: Session, edition: Edition, facts: Facts, *, at: datetime) -> None:
    """Drafted on the edition, planned, signed by both and published."""
    year = day(at).year
    days = {"valid_from": date(year, 1, 1), "valid_to": date(year + 1, 12, 31)}
    sam = actor(session, facts["writers"]["police"])
    words = AgreementForm.model_validate(facts["agreement"] | days)
    agreement = agreements.draft(session, edition, words, by=sam, at=at)
    priorities = {each.name: each for each in agreement.priorities}
    sides = {each.organisation.kind: each.organisation.slug for each in agreement.parties}
    for each in facts["rows"]:
        said = {name: text for name, text in each.items() if name not in ("focus", "by")}
        row = PlanForm.model_validate(said | {"responsible": sides[each["by"]]})
        planning.add(session, priorities[each["focus"]], row, by=sam, at=at)
    for who in facts["signatories"]:
        agreements.sign(session, agreement, by=actor(session, who), at=at)
    agreements.publish(session, agreement, by=sam, at=at)
