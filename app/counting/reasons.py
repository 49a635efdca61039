"""Why a promise is behind or was not kept: the reasons people in the field give."""

from collections.abc import Mapping
from enum import StrEnum

from app.kit.i18n import N_


class Reason(StrEnum):
    """The cause of a deviation (avvikelse)."""

    OTHER_DUTY = "other_duty"
    EXTRAORDINARY = "extraordinary"
    WEATHER = "weather"
    STAFF = "staff"
    CHANGED_PICTURE = "changed_picture"
    OTHERS_DECISION = "others_decision"
    OTHER = "other"


REASONS: Mapping[StrEnum, str] = {
    Reason.OTHER_DUTY: N_("annat uppdrag"),
    Reason.EXTRAORDINARY: N_("extraordinär händelse"),
    Reason.WEATHER: N_("väder"),
    Reason.STAFF: N_("personal"),
    Reason.CHANGED_PICTURE: N_("ändrad lägesbild"),
    Reason.OTHERS_DECISION: N_("beslut hos annan"),
    Reason.OTHER: N_("annat"),
}
