"""What a place was promised, gathered in few questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from app.activities.sheets import Sheet, sheet
from app.disclosure.queries import Voices
from app.disclosure.rules import share
from app.promises.models import Charter
from app.themes import queries as themes
from app.themes.models import Theme


@dataclass(frozen=True)
class Spoken:
    """A theme of an area's voices: how many, and which part, as they may be published."""

    theme: Theme
    count: int
    share: str | None


@dataclass(frozen=True)
class Overview:
    """What a place was promised, now and before, and how many have spoken there."""

    sheets: list[Sheet]
    earlier: list[Charter]
    voices: Voices | None

    @property
    def parties(self) -> list[str]:
        """Who has promised something that runs, each once."""
        promises = (counter.promise for sheet in self.sheets for counter in sheet.counters)
        names = (each.short_name for promise in promises for each in promise.undertakers)
        return list(dict.fromkeys(names))

    @property
    def promises(self) -> int:
        return sum(len(each.counters) for each in self.sheets)

    @property
    def themes(self) -> int:
        """How many themes the promises rest on, each once."""
        return len(set().union(*(each.themes for each in self.sheets)))

    @property
    def entries(self) -> int:
        return sum(each.entries for each in self.sheets)


def overview(
    session: Session, charters: Sequence[Charter], *, on: date, voices: Voices | None = None
) -> Overview:
    """The charters that run or are to come, with counters; those that have ended, by name."""
    sheets = [sheet(session, each, on=on) for each in charters if each.valid_to >= on]
    earlier = [each for each in charters if each.valid_to < on]
    return Overview(sheets, earlier, voices)


def spoken(session: Session, voices: Voices | None) -> list[Spoken]:
    """The themes that may be shown, the most spoken of first."""
    if voices is None:
        return []
    counts = {theme: count for theme, count in voices.by_theme.items() if count}
    found = [
        Spoken(theme, counts[theme.id], share(counts[theme.id], voices.coded))
        for theme in themes.known(session, set(counts))
    ]
    return sorted(found, key=lambda each: -each.count)
