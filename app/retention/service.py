"""Two verbs: to decide how long words are kept, and to dispose of those that are older."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, update
from sqlmodel import Session, col, select

from app.areas.models import LocalPoliceArea
from app.audit import service as audit
from app.dialogues.models import Dialogue
from app.identity.actor import Actor
from app.kit.errors import Denied
from app.kit.i18n import gettext as _
from app.moderation.models import PublicQuote
from app.retention import policy, queries
from app.retention.forms import RuleForm
from app.retention.models import Disposal, RetentionRule
from app.retention.queries import Due
from app.submissions.models import MaskedCopy, Submission

NOTHING = {"body": "", "place": "", "known_place": None}
NO_COPY = {"body": "", "place": "", "spared": "", "added": ""}


def decide(
    session: Session,
    of: Dialogue | LocalPoliceArea,
    form: RuleForm,
    *,
    by: Actor,
    at: datetime,
) -> RetentionRule:
    """Enter the decision for a dialogue's words, or for an area's words outside any dialogue.

    Raises Denied without the duty in every area that it touches.
    """
    places, key = _touched(of)
    if not policy.may_decide(by, places):
        raise Denied(_("Du får inte besluta om gallring där."))
    words: dict[str, Any] = {"decision": form.decision, "days": form.days}
    words |= {"decided_at": at, "decided_by_id": by.account_id}
    rule = queries.rule_of(session, **key)
    rule = rule.sqlmodel_update(words) if rule else RetentionRule(**key, **words)
    session.add(rule)
    session.flush()
    audit.record(
        session, "retention.decided", f"retention_rule:{rule.id}", by=by, at=at, places=places
    )
    return rule


def _touched(of: Dialogue | LocalPoliceArea) -> tuple[set[str], dict[str, Any]]:
    if isinstance(of, Dialogue):
        return of.places, {"dialogue_id": of.id}
    return {of.id}, {"lpo_id": of.id}


def dispose(session: Session, *, on: date) -> list[Due]:
    """Empty the texts and places whose time is out, and log how many; what was counted stays.

    Tells what it did in the very terms of `queries.due`, so that a trial run can be compared.
    """
    done = queries.due(session, on=on)
    for each in done:
        _empty(session, queries.taken_by(each.rule, on), on)
        if each.texts:
            session.add(_logged(each, on))
    return done


def _empty(session: Session, taken: list[ColumnElement[bool]], on: date) -> None:
    """The words themselves last, for it is by them that the rest is found."""
    ids = select(col(Submission.id)).where(*taken)
    copies = update(MaskedCopy).where(col(MaskedCopy.submission_id).in_(ids))
    session.exec(copies.values(**NO_COPY))
    quotes = update(PublicQuote).where(col(PublicQuote.submission_id).in_(ids))
    session.exec(quotes.values(wording=""))
    session.exec(update(Submission).where(*taken).values(disposed_on=on, **NOTHING))


def _logged(due: Due, on: date) -> Disposal:
    return Disposal(
        dialogue_id=due.rule.dialogue_id,
        lpo_id=due.rule.lpo_id,
        decision=due.rule.decision,
        older_than=due.older_than,
        disposed_on=on,
        texts=due.texts,
    )
