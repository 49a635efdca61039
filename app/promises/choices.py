"""All that can be chosen where a promise is written."""

from sqlmodel import Session

from app.kit.i18n import gettext as _
from app.promises import lineage, queries, readable
from app.promises.models import Charter
from app.promises.terms import COMPARATORS, KINDS, PERIODS
from app.themes import queries as themes

Choices = list[tuple[str, str]]


def choices(session: Session, charter: Charter) -> dict[str, Choices]:
    """The options of each field, as pairs of what is sent and what is read."""
    organisations = [(each.slug, each.name) for each in queries.undertakers_for(session, charter)]
    earlier = [
        (each.ref, f"{each.ref}: {each.title}") for each in lineage.earlier(session, charter)
    ]
    return {
        "themes": [(theme.id, theme.name) for theme in themes.listed(session)],
        "comparators": [(each.value, _(name)) for each, name in COMPARATORS.items()],
        "periods": [(each.value, _(name)) for each, name in PERIODS.items()],
        "kinds": [("", _("som måttet säger"))]
        + [(key.value, _(name)) for key, name in KINDS.items()],
        "months": [("", _("hela året")), *_months()],
        "weekdays": [("", _("vilken dag som helst")), *_days()],
        "organisations": organisations,
        "responsibles": [("", _("inte sagt")), *organisations],
        "earlier": [("", _("inget tidigare")), *earlier],
    }


def _months() -> Choices:
    return [(str(number), name) for number, name in readable.months().items()]


def _days() -> Choices:
    return [(str(number), name) for number, name in readable.weekdays().items()]
