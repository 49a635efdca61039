"""What is said of a kept checkpoint: that the log goes on from there, or what is wrong."""

from dataclasses import dataclass

from app.kit.i18n import N_, gettext
from app.ledger.older import Compared, Outcome

SENTENCES = {
    Outcome.CONTINUES: N_(
        "Loggen fortsätter den här kontrollpunkten. De {before} första posterna är exakt desamma "
        "som då, och {more} har kommit till."
    ),
    Outcome.UNREADABLE: N_(
        "Det här är ingen hel kontrollpunkt. Den har tre rader: loggens namn, ett antal och en rot."
    ),
    Outcome.NOT_SIGNED: N_("Kontrollpunkten är inte undertecknad med någon av loggens nycklar."),
    Outcome.OTHER_LOG: N_("Kontrollpunkten hör till en annan logg."),
    Outcome.SHRUNK: N_("Loggen har krympt: {before} poster då, {now} nu. Så får det inte bli."),
    Outcome.CHANGED: N_(
        "Historien är ändrad: de {before} första posterna är inte de som fanns då. Så får det "
        "inte bli."
    ),
}
UNSIGNED = N_("Den du klistrade in har ingen underskrift, så den bevisar inget för andra.")


@dataclass(frozen=True)
class Answer:
    """What a person reads, and whether it is good news."""

    holds: bool
    sentence: str


def answer(found: Compared, now: int) -> Answer:
    """The outcome in words, for a log that has so many entries now."""
    holds = found.outcome is Outcome.CONTINUES
    words = gettext(SENTENCES[found.outcome])
    told = words.format(before=found.size, more=now - found.size, now=now)
    is_bare = not found.is_signed and found.outcome not in {Outcome.UNREADABLE, Outcome.NOT_SIGNED}
    return Answer(holds, f"{told} {gettext(UNSIGNED)}" if is_bare else told)
