"""Names that the words before or after them give away: "heter X", "min granne X", "Xs pappa"."""

from app.masking import cues
from app.masking.beside import owns
from app.masking.lexicon import GIVEN, KNOWN, PLACE, WORD, is_compound, is_misspelt, is_word
from app.masking.likeness import likeness
from app.masking.row import (
    NOBODY,
    Row,
    after,
    before,
    is_candidate,
    is_likely,
    is_sure,
    is_verb,
    look,
)
from app.masking.shapes import is_bent, is_strange, looks_like_place
from app.masking.tokens import Token

FAR = 4
NICKNAMED, WHO = {"kallas", "heter", "kallad"}, {"som", "han", "hon", "hen", "killen", "tjejen"}
NOT = {"inte", "bara", "alltid", "aldrig", "gärna", "även", "också"}
NEAR = 3


def is_told(row: Row, at: int) -> bool:
    """Whether something said beside the word makes it a person's name."""
    return (
        _is_called(row, at)
        or _is_signed(row, at)
        or _has_role(row, at)
        or _is_apposed(row, at)
        or is_owner(row, at)
        or owns(row, at)
        or _has_company(row, at)
        or _is_framed(row, at)
    )


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


def is_nicknamed(row: Row, at: int) -> bool:
    """Han som kallas nollan säljer: a word, but somebody is said to be called so."""
    if len(row[at].lower) <= FAR or row[at].lower in cues.NEVER_BEFORE_NAMES | cues.FILLERS:
        return False
    if before(row, at) not in NICKNAMED or look(row, at - 2).lower not in WHO:
        return False
    return after(row, at) is NOBODY or is_verb(after(row, at))


def _is_called(row: Row, at: int) -> bool:
    """… heter X, … kallas för X, mvh X."""
    if row[at].lower in cues.FILLERS:
        return False
    back = at
    while at - back < FAR and look(row, back - 1).lower in cues.FILLERS:
        back -= 1
    if look(row, back - 1).lower not in cues.CALLED:
        return False
    subject = {token.lower for token in row[max(0, back - 5) : back - 1]}
    if subject & cues.PLACES_BEFORE:
        return False
    token = row[at]
    ended = token.given and after(row, at) is NOBODY
    return (
        ended
        or is_candidate(row, at)
        or (token.capital and token.known == WORD and not token.first)
    )


def _is_signed(row: Row, at: int) -> bool:
    """/X, where nothing more is written than a surname."""
    last = look(row, at - 1)
    slashed = last.text == "/" and last.end == row[at].start and last.gap != ""
    return slashed and len(row) - at < NEAR and is_candidate(row, at)


def _has_role(row: Row, at: int) -> bool:
    """Min granne X, läraren X, familjen X."""
    role, token = before(row, at), row[at]
    if role not in cues.ROLES and not role.endswith(cues.ROLE_ENDINGS):
        return False
    if role in cues.HOUSEHOLDS and (token.surname or not token.known):
        return True
    if token.place:
        sure = token.given or (token.capital and not looks_like_place(token))
        return sure and role not in cues.FORMAL
    if token.given and token.lower in cues.WEAK:
        following = after(row, at)
        named = following.surname or is_strange(following)
        return token.capital or named or is_verb(following)
    if token.word and token.capital and not token.given:
        formal = role in cues.FORMAL - cues.HOUSEHOLDS
        return not token.first and (not formal or is_verb(after(row, at)))
    return is_candidate(row, at)


def _is_apposed(row: Row, at: int) -> bool:
    """Grannen ovanpå, X, … or samma person, X: after a comma, after a word for a person."""
    if not row[at].gap.startswith(",") or row[at].known & (WORD | PLACE):
        return False
    near = {token.lower for token in row[max(0, at - NEAR) : at]}
    return bool(near & cues.PERSONS) and is_candidate(row, at)


def _is_framed(row: Row, at: int) -> bool:
    """Synd om X, prata med X, … det är X som."""
    token, word, following = row[at], before(row, at), after(row, at)
    if not (token.given or is_likely(row, at) or _is_odd_word(token)):
        return False
    if token.lower in cues.WEAK and not is_verb(following):
        return False
    earlier = look(row, at - 3 if look(row, at - 2).lower in NOT else at - 2).lower
    if f"{earlier}|{word}" in cues.FRAMES:
        return True
    if word in cues.FRAMES:
        return not looks_like_place(token)
    return word in cues.POINTING and not token.place and following.lower in cues.AFTER_NAMES


def _is_odd_word(token: Token) -> bool:
    """Ring Signar: an ordinary word with a capital where none belongs, and not in the definite."""
    odd = token.capital and not token.first and token.known == WORD
    return odd and not token.lower.endswith(("n", "t", "na", "er"))


def _has_company(row: Row, at: int) -> bool:
    """X och hans kompisar, hos X, X på 3an, X och somebody else."""
    token, following, third = row[at], after(row, at), look(row, at + 2)
    if not (token.given or is_likely(row, at)):
        return False
    if following.lower in cues.CONJUNCTIONS and third.lower in cues.POSSESSIVES:
        return token.lower not in cues.POSSESSIVES
    if token.lower in cues.WEAK:
        return False
    if before(row, at) == "hos":
        return not looks_like_place(token)
    plain = token.given or token.capital or is_strange(token)
    return plain and (_has_fellow(row, at) or _is_in_a_list(row, at) or _lives_there(row, at))


def _has_fellow(row: Row, at: int) -> bool:
    """Whether "och" binds it to a given name, or to "jag" before it."""
    if after(row, at).lower in cues.CONJUNCTIONS and is_sure(look(row, at + 2)):
        return True
    other = look(row, at - 2)
    bound = before(row, at) in cues.CONJUNCTIONS
    return bound and (is_sure(other) or other.lower == "jag" and not looks_like_place(row[at]))


def _is_in_a_list(row: Row, at: int) -> bool:
    """Whether a comma parts it from a given name."""
    last, following = look(row, at - 1), look(row, at + 1)
    if row[at].gap == ", " and is_sure(last):
        return True
    return following.gap == ", " and (is_sure(following) or is_strange(following))


def _lives_there(row: Row, at: int) -> bool:
    """X på 3an, X i 7B, X på trean."""
    third = look(row, at + 2)
    there = third.lower in cues.FLOORS or third.gap[-1:].isdecimal()
    return there and after(row, at).lower in {"på", "i"} and not is_bent(row[at])
