"""The verbs of a promise while it is a draft: add, change, remove."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor
from app.identity.models import Organisation
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.i18n import gettext as _
from app.promises import policy, queries
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.themes import queries as themes


def add(
    session: Session, charter: Charter, words: PromiseForm, *, by: Actor, at: datetime
) -> Promise:
    """Add a promise last in the charter; its address is given now and never changes."""
    ask_to_write(by, charter)
    undertakers = _undertakers(session, charter, words)
    number = max((promise.number for promise in charter.promises), default=0) + 1
    promise = Promise(number=number, ref=f"{charter.slug}-{number}", **_facts(words))
    promise.organisations = undertakers
    charter.promises.append(promise)
    session.flush()
    audit.record(session, "promise.added", f"promise:{promise.ref}", by=by, at=at)
    return promise


def change(
    session: Session, promise: Promise, words: PromiseForm, *, by: Actor, at: datetime
) -> None:
    """Give the promise other words or numbers; a signature on the old ones no longer holds."""
    ask_to_write(by, promise.charter)
    promise.organisations = _undertakers(session, promise.charter, words)
    for name, value in _facts(words).items():
        setattr(promise, name, value)
    audit.record(session, "promise.changed", f"promise:{promise.ref}", by=by, at=at)


def remove(session: Session, promise: Promise, *, by: Actor, at: datetime) -> None:
    """Take the promise out of the draft."""
    ask_to_write(by, promise.charter)
    audit.record(session, "promise.removed", f"promise:{promise.ref}", by=by, at=at)
    promise.charter.promises.remove(promise)
    session.flush()


def ask_to_write(by: Actor, charter: Charter) -> None:
    """Raises Conflict when the words are published, Denied for those who may not write them."""
    if charter.is_published:
        raise Conflict(_("Medborgarlöftet är publicerat. Orden ändras bara i en ny version."))
    if not policy.may_write(by, charter):
        raise Denied(_("Du får inte ändra det här medborgarlöftet."))


def _facts(words: PromiseForm) -> dict[str, Any]:
    return words.model_dump(exclude={"organisations"}) | {
        "comparator": words.comparator.value,
        "period": words.period.value,
    }


def _undertakers(session: Session, charter: Charter, words: PromiseForm) -> list[Organisation]:
    """Who undertakes the promise, after checking what the form alone cannot know."""
    theme = themes.by_id(session, words.theme_id)
    if theme is None or theme.lpo_id is not None:
        raise Invalid("theme_id", _("Välj ett av alternativen."))
    if words.starts_on < charter.valid_from or words.ends_on > charter.valid_to:
        raise Invalid("starts_on", _("Löftets tid ligger utanför medborgarlöftets."))
    possible = {each.slug: each for each in queries.undertakers_for(session, charter)}
    if not possible.keys() >= set(words.organisations):
        raise Invalid("organisations", _("Välj ett av alternativen."))
    return [possible[slug] for slug in sorted(set(words.organisations))]
