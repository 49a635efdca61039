"""Which charters weigh in an agreement: of a common place, in a time that meets its own."""

from collections.abc import Iterable

from sqlmodel import Session

from app.agreements.models import Agreement
from app.identity.actor import Actor
from app.promises import queries as promises
from app.promises.models import Charter


def public(session: Session, agreement: Agreement) -> list[Charter]:
    """Those that everybody can read."""
    found = (promises.published_in_lpo(session, each) for each in sorted(agreement.places))
    return _weighing(agreement, (charter for every in found for charter in every))


def with_drafts(session: Session, agreement: Agreement, actor: Actor) -> list[Charter]:
    """The same, and the drafts that the actor's organisation has a chair in.

    A draft of a next version weighs instead of the published charter that it amends.
    """
    drafts = [each for each in promises.seen_by(session, actor) if not each.is_published]
    amended = {each.amends_id for each in drafts}
    standing = [each for each in public(session, agreement) if each.id not in amended]
    return [*standing, *_weighing(agreement, drafts)]


def _weighing(agreement: Agreement, charters: Iterable[Charter]) -> list[Charter]:
    return list({each.id: each for each in charters if _meets(agreement, each)}.values())


def _meets(agreement: Agreement, charter: Charter) -> bool:
    ours, theirs = agreement.promise_area, charter.promise_area
    is_near = bool(ours.places & theirs.places and ours.codes & theirs.codes)
    begins_in_time = charter.valid_from <= agreement.valid_to
    return is_near and begins_in_time and charter.valid_to >= agreement.valid_from
