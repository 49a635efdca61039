"""People's names: those in the lists, and those that only the words round them give away."""

from collections.abc import Iterator

from app.masking import cues
from app.masking.alone import stands_out
from app.masking.beside import gang, has_initial, is_owner
from app.masking.called import is_nicknamed
from app.masking.lexicon import WORD
from app.masking.listed import is_listed, name_end
from app.masking.row import Row, after, before, look
from app.masking.spans import Span
from app.masking.tokens import Token, tokens
from app.masking.told import is_told
from app.masking.view import View


def names(view: View) -> Iterator[Span]:
    """Likely names of people, in any case, without titles and without an s of belonging."""
    row, at = tokens(view.plain), 0
    while at < len(row):
        end = name_end(row, at) if _begins(row, at) else at
        if end > at and not _is_a_place(row, at, end):
            yield view.span(row[at].start, _last(row[end - 1], view), "name")
        at = max(end, at + 1)


def _begins(row: Row, at: int) -> bool:
    """Whether a person's name begins at this word."""
    token = row[at]
    if gang(token):
        return True
    if token.known == WORD and not token.capital:
        return is_owner(row, at) or is_nicknamed(row, at)
    if len(token.lower) == 1 or ":" in token.lower:
        return False
    return has_initial(row, at) or is_listed(row, at) or is_told(row, at) or stands_out(row, at)


def _is_a_place(row: Row, at: int, end: int) -> bool:
    """Sankt Eriks plan, Karl Johans gata, pizzeria Mario: no person is meant."""
    following, last = after(row, end - 1).lower, row[end - 1]
    if end - at > 1 and last.lower in cues.PLACES_AFTER and not last.surname:
        return True
    if following.rpartition("-")[2] in cues.PLACES_AFTER or following.endswith(cues.STREET_ENDINGS):
        return True
    if following == "heter" and look(row, end + 1).lower in cues.HOUSE_KINDS:
        return True
    return end - at == 1 and before(row, at) in cues.PLACES_BEFORE


def _last(token: Token, view: View) -> int:
    """Without the s of belonging: "[namn]s pappa" is better to read than "[namn] pappa"."""
    if first := gang(token):
        return token.start + len(first)
    if len(token.text) == 1 and view.plain[token.end : token.end + 1] == ".":
        return token.end + 1
    bent = token.genitive or (token.known == WORD and token.lower.endswith("s"))
    return token.end - 1 if bent else token.end
