"""Where a picture is of, out of what was sent."""

from sqlmodel import Session

from app.areas import queries as areas
from app.areas import service as areas_service
from app.areas.models import PromiseArea
from app.identity.actor import Actor, Duty
from app.kit.errors import Denied, Invalid
from app.kit.i18n import gettext as _
from app.pictures.forms import PictureForm


def area_of(session: Session, words: PictureForm, actor: Actor) -> PromiseArea:
    """The whole LPO, or the kommuner of it that were chosen."""
    lpo = areas.lpo(session, words.lpo_id, lock=True)
    if lpo is None:
        raise Invalid("lpo_id", _("Välj ett av alternativen."))
    if not actor.may(Duty.WRITE, lpo.id):
        raise Denied(_("Du får inte skriva lägesbild för det området."))
    inside = areas.municipalities_of(lpo)
    if not {each.slug for each in inside} >= set(words.municipalities):
        raise Invalid("municipalities", _("Kommunen ligger inte i lokalpolisområdet."))
    chosen = [each for each in inside if each.slug in words.municipalities] or inside
    name = lpo.name if chosen == inside else ", ".join(each.name for each in chosen)[:120]
    return areas_service.promise_area(session, name=name, lpos=[lpo], municipalities=chosen)
