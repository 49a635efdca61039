"""What a verdict and a follow-up can say, and what a resident reads for it."""

from collections.abc import Mapping
from enum import StrEnum

from app.kit.i18n import N_


class Outcome(StrEnum):
    """Whether a promise was kept (utfall)."""

    MET = "met"
    PARTLY = "partly"
    NOT_MET = "not_met"


class Done(StrEnum):
    """Whether what was promised was done."""

    ALL = "all"
    SOME = "some"
    NONE = "none"


class Moved(StrEnum):
    """Whether what should become better did (indikatorn)."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"
    UNKNOWN = "unknown"


OUTCOMES: Mapping[StrEnum, str] = {
    Outcome.MET: N_("uppfyllt"),
    Outcome.PARTLY: N_("delvis uppfyllt"),
    Outcome.NOT_MET: N_("ej uppfyllt"),
}
DONE: Mapping[StrEnum, str] = {
    Done.ALL: N_("Ja, allt"),
    Done.SOME: N_("Delvis"),
    Done.NONE: N_("Nej"),
}
MOVED: Mapping[StrEnum, str] = {
    Moved.BETTER: N_("Ja, åt rätt håll"),
    Moved.SAME: N_("Nej, som förut"),
    Moved.WORSE: N_("Nej, åt fel håll"),
    Moved.UNKNOWN: N_("Vet inte, det har inte mätts"),
}
# The colours of the states, which only repeat the words.
COLOURS = {Outcome.MET: "ok", Outcome.PARTLY: "late", Outcome.NOT_MET: "broken"}
