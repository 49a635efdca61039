"""What a promise leaves out, in plain words for the one who writes it."""

from collections.abc import Iterator

from app.kit.i18n import N_
from app.wording.checked import Remark
from app.wording.measured import Measured
from app.wording.vocabulary import Kind

NUMBER = N_("Det saknas ett antal. Hur många ska det bli, minst?")
UNIT = N_("Det står inte vad som ska räknas.")
PERIOD = N_("Det står inte hur ofta eller till när antalet gäller.")
WHEN = N_("Det står inte när det ska vara klart.")
WHO = N_("Det står inte vem som ska göra det.")
HOW_MANY = N_("Skriv hur många ”samtliga” är, så att det går att räkna.")
LEVEL = N_("Skriv från vilket värde till vilket, enligt vilken källa.")
SEVERAL = N_("Det finns flera tal i meningen. Skriv ett löfte för varje.")
VAGUE = {
    "number": N_("”{word}” är inget antal. Skriv ett tal."),
    "pace": N_("”{word}” säger inte hur ofta. Skriv till exempel ”varje månad”."),
    "need": N_("”{word}” kan betyda aldrig. Skriv hur ofta, eller i vilka fall."),
    "soft": N_("”{word}” lovar inget. Skriv ”ska”."),
    "verb": N_("”{word}” säger inte vad ni gör. Skriv vad som händer och hur många gånger."),
}


def gaps(kind: Kind, found: Measured, *, is_named: bool) -> Iterator[str]:
    """What no words were found for; what is done once needs neither number nor unit."""
    if kind is Kind.MILESTONE:
        return
    if found.target is None:
        yield _number(kind, found)
    if not is_named and kind is Kind.QUALITATIVE:
        yield UNIT
    if found.period is None and kind is Kind.QUALITATIVE:
        yield PERIOD


def _number(kind: Kind, found: Measured) -> str:
    if found.is_countable:
        return HOW_MANY
    return LEVEL if kind is Kind.INDICATOR else NUMBER


def context(kind: Kind, *, has_actor: bool, has_time: bool) -> Iterator[str]:
    """By when, and by whom."""
    if kind in {Kind.COUNT, Kind.MILESTONE} and not has_time:
        yield WHEN
    if not has_actor:
        yield WHO


def vague(about: str, word: str) -> Remark:
    """What to tell of a word that cannot be counted."""
    return Remark(VAGUE[about], word)
