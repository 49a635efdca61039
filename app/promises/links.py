"""What a promise points at, after checking what the form alone cannot know."""

from dataclasses import dataclass

from sqlmodel import Session

from app.identity.models import Organisation
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.promises import lineage, queries
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.themes import queries as themes


@dataclass(frozen=True)
class Links:
    """Who undertakes a promise, who answers for it, and which earlier one it goes on with."""

    organisations: list[Organisation]
    responsible: Organisation | None
    continues: Promise | None


def linked(session: Session, charter: Charter, words: PromiseForm) -> Links:
    """The rows that the form names. Raises Invalid for what cannot be chosen."""
    if themes.national(session, words.theme_id) is None:
        raise Invalid("theme_id", _("Välj ett av alternativen."))
    if words.starts_on < charter.valid_from or words.ends_on > charter.valid_to:
        raise Invalid("starts_on", _("Löftets tid ligger utanför medborgarlöftets."))
    possible = {each.slug: each for each in queries.undertakers_for(session, charter)}
    if not possible.keys() >= set(words.organisations):
        raise Invalid("organisations", _("Välj ett av alternativen."))
    return Links(
        [possible[slug] for slug in sorted(set(words.organisations))],
        possible.get(words.responsible),
        _earlier(session, charter, words),
    )


def _earlier(session: Session, charter: Charter, words: PromiseForm) -> Promise | None:
    if not words.continues:
        return None
    earlier = {each.ref: each for each in lineage.earlier(session, charter)}
    if words.continues not in earlier:
        raise Invalid("continues", _("Välj ett av alternativen."))
    return earlier[words.continues]
