"""The verbs of what the parties choose to work with, and of what they leave and why."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.pictures.forms import FocusForm, NotChosenForm
from app.pictures.left import NotChosen
from app.pictures.models import FocusArea, Picture
from app.pictures.service import ask_to_write, record
from app.themes import queries as themes


def choose(
    session: Session, picture: Picture, words: FocusForm, *, by: Actor, at: datetime
) -> FocusArea:
    """Make a focus area of joint problems that are in none."""
    ask_to_write(by, picture)
    free = {str(each.id): each for each in picture.joint if each.focus_area_id is None}
    if not free.keys() >= set(words.problems):
        raise Invalid("problems", _("Välj ett av alternativen."))
    if any(each.name == words.name for each in picture.focus_areas):
        raise Invalid("name", _("Det namnet finns redan."))
    focus = FocusArea(name=words.name, why=words.why)
    picture.focus_areas.append(focus)
    focus.problems = [each for key, each in free.items() if key in words.problems]
    session.flush()
    record(session, "focus.chosen", picture, by=by, at=at)
    return focus


def let_go(session: Session, focus: FocusArea, *, by: Actor, at: datetime) -> None:
    """Choose it no longer; its problems stay in the picture."""
    picture = focus.picture
    ask_to_write(by, picture)
    record(session, "focus.removed", picture, by=by, at=at)
    focus.problems = []
    session.flush()
    picture.focus_areas.remove(focus)
    session.flush()


def leave(
    session: Session, picture: Picture, words: NotChosenForm, *, by: Actor, at: datetime
) -> NotChosen:
    """Say why a theme is not chosen; said again, the later words stand."""
    ask_to_write(by, picture)
    theme = themes.national(session, words.theme_id)
    if theme is None:
        raise Invalid("theme_id", _("Välj ett av alternativen."))
    left = next((each for each in picture.not_chosen if each.theme_id == theme.id), None)
    if left is None:
        left = NotChosen(theme_id=theme.id, why=words.reason)
        picture.not_chosen.append(left)
    left.why = words.reason
    session.flush()
    record(session, "theme.left", picture, by=by, at=at)
    return left
