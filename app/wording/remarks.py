"""What there is to tell the one who writes: what is missing, and which words are vague."""

from collections.abc import Iterator

from app.wording import missing
from app.wording.checked import Remark
from app.wording.deeds import near
from app.wording.offer import offer
from app.wording.phrases import read
from app.wording.seen import Seen
from app.wording.vocabulary import Kind

VAGUE = read("vague.csv")
JARGON = read("jargon.csv")
SOFT = frozenset(("soft", "need"))


def remarks(seen: Seen) -> tuple[Remark, ...]:
    """Each thing once: gaps first, then the words that are to blame."""
    found = dict.fromkeys((*map(Remark, _gaps(seen)), *_blamed(seen)))
    return tuple(found)


def _gaps(seen: Seen) -> Iterator[str]:
    found, kind = seen.measured, seen.kind
    # Without a deadline of its own a promise is to be kept by the end of its document.
    has_time = bool(seen.deadline or seen.ends_on)
    yield from missing.gaps(kind, found, is_named=near(seen.every, 0) is not None)
    yield from missing.context(kind, has_actor=bool(seen.actor), has_time=has_time)
    if found.others:
        yield missing.SEVERAL


def _blamed(seen: Seen) -> Iterator[Remark]:
    """Vague words matter where nothing is counted, soft ones always."""
    for start, end, about in VAGUE.find(seen.plain.text):
        if about in SOFT or not seen.measured.is_countable:
            yield missing.vague(about, seen.plain.words(start, end))


def suggestion(seen: Seen) -> str | None:
    """A countable wording for what is done; what is made or measured needs no counter."""
    found = seen.measured
    if found.is_countable or seen.kind in {Kind.MILESTONE, Kind.INDICATOR}:
        return None
    unit = found.unit or near(seen.every, 0)
    return offer(
        unit=unit.text if unit else None,
        text=seen.plain.written.strip(),
        period=found.period,
        actor=seen.words(seen.actor),
        where=seen.words(seen.scope or seen.place),
    )
