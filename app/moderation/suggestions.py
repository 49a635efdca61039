"""What the machine suggests to mask, each thing once however often it is said."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.kit.tokens import digest
from app.masking.kinds import WORDS
from app.masking.service import find
from app.masking.spans import Span
from app.submissions.models import Submission

MOST_TICKS = 150  # more could not be sent in one form; what is beyond is masked without asking


@dataclass(frozen=True)
class Suggestion:
    """Some words and the word that would stand in for them."""

    text: str
    word: str

    @property
    def line(self) -> str:
        """The words on one line, whatever the case."""
        return " ".join(self.text.casefold().split())

    @property
    def key(self) -> str:
        """What a tick sends: the same as long as the words and their kind are the same."""
        return digest(f"{self.word}\n{self.text}")[:16]


def suggested(submission: Submission) -> list[Suggestion]:
    """In the order in which they first stand in the words and the place."""
    each = (of(text, span) for text in texts(submission) for span in find(text))
    return list(dict.fromkeys(each))


def texts(submission: Submission) -> tuple[str, str]:
    """What a resident has written freely."""
    return submission.body, submission.place


def of(text: str, span: Span) -> Suggestion:
    return Suggestion(text[span.start : span.end], WORDS[span.kind])


def without_a_tick(every: list[Suggestion]) -> set[str]:
    """The keys of those that no form has room for."""
    return {each.key for each in every[MOST_TICKS:]}


def marked(text: str) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the word that would stand in for it, or none."""
    end = 0
    for span in find(text):
        yield text[end : span.start], ""
        yield text[span.start : span.end], WORDS[span.kind]
        end = span.end
    yield text[end:], ""


def named(found: Iterable[Suggestion]) -> list[str]:
    """For people: namn («Anna Berg»)."""
    return [f"{each.word} («{each.text}»)" for each in found]
