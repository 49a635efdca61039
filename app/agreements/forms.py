"""What writers send: the frame of an agreement, and a row of its plan."""

from typing import Self

from pydantic import model_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import BACKWARDS, Day, Line, Paragraph, Text

HEADING_NAMES = {
    "mapping": N_("Kartläggning"),
    "analysis": N_("Analys"),
    "goal": N_("Mål"),
    "expected_effect": N_("Förväntad effekt"),
    "measure": N_("Åtgärd"),
    "participants": N_("Medverkande"),
    "schedule": N_("Tidsplan"),
    "resources": N_("Resurser"),
    "indicator": N_("Indikator"),
    "follow_up": N_("Uppföljning"),
    "reporting": N_("Redovisning"),
}
HINTS = {
    "measure": N_("Vad ni gör åt orsakerna."),
    "schedule": N_("När det börjar, och när det är klart."),
    "indicator": N_("Det tal eller tecken som ska röra sig."),
    "goal": N_("Vad som ska vara annorlunda, och när."),
}


class AgreementForm(Sent):
    """Its time, how it is organised, and how it is told of and followed up."""

    valid_from: Day
    valid_to: Day
    council: Paragraph = ""
    steering: Paragraph = ""
    communication: Text = ""
    follow_up: Text = ""

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.valid_to < self.valid_from:
            raise field_error("valid_to", BACKWARDS)
        return self


class DraftForm(AgreementForm):
    """The frame, and which edition of which picture it rests on."""

    edition: Line


class PlanForm(Sent):
    """One measure, under the headings of 2007; `responsible` is an organisation's slug."""

    mapping: Paragraph = ""
    analysis: Paragraph = ""
    goal: Paragraph
    expected_effect: Paragraph = ""
    measure: Paragraph
    responsible: Line
    participants: Paragraph = ""
    schedule: Paragraph
    resources: Paragraph = ""
    indicator: Paragraph
    follow_up: Paragraph = ""
    reporting: Paragraph = ""
