"""Names beside other people: "X och hans kompisar", "Anna, X och Kim", "X på trean"."""

from app.masking import cues
from app.masking.row import (
    Row,
    after,
    before,
    is_likely,
    is_sure,
    look,
)
from app.masking.shapes import is_bent, is_strange, looks_like_place


def has_company(row: Row, at: int) -> bool:
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
