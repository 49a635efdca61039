"""Two verbs: to keep a masked copy, and to refer what belongs at 114 14."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.moderation import policy
from app.moderation.copying import masked, occurs
from app.moderation.forms import MaskForm
from app.moderation.quoting import take_back
from app.moderation.suggestions import suggested, texts, without_a_tick
from app.submissions.models import MaskedCopy, Referral, Submission


def masked_texts(submission: Submission, form: MaskForm) -> tuple[str, str]:
    """The words and the place as they would be kept; nothing is stored.

    Raises Invalid for a word that does not stand there, and for a tick that nobody was shown.
    """
    every = suggested(submission)
    if not set(form.mask) <= {each.key for each in every}:
        raise Invalid("mask", _("Förslagen har ändrats. Gå igenom dem en gång till."))
    for words in form.words:
        if not any(occurs(words, text) for text in texts(submission)):
            raise Invalid("more", _("«{words}» finns inte i texten.").format(words=words))
    keys = {*form.mask, *without_a_tick(every)}
    body, place = (masked(text, keys, form.words) for text in texts(submission))
    return body, place


def keep(
    session: Session,
    submission: Submission,
    form: MaskForm,
    *,
    by: Actor,
    at: datetime,
    on: date,
) -> MaskedCopy:
    """Keep a masked copy in place of an earlier one; a quote out of that one is withdrawn.

    Raises Denied to who has not read the words, and Invalid as `masked_texts` does.
    """
    if not policy.may_mask(by, submission):
        raise Denied(_("Läs inspelet innan du maskerar det."))
    body, place = masked_texts(submission, form)
    words: dict[str, Any] = {"body": body, "place": place, "spared": _spared(submission, form)}
    words |= {"added": form.more, "masked_on": on, "masked_by_id": by.account_id}
    take_back(session, submission, by=by, at=at, on=on)
    copy = submission.masked or MaskedCopy(submission_id=submission.id, **words)
    session.add(copy.sqlmodel_update(words))
    audit.record(
        session,
        "submission.masked",
        f"submission:{submission.id}",
        by=by,
        at=at,
        places={submission.lpo_id},
    )
    return copy


def refer(session: Session, submission: Submission, *, by: Actor, at: datetime, on: date) -> None:
    """Say that it tells of a person and belongs at 114 14: no theme, and only the copy is shown.

    Raises Denied to who has not read the words, Conflict before there is a masked copy.
    """
    if not policy.may_mask(by, submission):
        raise Denied(_("Läs inspelet innan du hänvisar det."))
    if submission.masked is None:
        raise Conflict(_("Spara en maskerad kopia först. Den visas sedan i stället för orden."))
    take_back(session, submission, by=by, at=at, on=on)
    for coding in list(submission.codings):
        session.delete(coding)
    referral = Referral(submission_id=submission.id, referred_on=on, referred_by_id=by.account_id)
    session.add(referral)
    audit.record(
        session,
        "submission.referred",
        f"submission:{submission.id}",
        by=by,
        at=at,
        places={submission.lpo_id},
    )


def _spared(submission: Submission, form: MaskForm) -> str:
    every = suggested(submission)
    keys = {*form.mask, *without_a_tick(every)}
    return "\n".join(each.line for each in every if each.key not in keys)
