"""Two verbs: to reply to a theme, and to close the round when every theme has its reply."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.audit import service as audit
from app.dialogues import service as dialogues
from app.dialogues.models import Dialogue
from app.identity.actor import Actor
from app.kit.clock import day
from app.kit.errors import Conflict, Invalid
from app.kit.i18n import gettext as _
from app.kit.i18n import ngettext
from app.kit.templates import listed
from app.replies import queries
from app.replies.forms import ReplyForm
from app.replies.models import Answer, Reply


def reply(
    session: Session,
    dialogue: Dialogue,
    theme_id: str,
    form: ReplyForm,
    *,
    by: Actor,
    at: datetime,
) -> Reply:
    """Say what a theme led to, in place of what was said before.

    Raises Conflict while the round is open, for a theme that fewer than ten spoke of and once the
    round is closed, Denied without the duty, Invalid for a promise of somewhere else.
    """
    dialogues.guard_answers(dialogue, by=by)
    theme = next((o for o in queries.owed(session, dialogue) if o.theme.id == theme_id), None)
    if theme is None or not dialogue.has_ended(day(at)):
        raise Conflict(_("Temat kan inte få svar än."))
    _check(session, dialogue, form)
    key: dict[str, Any] = {"dialogue_id": dialogue.id, "theme_id": theme_id, "voices": theme.voices}
    words = _words(form) | {"replied_on": day(at), "replied_by_id": by.account_id}
    given = theme.reply.sqlmodel_update(words) if theme.reply else Reply(**key, **words)
    session.add(given)
    session.flush()
    _record(session, "reply.given", dialogue, by=by, at=at)
    return given


def close(session: Session, dialogue: Dialogue, *, by: Actor, at: datetime) -> None:
    """End the round for good.

    Raises Conflict while it is open, while words have no theme, and while a theme that at least
    ten spoke of has neither a promise, nor a referral, nor a reason for no.
    """
    dialogues.guard(dialogue, by=by)
    if not dialogue.has_ended(day(at)):
        raise Conflict(_("Dialogen pågår än. Den kan avslutas när tiden har gått ut."))
    _read_all(session, dialogue)
    _answered_all(session, dialogue)
    dialogue.closed_at, dialogue.closed_by_id = at, by.account_id
    _record(session, "dialogue.closed", dialogue, by=by, at=at)


def _record(session: Session, did: str, dialogue: Dialogue, *, by: Actor, at: datetime) -> None:
    thing = f"dialogue:{dialogue.slug}"
    audit.record(session, did, thing, by=by, at=at, places=dialogue.places)


def _words(form: ReplyForm) -> dict[str, Any]:
    """What of the form belongs to its answer; the rest was left over from another."""
    return {
        "promise_id": form.promise_id if form.answer is Answer.PROMISE else None,
        "referred_to": form.referred_to if form.answer is Answer.REFERRAL else "",
        "body": form.body if form.answer is not Answer.PROMISE else "",
    }


def _check(session: Session, dialogue: Dialogue, form: ReplyForm) -> None:
    known = {each.id for each in queries.promises_of(session, dialogue)}
    if form.answer is Answer.PROMISE and form.promise_id not in known:
        raise Invalid("promise_id", _("Välj ett av alternativen."))


def _read_all(session: Session, dialogue: Dialogue) -> None:
    left = queries.uncoded(session, dialogue.id)
    if left:
        sentence = ngettext(
            "Ett inspel i dialogen har inget tema än.",
            "{count} inspel i dialogen har inget tema än.",
            left,
        )
        raise Conflict(sentence.format(count=left))


def _answered_all(session: Session, dialogue: Dialogue) -> None:
    left = [each.theme.name for each in queries.owed(session, dialogue) if each.reply is None]
    if left:
        sentence = _("Dialogen kan inte avslutas. Ännu utan svar: {themes}.")
        raise Conflict(sentence.format(themes=listed(left)))
