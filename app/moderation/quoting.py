"""Two verbs: to approve a quote, and to withdraw it."""

from datetime import date, datetime

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.moderation import policy, queries
from app.moderation.checking import left_in
from app.moderation.forms import QuoteForm
from app.moderation.models import PublicQuote
from app.moderation.suggestions import named
from app.submissions.models import MaskedCopy, Submission


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
    _check(submission, _copy_to_quote(session, submission), form, on)
    quote = PublicQuote(
        id=identity,
        submission_id=submission.id,
        theme_id=form.theme,
        wording=form.wording,
        approved_on=on,
        approved_by_id=by.account_id,
    )
    session.add(quote)
    _record(session, "quote.approved", quote, submission, by=by, at=at)
    return quote


def _copy_to_quote(session: Session, submission: Submission) -> MaskedCopy:
    if submission.masked is None:
        raise Conflict(_("Spara en maskerad kopia innan du godkänner ett citat."))
    if queries.standing(session, submission.id):
        raise Conflict(_("Det finns redan ett citat. Återkalla det först."))
    return submission.masked


def withdraw(
    session: Session, submission: Submission, *, by: Actor, at: datetime, on: date
) -> None:
    """Take the quote back; withdrawn already, it stays as it was. Raises Denied to others."""
    if not policy.may_moderate(by, submission):
        raise Denied(_("Läs inspelet innan du återkallar citatet."))
    take_back(session, submission, by=by, at=at, on=on)


def _check(submission: Submission, copy: MaskedCopy, form: QuoteForm, on: date) -> None:
    """A quote waits for the day after its theme: until then its author may take it back."""
    given = {each.theme_id: each.coded_on for each in submission.codings}
    if form.theme not in given:
        raise Invalid("theme", _("Välj ett av de teman som inspelet har fått."))
    if given[form.theme] >= on:
        raise Invalid(
            "theme", _("Temat är nytt i dag, och den som skrev kan ännu ta tillbaka det.")
        )
    if found := left_in(form.wording, copy):
        sentence = _("Citatet kan peka ut någon: {found}. Skriv om det, eller ta bort det.")
        raise Invalid("wording", sentence.format(found=", ".join(named(found))))


def take_back(
    session: Session, submission: Submission, *, by: Actor, at: datetime, on: date
) -> None:
    """Withdraw what stands, if anything, in the name of who changed what it rests on."""
    quote = queries.standing(session, submission.id)
    if quote is None:
        return
    quote.withdrawn_on, quote.withdrawn_by_id = on, by.account_id
    _record(session, "quote.withdrawn", quote, submission, by=by, at=at)


def _record(
    session: Session, did: str, quote: PublicQuote, about: Submission, *, by: Actor, at: datetime
) -> None:
    audit.record(session, did, f"quote:{quote.id}", by=by, at=at, places={about.lpo_id})
