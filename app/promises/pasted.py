"""The sentences of an old page, one a row: every word of it is in one of them."""

import re

# A bullet, a dash or a number with a dot before the words.
BULLET = re.compile(r"^(?:[-–—*•·▪●○]|\d{1,2}[.)])\s+")
# Where a sentence ends and the next begins with a capital.
BREAK = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
MOST_ROWS, LONGEST_ROW, LONGEST_TITLE = 60, 4000, 60


def sentences(page: str) -> list[str]:
    """Each line, without its bullet and cut where a new sentence begins."""
    lines = (BULLET.sub("", line.strip()).strip() for line in page.splitlines())
    return [piece for line in lines for piece in BREAK.split(line) if piece]


def short_name(sentence: str) -> str:
    """The first words, as a name until somebody writes a better one."""
    first = sentence[: LONGEST_TITLE + 1]
    if len(first) <= LONGEST_TITLE:
        return first.rstrip(".!?")
    return first.rpartition(" ")[0] or first[:LONGEST_TITLE]
