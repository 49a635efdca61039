"""What changed between two texts, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

WORDS = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True)
class Piece:
    """Words that stand in both texts (same), only in the new (added) or only in the old (gone)."""

    kind: str
    words: str


def differences(old: str, new: str) -> list[Piece]:
    """The pieces of both texts in reading order; what is gone stands before what came instead."""
    before, after = WORDS.findall(old), WORDS.findall(new)
    found: list[Piece] = []
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", "".join(before[i:j])))
            continue
        pieces = Piece("gone", "".join(before[i:j])), Piece("added", "".join(after[k:m]))
        found.extend(each for each in pieces if each.words)
    return found
