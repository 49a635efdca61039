"""Whether a promise can be counted: one question, one answer, nothing stored."""

from datetime import date

from app.wording import nouns
from app.wording.checked import Checked
from app.wording.initials import with_initials
from app.wording.reading import reading
from app.wording.remarks import remarks, suggestion
from app.wording.seen import Seen, see
from app.wording.spans import spans


def check(text: str, *, starts_on: date | None, ends_on: date | None) -> Checked:
    """What a promise's sentence says and leaves out, by rules (docs/decisions/0016).

    `starts_on` and `ends_on` are the dates of the document the promise stands in: "under året"
    and "senast i maj" are read with them, and a year before them is no deadline. The text is
    never changed. Any text gives an answer, the same each time, in time that grows with its
    length; nothing is raised. A person confirms each field before it is kept (domain.md §7).
    """
    seen = see(text, starts_on, ends_on)
    found = seen.measured
    return Checked(
        comparator=found.comparator,
        target=found.target,
        target_max=found.target_max,
        unit=_named(seen, found.unit.text if found.unit else None),
        unit_one=_named(seen, nouns.one(found.unit.text) if found.unit else None),
        period=found.period,
        deadline=seen.deadline.on if seen.deadline else None,
        is_countable=found.is_countable,
        kind=seen.kind,
        scope=seen.words(seen.scope),
        place=seen.words(seen.place),
        actor=seen.words(seen.actor),
        spans=spans(seen),
        missing=remarks(seen),
        reading=reading(seen),
        suggestion=suggestion(seen),
    )


def _named(seen: Seen, text: str | None) -> str | None:
    """What is counted, with the capitals of its own."""
    unit = seen.measured.unit
    if text is None or unit is None or unit.first == unit.after:
        return text
    first, last = seen.every[unit.first], seen.every[unit.after - 1]
    return with_initials(text, seen.plain.words(first.start, last.end))
