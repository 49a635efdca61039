"""Verbs that end a theme of an area's own: it was the same as another, or it was several."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from app.identity.actor import Actor
from app.kit.clock import day
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.themes import policy, queries
from app.themes.changing import check_name, guarded, note, own
from app.themes.forms import Merging, Splitting, parts_of
from app.themes.models import Deed, Theme


def merge(session: Session, theme: Theme, form: Merging, *, by: Actor, at: datetime) -> None:
    """Offer it no longer; from today on its codings are read as the other's.

    Raises Missing outside the actor's areas and for a national theme, Conflict once it has ended,
    Invalid for one of elsewhere, one that has ended, and one counted as another national theme.
    """
    guarded(theme, by=by)
    into = queries.by_id(session, form.into_id)
    if into is None or not policy.may_take(into, theme):
        raise Invalid("into_id", _("Välj ett av alternativen."))
    theme.ended_on, theme.read_as_id = day(at), into.id
    for each in session.exec(select(Theme).where(col(Theme.read_as_id) == theme.id)):
        each.read_as_id = into.id
    note(session, theme, Deed.MERGED, (theme.name_sv, into.name_sv), form.why, by=by, at=at)


def split(
    session: Session,
    theme: Theme,
    form: Splitting,
    *,
    identities: Sequence[str],
    by: Actor,
    at: datetime,
) -> list[Theme]:
    """Offer new ones under the same national theme in its place.

    What was coded with it keeps that until somebody codes it anew. Raises Missing outside the
    actor's areas and for a national theme, Conflict once it has ended, Invalid for a taken name.
    """
    lpo_id = guarded(theme, by=by)
    parts = parts_of(form.parts)
    for part in parts:  # of which one may keep the old name
        check_name(session, lpo_id, part.name, "parts", besides=theme)
    theme.ended_on = day(at)
    made = [
        own(lpo_id, theme.national_id, identity, part.name, words=part.words)
        for identity, part in zip(identities, parts, strict=False)
    ]
    session.add_all(made)
    session.flush()
    for each in made:
        note(session, theme, Deed.SPLIT, (theme.name_sv, each.name_sv), form.why, by=by, at=at)
    return made
