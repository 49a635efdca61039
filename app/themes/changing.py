"""Verbs on one theme of an area's own: to make it, and to give it another name."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Invalid, Missing
from app.kit.i18n import gettext as _
from app.kit.words import folded
from app.themes import policy, queries
from app.themes.forms import Making, Renaming
from app.themes.models import Deed, Theme, ThemeChange

LAST = 1000  # after every national theme


def make(
    session: Session, lpo_id: str, form: Making, *, identity: str, by: Actor, at: datetime
) -> Theme:
    """Add a theme of the area's own under a national one, offered from now on.

    Raises Missing outside the actor's areas, Invalid for a parent that is not national and for a
    name that is taken there.
    """
    if not policy.may_change(by, lpo_id):
        raise Missing
    parent = queries.national(session, form.parent_id)
    if parent is None:
        raise Invalid("parent_id", _("Välj ett av alternativen."))
    check_name(session, lpo_id, form.name_sv, "name_sv")
    made = own(lpo_id, parent.id, identity, form.name_sv, form.name_en, form.words)
    session.add(made)
    session.flush()
    note(session, made, Deed.MADE, (parent.name_sv, made.name_sv), form.why, by=by, at=at)
    return made


def rename(session: Session, theme: Theme, form: Renaming, *, by: Actor, at: datetime) -> None:
    """Call it something else; its id, its address and its codings stay.

    Raises Missing outside the actor's areas and for a national theme, Conflict once it has ended,
    Invalid for a name that is taken there.
    """
    lpo_id, before = guarded(theme, by=by), theme.name_sv
    check_name(session, lpo_id, form.name_sv, "name_sv", besides=theme)
    theme.name_sv, theme.name_en = form.name_sv, form.name_en
    note(session, theme, Deed.RENAMED, (before, form.name_sv), form.why, by=by, at=at)


def own(
    lpo_id: str, parent_id: str, identity: str, name: str, english: str = "", words: str = ""
) -> Theme:
    """A new theme of an area; its id is made up, so that no later national theme has the same."""
    key: dict[str, Any] = {"id": f"local_{identity}", "lpo_id": lpo_id, "parent_id": parent_id}
    listed = ", ".join(word for part in words.split("\n") if (word := part.strip(" ,")))
    # Shown among the first on a phone: an area names what many there speak of.
    named: dict[str, Any] = {"name_sv": name, "name_en": english, "words": listed}
    return Theme(**key, **named, position=LAST, is_common=True)


def guarded(theme: Theme, *, by: Actor) -> str:
    """The area whose theme it is.

    Raises Missing outside the actor's areas and for a national theme, Conflict once it has ended.
    """
    if theme.lpo_id is None or not policy.may_change(by, theme.lpo_id):
        raise Missing
    if not policy.is_open(theme):
        raise Conflict(_("Temat används inte längre. Det kan inte ändras."))
    return theme.lpo_id


def check_name(
    session: Session, lpo_id: str, name: str, field: str, besides: Theme | None = None
) -> None:
    """Raises Invalid if another theme that is offered there is called that."""
    others = (each for each in queries.listed(session, lpo_id) if each is not besides)
    taken = {folded(each.name_sv) for each in others}
    if folded(name) in taken:
        raise Invalid(field, _("Det finns redan ett tema som heter så."))


def note(
    session: Session,
    theme: Theme,
    deed: Deed,
    names: tuple[str, str],
    why: str,
    *,
    by: Actor,
    at: datetime,
) -> None:
    """Write down what was done, for the area's staff to read, and in the log."""
    before, after = names
    told: dict[str, Any] = {"deed": deed, "before": before, "after": after, "why": why}
    made: dict[str, Any] = {"changed_at": at, "changed_by_id": by.account_id}
    session.add(ThemeChange(lpo_id=theme.lpo_id or "", theme_id=theme.id, **told, **made))
    audit.record(
        session,
        f"theme.{deed}",
        f"theme:{theme.id}",
        by=by,
        at=at,
        places=filter(None, [theme.lpo_id]),
    )
