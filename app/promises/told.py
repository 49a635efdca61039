"""What there is to tell of a sentence on the page where it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.kit.i18n import gettext as _
from app.promises.marked import Marked, pieces
from app.promises.suggested import suggested
from app.wording.checked import Checked
from app.wording.service import check


@dataclass(frozen=True)
class Told:
    """A sentence and what the checker made of it; nothing of this is stored."""

    sentence: str
    found: Checked

    @property
    def pieces(self) -> list[Marked]:
        """The sentence with its marks."""
        return pieces(self.sentence, self.found.spans)

    @property
    def fields(self) -> dict[str, str]:
        """What the form could be filled with, for a person to confirm."""
        return suggested(self.found)

    @property
    def remarks(self) -> list[str]:
        """What is missing, in the reader's language."""
        return list(self._remarks())

    def _remarks(self) -> Iterator[str]:
        for remark in self.found.missing:
            yield _(remark.message).format(word=remark.word)


def told(sentence: str, starts_on: date, ends_on: date) -> Told:
    """The sentence, read with the days between which it is to be kept."""
    return Told(sentence, check(sentence, starts_on=starts_on, ends_on=ends_on))
