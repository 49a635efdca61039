"""What a check of a promise's words gives back: values only, for whoever shows them."""

from dataclasses import dataclass
from datetime import date

from app.wording.vocabulary import Comparator, Kind, Part, Period


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch written[start:end] of the sentence as it was given, and what it tells."""

    start: int
    end: int
    part: Part


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to be told; `gettext(message).format(word=word)`."""

    message: str
    word: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How hard the text is to read: LIX, and each hard word with a plainer one."""

    lix: int
    is_plain: bool
    jargon: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """What a promise's sentence says and what it leaves out: suggestions, which a person confirms.

    `target` and `target_max` are a number for each `period`; without a `period` nothing is
    counted. `deadline` is a last day that the words themselves name. `is_countable` without a
    `target` is "samtliga": countable once it is known how many they are (domain rule 6).
    `unit` is the word for many, `unit_one` that for one where the lists know it.
    `scope`, `place` and `actor` are the words as they stand. `spans` do not overlap and are in
    order. `suggestion` is a whole sentence with blanks, or None when there is nothing to ask.
    """

    comparator: Comparator
    target: int | None
    target_max: int | None
    unit: str | None
    unit_one: str | None
    period: Period | None
    deadline: date | None
    is_countable: bool
    kind: Kind
    scope: str | None
    place: str | None
    actor: str | None
    spans: tuple[Span, ...]
    missing: tuple[Remark, ...]
    reading: Reading
    suggestion: str | None
