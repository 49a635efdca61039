"""Whether words look like a report about somebody who can be told: that belongs at 114 14.

Something that points a person out, together with what that person is said to have done
(data/accusing.txt). It only decides what the review page explains; nothing of it is stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from app.masking.kinds import Kind
from app.masking.service import find
from app.submissions.phrases import lists, words

ACCUSING = lists("accusing.txt")["accusing"]
POINTING: frozenset[Kind] = frozenset(
    {"name", "plate", "street", "personnummer", "samordningsnummer"}
)


@dataclass(frozen=True)
class PersonReport:
    """What points somebody out, and what that person is said to do; empty if the sender said so."""

    who: tuple[str, ...] = ()
    what: tuple[str, ...] = ()

    @property
    def because(self) -> tuple[str, ...]:
        return (*self.who, *self.what)


def person_report(texts: Iterable[str], *, is_said: bool) -> PersonReport | None:
    """A report if the sender says so, or if the words and the place together look like one."""
    every = list(texts)
    who = tuple(dict.fromkeys(each for text in every for each in _pointing(text)))
    what = tuple(dict.fromkeys(ACCUSING.findall(" ".join(map(words, every))))) if who else ()
    if is_said or (who and what):
        return PersonReport(who, what) if who and what else PersonReport()
    return None


def _pointing(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find(text) if span.kind in POINTING]
