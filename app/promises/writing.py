"""The verbs of a promise while it is a draft: add, change, remove."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.i18n import gettext as _
from app.promises import history, policy, queries
from app.promises.forms import PromiseForm
from app.promises.links import Links, linked
from app.promises.models import Charter, Promise

OF_LINKS = {"organisations", "responsible", "continues"}


def add(
    session: Session, charter: Charter, words: PromiseForm, *, by: Actor, at: datetime
) -> Promise:
    """Add a promise last in the charter; its address is given now and never changes."""
    ask_to_write(by, charter)
    links = linked(session, charter, words)
    number = queries.next_number(session, charter)
    promise = Promise(number=number, ref=f"{charter.slug}-{number}", **_facts(words))
    _tie(promise, links)
    charter.promises.append(promise)
    session.flush()
    history.of_promise(session, "promise.added", promise, by=by, at=at)
    return promise


def change(
    session: Session, promise: Promise, words: PromiseForm, *, by: Actor, at: datetime
) -> None:
    """Give the promise other words or numbers; a signature on the old ones no longer holds."""
    ask_to_write(by, promise.charter)
    _tie(promise, linked(session, promise.charter, words))
    for name, value in _facts(words).items():
        setattr(promise, name, value)
    history.of_promise(session, "promise.changed", promise, by=by, at=at)


def remove(session: Session, promise: Promise, *, by: Actor, at: datetime) -> None:
    """Take the promise out of the draft."""
    ask_to_write(by, promise.charter)
    history.of_promise(session, "promise.removed", promise, by=by, at=at)
    promise.charter.promises.remove(promise)
    session.flush()


def ask_to_write(by: Actor, charter: Charter) -> None:
    """Raises Conflict when the words are published, Denied for those who may not write them."""
    if charter.is_published:
        raise Conflict(_("Medborgarlöftet är publicerat. Orden ändras bara i en ny version."))
    if not policy.may_write(by, charter):
        raise Denied(_("Du får inte ändra det här medborgarlöftet."))


def _facts(words: PromiseForm) -> dict[str, Any]:
    return words.model_dump(exclude=OF_LINKS) | {
        "kind": words.kind.value if words.kind else "",
        "comparator": words.comparator.value,
        "period": words.period.value,
        "places": words.named_places,
    }


def _tie(promise: Promise, links: Links) -> None:
    promise.organisations = links.organisations
    promise.responsible, promise.continues = links.responsible, links.continues
