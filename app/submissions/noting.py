"""What staff write down for residents: once each, without a receipt, on the day that is told."""

from datetime import date, timedelta

from sqlmodel import Session

from app.areas import queries as areas
from app.dialogues import queries as dialogues
from app.identity.actor import Actor
from app.kit.errors import Invalid, Missing
from app.kit.i18n import gettext as _
from app.submissions import policy, queries
from app.submissions import service as submissions
from app.submissions.forms import Said
from app.submissions.models import Coding, Submission
from app.submissions.noted_forms import Noted

SQUARE, PAPER = "torg", "paper"
LONGEST_AGO = timedelta(days=60)


def note(
    session: Session,
    entry: Noted,
    *,
    channel: str,
    identity: str,
    token_hash: str,
    by: Actor,
    on: date,
) -> None:
    """Keep what somebody said to staff of the area; noted before, it is kept as it was.

    `token_hash` stands where a receipt's hash stands and leads to no receipt: a code that people
    type is never a token. Raises Missing outside the actor's areas and Invalid for a day that has
    not been or is long ago, for nothing said, and for a theme or a place that does not exist.
    """
    if not policy.may_note(by, entry.lpo_id):
        raise Missing
    if queries.by_receipt(session, token_hash):
        return
    _check(entry, on)
    voice = _kept(session, entry, channel, identity=identity, receipt_hash=token_hash)
    _count(session, voice, by=by, on=on)


def _kept(
    session: Session, entry: Noted, channel: str, *, identity: str, receipt_hash: str
) -> Submission:
    lpo = areas.lpo(session, entry.lpo_id)
    if lpo is None:
        raise Missing
    dialogue_id, _way = dialogues.heard_in(session, lpo.id, channel, on=entry.on)
    return submissions.submit(
        session,
        lpo,
        _said(entry),
        identity=identity,
        receipt_hash=receipt_hash,
        on=entry.on,
        heard={"dialogue_id": dialogue_id, "channel": channel},
    )


def _check(entry: Noted, on: date) -> None:
    if not on - LONGEST_AGO <= entry.on <= on:
        raise Invalid("on", _("Dagen ska vara i dag eller nyligen."))
    if not entry.themes and not entry.body:
        raise Invalid("themes", _("Välj ett ämne eller skriv vad som sades."))


def _said(entry: Noted) -> Said:
    return Said.model_validate({name: getattr(entry, name) for name in Said.model_fields})


def _count(session: Session, kept: Submission, *, by: Actor, on: date) -> None:
    """A mark without words has nothing to read: its theme is the one that staff pressed."""
    if kept.body or not policy.may_code(by, kept):
        return
    for mention in kept.mentions:
        session.add(
            Coding(
                submission_id=kept.id,
                theme_id=mention.theme_id,
                coded_on=on,
                coded_by_id=by.account_id,
            )
        )
