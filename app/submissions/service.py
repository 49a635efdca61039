"""What happens to a resident's words: submitted, read, coded, and counted in batches."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session, SQLModel

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.audit import service as audit
from app.disclosure import service as disclosure
from app.disclosure.models import Release
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid, Missing
from app.kit.i18n import gettext as _
from app.kit.parcels import Parcel, store
from app.submissions import exact, policy, queries, recoding
from app.submissions.forms import Said
from app.submissions.models import Coding, Reading, Submission
from app.submissions.ways import NOWHERE, Heard
from app.themes import queries as themes

SUBMISSION, MENTION = (SQLModel.metadata.tables[name] for name in ("submission", "mention"))


def submit(
    session: Session,
    lpo: LocalPoliceArea,
    answers: Said,
    *,
    identity: str,
    receipt_hash: str,
    on: date,
    heard: Heard = NOWHERE,
) -> Submission:
    """Keep the words; the receipt is the key, so sending twice keeps them once.

    Raises Invalid for a theme or a place that does not exist, Conflict if the receipt carries
    other words.
    """
    _check(session, lpo, answers)
    voice: dict[str, Any] = {"identity": identity, "receipt_hash": receipt_hash, "on": on}
    sent = parcel(lpo.id, answers, heard=heard, **voice)
    store(session.connection(), [sent])
    kept = queries.by_receipt(session, receipt_hash)
    if kept is None or not _says(kept, sent):
        raise Conflict(_("Det här har du redan skickat, med andra ord. Börja om för att säga mer."))
    return kept


def parcel(
    lpo_id: str,
    answers: Said,
    *,
    identity: str,
    receipt_hash: str,
    on: date,
    heard: Heard = NOWHERE,
) -> Parcel:
    """The words and their themes as they are stored, one by one or many at the desk."""
    row = {
        "id": identity,
        "receipt_hash": receipt_hash,
        "lpo_id": lpo_id,
        "known_place": answers.known_place or None,
        "place": answers.place,
        "body": answers.body,
        "age": answers.age and answers.age.value,
        "gender": answers.gender and answers.gender.value,
        "received_on": on,
        **heard,
    }
    chosen = sorted(set(answers.themes))
    mentions = [(MENTION, {"submission_id": identity, "theme_id": each}) for each in chosen]
    return Parcel(SUBMISSION, receipt_hash, row, mentions)


def _check(session: Session, lpo: LocalPoliceArea, answers: Said) -> None:
    chosen = set(answers.themes)
    here = [each for each in themes.known(session, chosen) if each.is_known_in(lpo.id)]
    if len(here) != len(chosen):
        raise Invalid("themes", _("Välj ett av alternativen."))
    if answers.known_place and answers.known_place not in areas.known_places(session, lpo):
        raise Invalid("known_place", _("Välj ett av alternativen."))


def _says(kept: Submission, sent: Parcel) -> bool:
    """Whether it is what was sent; who sends it again a day later still says the same."""
    around = {"id", "received_on", *NOWHERE}
    said = {name: value for name, value in sent.row.items() if name not in around}
    chosen = {mention["theme_id"] for _, mention in sent.parts}
    return chosen == {each.theme_id for each in kept.mentions} and all(
        getattr(kept, name) == value for name, value in said.items()
    )


def read(session: Session, submission: Submission, *, by: Actor, at: datetime, on: date) -> None:
    """Open the words. Raises Missing outside the reader's own areas."""
    if not policy.may_read(by, submission):
        raise Missing
    if queries.has_read(submission, by):
        return
    session.add(Reading(submission_id=submission.id, account_id=by.account_id, read_on=on))
    _record(session, "submission.read", submission, by=by, at=at)


def code(
    session: Session,
    submission: Submission,
    chosen: list[str],
    *,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Give the submission its themes, in place of those it had; what stays keeps its day.

    Raises Missing outside the coder's areas, Denied inside them without the duty, and Invalid
    without a theme that is offered there.
    """
    _ask_to_code(by, submission)
    offered = {each.id for each in themes.listed(session, submission.lpo_id)}
    if not chosen or not set(chosen) <= offered:
        raise Invalid("themes", _("Välj minst ett tema."))
    had = {each.theme_id for each in submission.codings}
    recoding.take_away(session, submission, had - set(chosen), on=on)
    for theme_id in sorted(set(chosen) - had):
        key: dict[str, Any] = {"submission_id": submission.id, "theme_id": theme_id}
        session.add(Coding(**key, coded_on=on, coded_by_id=by.account_id))
    session.flush()
    session.expire(submission)
    _record(session, "submission.coded", submission, by=by, at=at)


def _record(session: Session, did: str, about: Submission, *, by: Actor, at: datetime) -> None:
    audit.record(session, did, f"submission:{about.id}", by=by, at=at, places={about.lpo_id})


def _ask_to_code(by: Actor, submission: Submission) -> None:
    if not policy.is_voice(submission) or not by.works_in(submission.lpo_id):
        raise Missing
    if not policy.may_code(by, submission):
        raise Denied(_("Du får inte ge inspel tema."))


def release(session: Session, *, on: date) -> list[Release]:
    """Publish what is new of this year's voices, and of last year's that were coded since."""
    made = (
        disclosure.release(session, exact.counted(session, year), year=year, on=on)
        for year in (on.year - 1, on.year)
    )
    return [each for several in made for each in several]
