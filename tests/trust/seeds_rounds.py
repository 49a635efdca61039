"""Three rounds of a town: one that is open, one that must be answered, one that may be closed."""

from typing import Any

from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm, OccasionForm
from app.dialogues.models import Dialogue
from tests.factories import NOON, ROUND, SQUARE
from tests.trust.seeds_voices import coded
from tests.trust.team import Team

OVER = {"opens_on": "2026-10-01", "closes_on": "2026-11-20", "answer_on": "2026-11-23"}
INNER = {"kind": "partners"}
ENOUGH = 10


def rounds(team: Team) -> dict[str, object]:
    """Their ids; of one also an occasion and its address."""
    open_one = _round(team, "öppen")
    form = OccasionForm.model_validate(SQUARE)
    occasion = dialogues.meet(team.session, open_one, form, by=team.police, at=NOON)
    ended = _round(team, "avslutad", **OVER)
    for number in range(ENOUGH):
        coded(team, f"röst {number}", dialogue_id=ended.id, channel="torg")
    empty, inner = _round(team, "tyst", **OVER), _round(team, "inre", **INNER)
    return {
        "round": open_one.id,
        "round_slug": open_one.slug,
        "occasion": occasion.id,
        "ended": ended.id,
        "empty": empty.id,
        "inner_slug": inner.slug,
    }


def _round(team: Team, what: str, **other: Any) -> Dialogue:
    said = {"title": f"{what} {team.town.lpo_id}", "lpos": [team.town.lpo_id]}
    form = DialogueForm.model_validate(ROUND | said | other)
    return dialogues.begin(team.session, form, by=team.police, at=NOON)
