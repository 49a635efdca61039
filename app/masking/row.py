"""Looking at the neighbours of a word in a text."""

from collections.abc import Sequence

from app.masking import cues
from app.masking.lexicon import PLACE, WORD, is_compound
from app.masking.shapes import is_strange, looks_like_place
from app.masking.tokens import Token

Row = Sequence[Token]

NOBODY = Token("", "", 0, 0, WORD, "", False, True, False)
SHORTEST, LONGEST = 3, 20


def look(row: Row, at: int) -> Token:
    """The word there, or one that is nothing where the text has ended."""
    return row[at] if 0 <= at < len(row) else NOBODY


def before(row: Row, at: int) -> str:
    """The word before, or nothing if a sentence or a clause ended between."""
    if at == 0 or row[at].first or any(sign in row[at].gap for sign in ",()"):
        return ""
    return row[at - 1].lower


def after(row: Row, at: int) -> Token:
    """The word after, unless something ended between."""
    following = look(row, at + 1)
    return following if following.joined else NOBODY


def is_sure(token: Token) -> bool:
    """Whether it is a given name and nothing else."""
    return token.given and not token.known & (WORD | PLACE)


def is_verb(token: Token) -> bool:
    """Whether a word does something, by a short list and by how Swedish verbs end."""
    return token.lower in cues.DOING or token.lower.endswith(cues.VERB_ENDINGS)


def is_likely(row: Row, at: int) -> bool:
    """Strange, or near an ordinary word but standing where a person stands."""
    token, following = row[at], after(row, at)
    if token.known or not SHORTEST <= len(token.lower) <= LONGEST:
        return False
    if token.capital and not token.first:
        return not looks_like_place(token)
    if is_compound(token.lower):
        return False
    placed = following is NOBODY or is_verb(following) or following.lower in cues.AFTER_NAMES
    return placed or is_strange(token) or is_strange(following)


def is_candidate(row: Row, at: int) -> bool:
    """A word that may be a name where the words before it say that one comes."""
    token = row[at]
    if token.given or token.surname and (token.capital or not token.word):
        acts = after(row, at).lower in cues.ACTS
        return token.lower not in cues.WEAK or token.capital or acts
    if token.word:
        return False
    return token.capital or (not token.place and is_likely(row, at))
