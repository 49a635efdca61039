"""Promises of an earlier time taken along into a draft, each going on with the one it was."""

from datetime import datetime

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.promises import history, lineage, queries, writing
from app.promises.copying import copied
from app.promises.models import Charter, Promise


def bring(
    session: Session, charter: Charter, refs: list[str], *, by: Actor, at: datetime
) -> list[Promise]:
    """Copy those promises last into the draft, for the draft's whole time.

    One that the draft goes on with already is not taken twice. A last day is left out, for it has
    passed, and so is an organisation that no longer has a part. Raises Invalid for a promise that
    is no earlier one of the same area, and as `writing.ask_to_write` does.
    """
    writing.ask_to_write(by, charter)
    earlier = {each.ref: each for each in lineage.earlier(session, charter)}
    if not earlier.keys() >= set(refs):
        raise Invalid("promises", _("Välj ett av alternativen."))
    taken = {each.continues_id for each in charter.promises}
    wanted = [earlier[ref] for ref in dict.fromkeys(refs) if earlier[ref].id not in taken]
    return [_brought(session, charter, each, by, at) for each in wanted]


def _brought(
    session: Session, charter: Charter, earlier: Promise, by: Actor, at: datetime
) -> Promise:
    number = queries.next_number(session, charter)
    promise = copied(
        earlier,
        number=number,
        ref=f"{charter.slug}-{number}",
        starts_on=charter.valid_from,
        ends_on=charter.valid_to,
        deadline=None,
        continues=earlier,
    )
    _leave_out_the_gone(session, charter, promise)
    charter.promises.append(promise)
    session.flush()
    history.of_promise(session, "promise.brought", promise, by=by, at=at)
    return promise


def _leave_out_the_gone(session: Session, charter: Charter, promise: Promise) -> None:
    possible = queries.undertakers_for(session, charter)
    promise.organisations = [each for each in promise.organisations if each in possible]
    if promise.responsible not in promise.organisations:
        promise.responsible = None
