"""What in the words of a quote could still point somebody out."""

from app.masking.service import find
from app.moderation.suggestions import Suggestion, of
from app.submissions.models import MaskedCopy


def left_in(wording: str, copy: MaskedCopy) -> list[Suggestion]:
    """What the machine finds there, but for exactly what a moderator has chosen not to mask."""
    found = dict.fromkeys(of(wording, span) for span in find(wording))
    return [each for each in found if each.line not in copy.left]
