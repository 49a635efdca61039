"""Why an entry is corrected, in a word that stands in the open log."""

from enum import StrEnum

from app.kit.i18n import N_


class Reason(StrEnum):
    """The words of the log; what a person reads stands in SAID."""

    UNDONE = "ångrad"
    DOUBLE = "dubbelregistrerad"
    NUMBER = "fel-antal"
    DAY = "fel-dag"
    PLACE = "fel-plats"
    WORDS = "fel-ord"
    PROMISE = "fel-löfte"
    NEVER = "blev-inte-av"
    OTHER = "annat"


SAID = {
    Reason.UNDONE: N_("ångrad"),
    Reason.DOUBLE: N_("dubbelregistrerad"),
    Reason.NUMBER: N_("fel antal"),
    Reason.DAY: N_("fel dag"),
    Reason.PLACE: N_("fel plats"),
    Reason.WORDS: N_("fel i texten"),
    Reason.PROMISE: N_("hör till ett annat löfte"),
    Reason.NEVER: N_("blev inte av"),
    Reason.OTHER: N_("annat skäl"),
}
# To undo is a button of its own.
CHOICES = [(reason.value, said) for reason, said in SAID.items() if reason is not Reason.UNDONE]


class Erased(StrEnum):
    """Why words are taken away."""

    PERSONAL = "personuppgift"
    SECRET = "sekretess"
    OTHER = "annat"


ERASED = {
    Erased.PERSONAL: N_("personuppgift"),
    Erased.SECRET: N_("sekretess"),
    Erased.OTHER: N_("annat skäl"),
}
