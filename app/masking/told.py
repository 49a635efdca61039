"""Names that the words before or after them give away."""

from app.masking.beside import is_owner, owns
from app.masking.called import is_called, is_signed
from app.masking.company import has_company
from app.masking.frames import is_framed
from app.masking.roles import has_role, is_apposed
from app.masking.row import Row

TELLING = (is_called, is_signed, has_role, is_apposed, is_owner, owns, has_company, is_framed)


def is_told(row: Row, at: int) -> bool:
    """Whether something said beside the word makes it a person's name."""
    return any(tells(row, at) for tells in TELLING)
