"""The verbs of a dialogue: begin, change, meet. It is closed in `replies`, for it must answer."""

from datetime import datetime
from itertools import count

from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea, Municipality
from app.areas.names import slug
from app.audit import service as audit
from app.dialogues import policy, queries
from app.dialogues.forms import DialogueForm, Frame, OccasionForm
from app.dialogues.models import CHANNELS, Channel, Dialogue, Occasion
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _

SAME = {"title", "intro", "opens_on", "closes_on", "answer_on", "answer_where"}


def begin(session: Session, form: DialogueForm, *, by: Actor, at: datetime) -> Dialogue:
    """Announce a round. Raises Denied unless the actor writes in every area it speaks for."""
    lpos = areas.lpos(session, form.lpos)
    if not policy.may_begin(by, set(form.lpos)) or len(lpos) != len(set(form.lpos)):
        raise Denied(_("Du får inte hålla dialog i alla de områdena."))
    dialogue = Dialogue(
        slug=_free_slug(session, f"{slug(form.title)}-{form.opens_on.year}"),
        kind=form.kind.value,
        begun_at=at,
        begun_by_id=by.account_id,
        lpos=lpos,
        municipalities=_municipalities(lpos, set(form.municipalities)),
        **form.model_dump(include=SAME),
    )
    session.add(dialogue)
    _write(session, dialogue, form)
    audit.record(
        session, "dialogue.begun", f"dialogue:{dialogue.slug}", by=by, at=at, places=dialogue.places
    )
    return dialogue


def change(session: Session, dialogue: Dialogue, form: Frame, *, by: Actor, at: datetime) -> None:
    """Give a round that is not closed another frame; its areas and its address stay."""
    guard(dialogue, by=by)
    dialogue.sqlmodel_update(form.model_dump(include=SAME))
    _write(session, dialogue, form)
    audit.record(
        session,
        "dialogue.changed",
        f"dialogue:{dialogue.slug}",
        by=by,
        at=at,
        places=dialogue.places,
    )


def meet(
    session: Session, dialogue: Dialogue, form: OccasionForm, *, by: Actor, at: datetime
) -> Occasion:
    """Add an occasion; the same time and place twice is one."""
    guard(dialogue, by=by)
    for known in dialogue.occasions:
        if known.model_dump(include=set(OccasionForm.model_fields)) == form.model_dump():
            return known
    occasion = Occasion(added_at=at, **form.model_dump())
    dialogue.occasions.append(occasion)
    session.flush()
    audit.record(
        session, "occasion.added", f"dialogue:{dialogue.slug}", by=by, at=at, places=dialogue.places
    )
    return occasion


def cancel(session: Session, occasion: Occasion, *, by: Actor, at: datetime) -> None:
    """Take an occasion away."""
    dialogue = occasion.dialogue
    guard(dialogue, by=by)
    dialogue.occasions.remove(occasion)
    audit.record(
        session,
        "occasion.cancelled",
        f"dialogue:{dialogue.slug}",
        by=by,
        at=at,
        places=dialogue.places,
    )


def guard(dialogue: Dialogue, *, by: Actor) -> None:
    """Raises Conflict once it is closed, Denied for whoever may not write in any of its areas."""
    _is_open(dialogue)
    if not policy.may_write(by, dialogue):
        raise Denied(_("Du får inte ändra den här dialogen."))


def guard_answers(dialogue: Dialogue, *, by: Actor) -> None:
    """The same of whoever answers its themes: a communicator may, and may nothing else."""
    _is_open(dialogue)
    if not policy.may_answer(by, dialogue):
        raise Denied(_("Du får inte svara i den här dialogen."))


def _is_open(dialogue: Dialogue) -> None:
    if dialogue.is_closed:
        raise Conflict(_("Dialogen är avslutad och kan inte ändras."))


def _write(session: Session, dialogue: Dialogue, form: Frame) -> None:
    dialogue.languages = " ".join(form.languages)
    dialogue.channels.clear()
    session.flush()  # the old channels must be gone before the same ones come back
    dialogue.channels.extend(
        Channel(slug=slug, name=name, position=position)
        for position, (slug, name) in enumerate(CHANNELS.items())
        if slug in form.channels
    )
    session.flush()


def _municipalities(lpos: list[LocalPoliceArea], chosen: set[str]) -> list[Municipality]:
    """The chosen kommuner, or all that the areas cover if none is chosen."""
    every = {each.code: each for lpo in lpos for each in areas.municipalities_of(lpo)}
    found = [each for each in every.values() if not chosen or each.slug in chosen]
    if chosen - {each.slug for each in found}:
        raise Invalid("municipalities", _("Kommunen ligger inte i lokalpolisområdet."))
    return found


def _free_slug(session: Session, wanted: str) -> str:
    """lund-2027, lund-2027-2, lund-2027-3, …"""
    taken = queries.slugs_like(session, wanted)
    names = (wanted if number == 1 else f"{wanted}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)
