"""Names that nothing names as such: words that are strange where they stand."""

from app.masking import cues
from app.masking.lexicon import WORD, is_compound
from app.masking.likeness import likeness
from app.masking.row import SHORTEST, Row, after, before
from app.masking.shapes import (
    ENOUGH,
    FAR_FROM,
    SURE,
    is_bent,
    is_strange,
    looks_like_place,
    looks_like_surname,
)

# Somebody is more often meant after these than after other words that go before places.
TOWARDS = {"mot", "till", "från", "på", "hos", "to", "from"}
SPELT = 0.3


def stands_out(row: Row, at: int) -> bool:
    """Whether a word that no list explains is likely to be a person's name."""
    return _does_things(row, at) or _has_a_capital(row, at) or _is_odd(row, at) or _is_pair(row, at)


def _does_things(row: Row, at: int) -> bool:
    """… sen kom X, X säljer, X gapar: somebody who does what people do."""
    token, doing = row[at], after(row, at).lower
    opened = token.first or not token.joined or before(row, at) in cues.OPENERS
    if not opened or doing not in cues.DOING or token.place:
        return False
    if token.given:
        return token.lower not in cues.WEAK and doing in cues.ACTS
    return is_strange(token) and not is_bent(token) and not looks_like_place(token)


def _has_a_capital(row: Row, at: int) -> bool:
    """An unknown word with a capital where no sentence begins, or two in a row."""
    token, following = row[at], after(row, at)
    if not token.capital or token.known or len(token.lower) < SHORTEST or looks_like_place(token):
        return False
    if following.capital and (following.surname or looks_like_surname(following)):
        return True
    if following.capital and not following.place and (is_strange(token) or is_strange(following)):
        return not following.lower.endswith(cues.PLACE_ENDINGS)
    return _begins_well(row, at) if token.first else _is_no_place(row, at)


def _begins_well(row: Row, at: int) -> bool:
    """At the beginning of a sentence a capital says little: something must be done, too."""
    done = after(row, at).lower in cues.FIRST_DOING | cues.AFTER_NAMES
    if is_bent(row[at]) or not is_strange(row[at]):
        return False
    return done or likeness(row[at].lower) > ENOUGH


def _is_no_place(row: Row, at: int) -> bool:
    token = row[at]
    if before(row, at) in cues.AROUND_PLACES:
        towards = before(row, at) in TOWARDS or not before(row, at)
        return towards and likeness(token.lower) > SPELT and not is_compound(token.lower)
    if token.lower.endswith(cues.CLEAR_SURNAME_ENDINGS):
        return True
    return not is_compound(token.lower) and not looks_like_surname(token)


def _is_odd(row: Row, at: int) -> bool:
    """A word in small letters that is nothing that is known, where a person may be named."""
    token = row[at]
    if token.capital or token.known or len(token.lower) <= SHORTEST or is_bent(token):
        return False
    if token.text.isupper() and not row[at - 1].text.isupper():
        return False
    last = before(row, at)
    if looks_like_place(token):
        return False
    if last in cues.NEVER_BEFORE_NAMES:
        return last in TOWARDS and is_strange(token) and likeness(token.lower) > SURE
    return is_strange(token) and likeness(token.lower) > FAR_FROM


def _is_pair(row: Row, at: int) -> bool:
    """Two words in a row that nobody knows, or a word with a capital before such a name."""
    token, following = row[at], after(row, at)
    if following.known or looks_like_place(following):
        return False
    if token.capital and following.capital and not token.first and token.known == WORD:
        return before(row, at) not in cues.CLOSE
    if is_strange(token) and is_strange(following):
        return True
    odds = likeness(token.lower) + likeness(following.lower)
    return not token.known and is_strange(following) and odds > SPELT
