"""A promise of a town whose time is over, with what its police have said of it."""

from app.activities import queries as activities
from app.kit.tokens import opaque, salt
from app.outcomes import judging
from app.outcomes import service as outcomes
from app.outcomes.forms import DeviationForm, VerdictForm
from tests.factories import NOON, TODAY
from tests.outcomes.said import PARTLY
from tests.trust.seeds_promises import ended
from tests.trust.team import Team


def outcome(team: Team) -> dict[str, object]:
    """In the area of the picture that is in the making, so that it can be laid there."""
    promise = ended(team, "vyn")
    said = {"noted_on": "2025-02-03", "reason": "weather", "words": team.words("avvikelse")}
    form = DeviationForm.model_validate(said | {"token": opaque()})
    outcomes.deviate(team.session, promise, form, by=team.police, at=NOON, on=TODAY)
    counter = activities.counter_of(team.session, promise, on=TODAY)
    words = VerdictForm.model_validate(PARTLY | {"token": opaque()})
    salts = (salt(), salt())
    judging.judge(team.session, counter, words, salts=salts, by=team.police, at=NOON, on=TODAY)
    return {"ended_promise": promise.id, "ended_ref": promise.ref}
