"""The capitals that a word keeps: EST-möten, A-traktorkontroller."""

import re

KEPT = re.compile(r"(?:[A-ZÅÄÖ]-|[A-ZÅÄÖ]{2,}\d*-?)(?=.*[a-zåäö])")


def with_initials(text: str, written: str) -> str:
    """The text with the capitals that its word begins with as it was written."""
    kept = KEPT.match(written)
    if not kept or not text.startswith(kept[0].lower()):
        return text
    return kept[0] + text[kept.end() :]
