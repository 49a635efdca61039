"""The verbs of a moderator: keep a masked copy, refer; approve a quote, withdraw it."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.moderation import policy, queries
from app.moderation.checking import left_in
from app.moderation.copying import masked, occurs
from app.moderation.forms import MaskForm, QuoteForm
from app.moderation.models import PublicQuote
from app.moderation.suggestions import named, suggested, texts, without_a_tick
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
    _take_back(session, submission, by=by, at=at, on=on)
    copy = submission.masked or MaskedCopy(submission_id=submission.id, **words)
    session.add(copy.sqlmodel_update(words))
    audit.record(session, "submission.masked", f"submission:{submission.id}", by=by, at=at)
    return copy


def refer(session: Session, submission: Submission, *, by: Actor, at: datetime, on: date) -> None:
    """Say that it tells of a person and belongs at 114 14: no theme, and only the copy is shown.

    Raises Denied to who has not read the words, Conflict before there is a masked copy.
    """
    if not policy.may_mask(by, submission):
        raise Denied(_("Läs inspelet innan du hänvisar det."))
    if submission.masked is None:
        raise Conflict(_("Spara en maskerad kopia först. Den visas sedan i stället för orden."))
    _take_back(session, submission, by=by, at=at, on=on)
    for coding in list(submission.codings):
        session.delete(coding)
    referral = Referral(submission_id=submission.id, referred_on=on, referred_by_id=by.account_id)
    session.add(referral)
    audit.record(session, "submission.referred", f"submission:{submission.id}", by=by, at=at)


def approve(
    session: Session,
    submission: Submission,
    form: QuoteForm,
    *,
    identity: str,
    by: Actor,
    at: datetime,
    on: date,
) -> PublicQuote:
    """Let words out of the masked copy, or shorter ones, stand beside a theme for everyone.

    Raises Denied without reading, Conflict without a copy or beside another quote, Invalid for a
    theme it was not given and for words in which somebody can still be told.
    """
    if not policy.may_mask(by, submission):
        raise Denied(_("Läs inspelet innan du citerar det."))
    if submission.masked is None:
        raise Conflict(_("Spara en maskerad kopia innan du godkänner ett citat."))
    if queries.standing(session, submission.id):
        raise Conflict(_("Det finns redan ett citat. Återkalla det först."))
    _check(submission, submission.masked, form)
    quote = PublicQuote(
        id=identity,
        submission_id=submission.id,
        theme_id=form.theme,
        wording=form.wording,
        approved_on=on,
        approved_by_id=by.account_id,
    )
    session.add(quote)
    audit.record(session, "quote.approved", f"quote:{identity}", by=by, at=at)
    return quote


def withdraw(
    session: Session, submission: Submission, *, by: Actor, at: datetime, on: date
) -> None:
    """Take the quote back; withdrawn already, it stays as it was. Raises Denied to others."""
    if not policy.may_moderate(by, submission):
        raise Denied(_("Läs inspelet innan du återkallar citatet."))
    _take_back(session, submission, by=by, at=at, on=on)


def _spared(submission: Submission, form: MaskForm) -> str:
    every = suggested(submission)
    keys = {*form.mask, *without_a_tick(every)}
    return "\n".join(each.line for each in every if each.key not in keys)


def _check(submission: Submission, copy: MaskedCopy, form: QuoteForm) -> None:
    if form.theme not in {each.theme_id for each in submission.codings}:
        raise Invalid("theme", _("Välj ett av de teman som inspelet har fått."))
    if found := left_in(form.wording, copy):
        sentence = _("Citatet kan peka ut någon: {found}. Skriv om det, eller ta bort det.")
        raise Invalid("wording", sentence.format(found=", ".join(named(found))))


def _take_back(
    session: Session, submission: Submission, *, by: Actor, at: datetime, on: date
) -> None:
    quote = queries.standing(session, submission.id)
    if quote is None:
        return
    quote.withdrawn_on, quote.withdrawn_by_id = on, by.account_id
    audit.record(session, "quote.withdrawn", f"quote:{quote.id}", by=by, at=at)
