"""What the open log holds in place of who it was and of what they wrote (see commitments.py)."""

from app.activities.models import Activity, Confirmation, Correction
from app.kit.tokens import canonical
from app.ledger.commitments import commitment

Row = Activity | Correction | Confirmation


def words_of(row: Activity | Correction) -> str:
    """The text that is sealed: for a correction its words, for an entry all that it says.

    The canonical JSON of the entry's figure, figure_of, note and place, so that anybody who reads
    them in the open data can build it again.
    """
    if isinstance(row, Correction):
        return row.words
    return canonical(row.model_dump(include={"figure", "figure_of", "note", "place"}))


def words(row: Activity | Correction) -> str | None:
    """The seal of the words; None when the salt is gone, or never was."""
    return commitment(words_of(row), row.words_salt) if row.words_salt else None


def actor(row: Row, account_id: int) -> str | None:
    """The seal of who it was; its salt is never published, and no two of one person are alike."""
    return commitment(str(account_id), row.actor_salt) if row.actor_salt else None
