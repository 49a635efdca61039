"""Agreements of a town: a draft, one that both have signed, and one that is public."""

from app.agreements import planning
from app.agreements import service as agreements
from app.agreements.forms import AgreementForm, PlanForm
from app.agreements.models import Agreement
from app.pictures.models import Edition
from tests.agreements.agreed import FRAME, ROW
from tests.factories import NOON
from tests.trust.team import Team


def agreed(team: Team, edition: Edition) -> dict[str, object]:
    """Their ids."""
    draft, signed, public = (_draft(team, edition) for _ in range(3))
    for each in (signed, public):
        for who in team.both:
            agreements.sign(team.session, each, by=who, at=NOON)
    agreements.publish(team.session, public, by=team.police, at=NOON)
    priority = draft.priorities[0]
    ids = {"agreement": draft.id, "agreed": signed.id, "renewed": public.id, "edition": edition.id}
    slugs = {"agreement_slug": draft.slug, "public_agreement": public.slug}
    return {**ids, **slugs, "priority": priority.id, "row": priority.rows[0].id}


def _draft(team: Team, edition: Edition) -> Agreement:
    words = AgreementForm.model_validate(FRAME | {"council": team.words("rådet")})
    made = agreements.draft(team.session, edition, words, by=team.police, at=NOON)
    mine = {"responsible": team.town.organisation("kommunen")}
    form = PlanForm.model_validate(ROW | mine)
    planning.add(team.session, made.priorities[0], form, by=team.kommun, at=NOON)
    return made
