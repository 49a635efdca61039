"""Names that stand in the lists, and what may follow them: surnames, listed or not."""

from app.masking import cues
from app.masking.beside import is_initial
from app.masking.lexicon import WORD, is_compound
from app.masking.row import Row, after, before, is_sure, look
from app.masking.shapes import (
    is_bent,
    is_strange,
    is_sure_surname,
    looks_like_place,
    looks_like_surname,
)
from app.masking.tokens import Token

LONGEST = 5


def is_listed(row: Row, at: int) -> bool:
    """A name in a list, or a sure surname; where it is also a word or a place, if it is meant."""
    token = row[at]
    if token.place:
        return token.given and _is_somebody(row, at)
    if token.word:
        return token.given and _is_meant(row, at)
    return bool(token.known) or is_sure_surname(token) or _is_first_name(row, at)


def name_end(row: Row, at: int) -> int:
    """Past the surname, second given name or particle that goes with the name begun here."""
    end = at + 1
    while end < len(row) and end - at < LONGEST and _goes_on(row, at, end):
        end += 1
    while end - 1 > at and row[end - 1].lower in cues.PARTICLES:
        end -= 1
    return end


def _is_somebody(row: Row, at: int) -> bool:
    """Vilhelmina: the person, not the town."""
    acts = not row[at].first or after(row, at).lower in cues.ACTS
    last = before(row, at)
    listed = last in cues.CONJUNCTIONS and look(row, at - 2).place
    return row[at].capital and acts and not listed and last not in cues.PLACE_PREPOSITIONS


def _is_meant(row: Row, at: int) -> bool:
    """Björn, Sten, Per: a name that is also a word."""
    token, following = row[at], after(row, at)
    if _is_followed_by_a_name(token, following):
        return True
    if token.lower in cues.WEAK and (token.first or not token.capital):
        return False
    if token.capital and not token.first:
        return before(row, at) not in cues.CLOSE or following.capital
    return token.capital and following.lower in cues.FIRST_DOING


def _is_followed_by_a_name(token: Token, following: Token) -> bool:
    if following.surname and not following.word or is_sure(following):
        return True
    if token.capital and following.capital:
        named = following.surname or following.given
        return named or not (following.word or following.place)
    weak = token.lower in cues.WEAK
    return not weak and is_strange(following) and not is_bent(following)


def _is_first_name(row: Row, at: int) -> bool:
    """A strange word before a surname or another given name."""
    token, following = row[at], after(row, at)
    if token.known or is_compound(token.lower):
        return False
    if following.surname and not following.word or is_sure_surname(following):
        return True
    if looks_like_surname(following) and is_strange(token) and not is_bent(token):
        return True
    return is_sure(following) and is_strange(token) and not looks_like_place(token)


def _goes_on(row: Row, at: int, end: int) -> bool:
    token, first = row[end], row[at]
    if not token.joined or row[end - 1].genitive:
        return False
    if is_initial(token):
        return True
    if token.lower in cues.PARTICLES and not token.given:
        return after(row, end).capital or _is_surnamed(look(row, end + 1), first)
    return _is_surnamed(token, first)


def _is_surnamed(token: Token, first: Token) -> bool:
    """Whether this word can be the rest of a name that began with that one."""
    capitals = token.capital and first.capital
    if token.known == WORD:
        return capitals and first.known != WORD and not looks_like_place(token)
    if token.given or token.surname:
        sure = token.lower not in cues.WEAK and not first.capital
        return token.capital or not token.word or sure
    if token.place:
        return capitals
    if token.lower.removesuffix("s").endswith(cues.STREET_ENDINGS):
        return False
    return token.capital or looks_like_surname(token) or is_strange(token)
