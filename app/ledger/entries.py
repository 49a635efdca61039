"""What an entry may say: facts about what an authority did, and seals in place of words."""

from dataclasses import asdict, dataclass, fields

from app.ledger import canonical
from app.ledger.faults import Untrue
from app.ledger.shapes import is_shaped


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One thing that happened, in public; every field is always written, empty ones as null.

    `seq` is its place in the log, from 0. `actor`, `text` and `evidence` are seals (commitments.py)
    of what stands in ordinary rows. `ref` is the place of the entry that this one is about.
    `digest` is that of the signed words, `delta` what the counter moves by. Dates are ISO 8601.
    Untrue when a field is not shaped as it must be, or one that the type needs is missing.
    """

    seq: int
    type: str
    recorded_at: str
    org: str
    v: int = 1
    actor: str | None = None
    promise: str | None = None
    unit: str | None = None
    target: int | None = None
    deadline: str | None = None
    digest: str | None = None
    delta: int | None = None
    event_date: str | None = None
    evidence: tuple[str, ...] = ()
    text: str | None = None
    ref: int | None = None
    reason: str | None = None
    outcome: str | None = None
    key: str | None = None

    def __post_init__(self) -> None:
        for name, value in asdict(self).items():
            if not is_shaped(self.type, name, value):
                raise Untrue(f"{name} of {self.type}")
        if self.ref is not None and self.ref >= self.seq:
            raise Untrue("an entry is about an earlier one")

    @property
    def raw(self) -> bytes:
        """The bytes that stand in the log."""
        return canonical.to_bytes({**asdict(self), "evidence": list(self.evidence)})


NAMES = {field.name for field in fields(Entry)}


def read_entry(raw: bytes) -> Entry:
    """An entry from its bytes; Untrue unless Entry.raw would write exactly these."""
    content = canonical.from_bytes(raw)
    evidence = content.pop("evidence", None)
    if content.keys() != NAMES - {"evidence"} or not isinstance(evidence, list):
        raise Untrue("fields too many or too few")
    return Entry(**content, evidence=tuple(evidence))  # type: ignore[arg-type]  # shapes look
