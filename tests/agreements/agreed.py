"""An agreement for Lund, and rows of its plan, as tests know them."""

from typing import Any

from sqlmodel import Session

from app.agreements import planning
from app.agreements import service as agreements
from app.agreements.forms import AgreementForm, PlanForm
from app.agreements.models import Agreement, AgreementVersion, PlanRow
from app.identity.actor import Actor
from tests.factories import NOON, House
from tests.pictures.pictured import a_chosen_picture, an_edition

FRAME = {
    "valid_from": "2026-01-01",
    "valid_to": "2027-12-31",
    "council": "Brottsförebyggande rådet, fyra gånger om året.",
    "steering": "Polischefen och kommundirektören.",
    "communication": "På webben och på biblioteken.",
    "follow_up": "Varje tertial till rådet.",
}
ROW = {
    "mapping": "Tjugo trasiga lampor.",
    "analysis": "Träden skymmer.",
    "goal": "Färre än fem trasiga lampor i maj 2027.",
    "expected_effect": "Fler går hem genom parken.",
    "measure": "Vi byter lamporna i Stadsparken.",
    "responsible": "lunds-kommun",
    "participants": "Fastighetsägarna.",
    "schedule": "Klart i mars 2027.",
    "resources": "En tjänst.",
    "indicator": "Trasiga lampor vid vandringen.",
    "follow_up": "Vandring i april.",
    "reporting": "Till rådet i maj.",
}
PATROL = {"measure": "Vi går genom parken varje kväll.", "responsible": "polisen-lund"}


def an_agreement(session: Session, house: House, **other: Any) -> Agreement:
    """Sam begins it on the first edition of the picture of Lund."""
    edition = an_edition(session, a_chosen_picture(session, house), house)
    words = AgreementForm.model_validate(FRAME | other)
    return agreements.draft(session, edition, words, by=house.sam, at=NOON)


def a_row(session: Session, agreement: Agreement, by: Actor, **other: Any) -> PlanRow:
    """The kommun mends the lamps, or what is said instead."""
    words = PlanForm.model_validate(ROW | other)
    return planning.add(session, agreement.priorities[0], words, by=by, at=NOON)


def a_plan(session: Session, house: House) -> Agreement:
    """An agreement with a measure of each side."""
    agreement = an_agreement(session, house)
    a_row(session, agreement, house.kim)
    a_row(session, agreement, house.sam, **PATROL)
    return agreement


def both_sign(session: Session, agreement: Agreement, house: House) -> Agreement:
    for each in (house.kim, house.sam):
        agreements.sign(session, agreement, by=each, at=NOON)
    return agreement


def a_published(session: Session, agreement: Agreement, house: House) -> AgreementVersion:
    both_sign(session, agreement, house)
    return agreements.publish(session, agreement, by=house.sam, at=NOON)
