"""What residents of a town said, as far as it is read, masked, coded, quoted and asked for."""

from datetime import timedelta
from typing import Any

from app.kit.tokens import opaque
from app.moderation import quoting
from app.moderation import service as moderation
from app.moderation.forms import MaskForm, QuoteForm
from app.submissions import service as submissions
from app.submissions.forms import Answers
from app.submissions.models import Submission
from app.themes import changing
from app.themes.forms import Making
from tests.factories import NOON, TODAY
from tests.trust.team import Team
from tests.trust.towns import lpo

YESTERDAY = TODAY - timedelta(1)


def voices(team: Team) -> dict[str, object]:
    """Four submissions and two themes of the area's own."""
    return {
        "unread": voice(team, "oläst").id,
        "voice": _read(team, "läst").id,
        "masked": masked(team, "maskerat").id,
        "quoted": quoted(team, "citerat").id,
        "theme": theme(team, "traktorer").id,
        "other_theme": theme(team, "mopeder").id,
    }


def voice(team: Team, what: str, **heard: Any) -> Submission:
    """Somebody spoke of the light, in words of this town."""
    said = Answers.model_validate({"themes": ["lighting"], "body": team.words(what)})
    told: dict[str, Any] = {"heard": heard} if heard else {}
    voice: dict[str, Any] = {"identity": opaque(), "receipt_hash": opaque(), "on": YESTERDAY}
    where = lpo(team.session, team.town)
    return submissions.submit(team.session, where, said, **voice, **told)


def _read(team: Team, what: str, **heard: Any) -> Submission:
    """Read and coded by both clerks, yesterday."""
    made = voice(team, what, **heard)
    for each in team.both:
        submissions.read(team.session, made, by=each, at=NOON, on=YESTERDAY)
        team.session.flush()
        team.session.refresh(made)
    submissions.code(team.session, made, ["lighting"], by=team.kommun, at=NOON, on=YESTERDAY)
    return made


def coded(team: Team, what: str, **heard: Any) -> Submission:
    """The same, heard in a round."""
    return _read(team, what, **heard)


def masked(team: Team, what: str) -> Submission:
    """A copy is kept in which nothing had to be masked."""
    made = _read(team, what)
    moderation.keep(team.session, made, MaskForm(), by=team.kommun, at=NOON, on=TODAY)
    team.session.flush()
    team.session.refresh(made)
    return made


def quoted(team: Team, what: str) -> Submission:
    """Words of it are approved to stand beside the light; fewer than ten spoke, so they do not."""
    made = masked(team, what)
    form = QuoteForm(theme="lighting", wording=made.masked.body if made.masked else "")
    key: dict[str, Any] = {"identity": opaque(), "by": team.kommun, "at": NOON, "on": TODAY}
    quoting.approve(team.session, made, form, **key)
    return made


def theme(team: Team, what: str) -> Any:
    """A theme of the town's own, by a name that is used nowhere else."""
    form = Making(
        parent_id="traffic_nuisance", name_sv=f"{what} vid {team.town.canary}", why="Många."
    )
    lpo_id = team.town.lpo_id
    return changing.make(team.session, lpo_id, form, identity=opaque(), by=team.kommun, at=NOON)
