"""Whether words sound like danger that goes on now: then 112 stands first on the review page.

A list that anybody can read (data/danger.txt) and four rules; nothing of it is stored.
"""

import re

from app.submissions.phrases import lists, words

LISTS = lists("danger.txt")
SENTENCE = re.compile(r"[.!?\n]+")
CLOSE = 3  # so many words before it, a "no" is about it


def going_on(text: str) -> list[str]:
    """The words that sound so, as they were read; empty if none do."""
    sentences = [words(each) for each in SENTENCE.split(text)]
    return list(dict.fromkeys(found for each in sentences for found in _in(each)))


def _in(sentence: str) -> list[str]:
    if LISTS["alone"].sub("", sentence).isspace():
        return sentence.split()[:1]
    plain = LISTS["not_now"].sub("…", sentence)
    called = [found[0] for found in LISTS["calling"].finditer(plain)]
    is_now = LISTS["right_now"].search(plain)
    if LISTS["another_time"].search(plain) and not is_now:
        return called
    found = called + _said(plain, "dangerous")
    now = LISTS["now"].search(plain)
    if now and not found:
        return [f"{each} {now[0]}" for each in _said(plain, "threat")]
    return found


def _said(sentence: str, heading: str) -> list[str]:
    every = LISTS[heading].finditer(sentence)
    return [found[0] for found in every if not _is_denied(sentence, found)]


def _is_denied(sentence: str, found: re.Match[str]) -> bool:
    """Whether a "no" stands close before it, or next after it."""
    near = sentence[: found.start()].split()[-CLOSE:] + sentence[found.end() :].split()[:1]
    return LISTS["denied"].search(f" {' '.join(near)} ") is not None
