"""What is written together with a name: an initial, a gang, the name of something that is owned."""

from app.masking import cues
from app.masking.lexicon import GIVEN, KNOWN, PLACE, WORD, is_compound, is_misspelt, is_word
from app.masking.likeness import likeness
from app.masking.row import Row, after, before
from app.masking.shapes import FAR_FROM, is_bent, looks_like_place
from app.masking.tokens import Token

# Letters that are no words of their own; "o", "i", "å" and "e" are.
INITIALS = frozenset("bcdfghjklmnpqrstvwxz")
# In log-odds: enough where what follows says that somebody owns it.
OWNER = -0.5
NO_THINGS = cues.AROUND_PLACES | cues.OPENERS | cues.DOING | cues.AFTER_NAMES | cues.FILLERS


def is_initial(token: Token) -> bool:
    """Robban b, Dawit T: one letter that stands for a surname."""
    return (
        len(token.text) == 1 and token.joined and (token.text.isupper() or token.text in INITIALS)
    )


def has_initial(row: Row, at: int) -> bool:
    """A word that nobody knows before such a letter."""
    token = row[at]
    if token.known or len(token.lower) < 3 or not is_initial(after(row, at)):
        return False
    return likeness(token.lower) > FAR_FROM and before(row, at) not in cues.NEVER_BEFORE_NAMES


def gang(token: Token) -> str:
    """The name in Kalle-gänget, or nothing."""
    first, dash, last = token.text.rpartition("-")
    if not dash or last.lower() not in cues.GANGS:
        return ""
    known = KNOWN.get(first.lower(), 0)
    return "" if known in {WORD, PLACE, WORD | PLACE} or is_compound(first.lower()) else first


def _is_thing(token: Token) -> bool:
    """An ordinary word that can be owned, as far as short lists tell."""
    return (
        token.word and not token.capital and len(token.lower) > 3 and token.lower not in NO_THINGS
    )


def owns(row: Row, at: int) -> bool:
    """Xs källare: a word spelt as a name, with an s, before a thing."""
    token, thing = row[at], after(row, at)
    base = token.lower.removesuffix("s").rstrip("'")
    if token.known or base == token.lower or len(base) < 3 or not _is_thing(thing):
        return False
    if before(row, at) in cues.POINTING:
        return False
    if is_compound(base) or KNOWN.get(base, 0) & (WORD | PLACE) or thing.lower in cues.DOING:
        return False
    return likeness(base) > OWNER and not looks_like_place(token) and not is_bent(thing)


def is_owner(row: Row, at: int) -> bool:
    """Xs pappa, Xs balkong."""
    token = row[at]
    if token.lower[-1] != "s" or after(row, at).lower not in cues.KIN:
        return False
    base = token.lower.removesuffix("s")
    if KNOWN.get(base, 0) & GIVEN:
        return base not in cues.WEAK or token.capital
    if token.known or is_compound(base) or is_word(base):
        return False
    return token.capital or not is_misspelt(token.lower) or likeness(base) > 0
