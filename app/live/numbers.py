"""What tells whether a piece must be drawn anew: one question for the whole process."""

from collections import defaultdict

from sqlmodel import Session

from app.activities.sums import Sum, sums
from app.live.pieces import Piece


class Numbers:
    """The numbers of every published promise, by what can be watched."""

    def __init__(self, session: Session) -> None:
        self._of: defaultdict[tuple[str, str], list[Sum]] = defaultdict(list)
        for each in sums(session):
            self._of["area", each.lpo_id].append(each)
            self._of["promise", each.ref].append(each)

    def of(self, piece: Piece) -> tuple[Sum, ...]:
        """Those that the piece shows."""
        return tuple(self._of.get((piece.kind, piece.key), ()))
