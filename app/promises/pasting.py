"""An old page brought into a draft: each chosen sentence a promise still to be completed."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from app.identity.actor import Actor
from app.kit.errors import Invalid
from app.kit.i18n import gettext as _
from app.promises import writing
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.promises.paste_forms import TakeForm
from app.promises.pasted import sentences, short_name
from app.promises.told import told
from app.wording.checked import Checked
from app.wording.vocabulary import Comparator, Kind, Period


def take(
    session: Session, charter: Charter, words: TakeForm, *, by: Actor, at: datetime
) -> list[Promise]:
    """Add the chosen sentences as they stand, measured as the checker reads them.

    Raises Invalid for a row that the page has not, and as `writing.add` does.
    """
    every = sentences(words.page)
    wanted = sorted(set(words.rows))
    if wanted[-1] >= len(every):
        raise Invalid("rows", _("Välj ett av alternativen."))
    forms = [_unfinished(charter, words, every[row]) for row in wanted]
    return [writing.add(session, charter, form, by=by, at=at) for form in forms]


def _unfinished(charter: Charter, words: TakeForm, sentence: str) -> PromiseForm:
    """Not validated: what is missing is asked for before anybody may sign."""
    found = told(sentence, charter.valid_from, charter.valid_to)
    return PromiseForm.model_construct(
        focus=words.focus,
        title=short_name(sentence),
        body=sentence,
        theme_id=words.theme_id,
        organisations=words.organisations,
        starts_on=charter.valid_from,
        ends_on=charter.valid_to,
        **_measure(found.found, found.fields),
    )


def _measure(found: Checked, fields: dict[str, str]) -> dict[str, Any]:
    return {
        "comparator": Comparator(fields.get("comparator", Comparator.NONE)),
        "target": found.target,
        "target_max": found.target_max,
        "unit_one": fields.get("unit_one", ""),
        "unit_many": fields.get("unit_many", ""),
        "period": Period(fields.get("period", Period.TOTAL)),
        "deadline": found.deadline,
        "kind": Kind(fields["kind"]) if "kind" in fields else None,
    }
