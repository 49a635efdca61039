"""Which of our languages a program would rather read (RFC 9110, 12.5.4)."""

import re

from app.kit.i18n import LANGUAGES

MOST = 200  # characters of a header that are looked at
WISH = re.compile(r"\s*([A-Za-z]{1,8}|\*)(?:-[A-Za-z0-9-]*)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*")


def preferred(header: str, otherwise: str) -> str:
    """The best of our languages by that header; the one of the address where it names none."""
    weights = {code: q for code, q in map(_wish, header[:MOST].split(",")) if code in LANGUAGES}
    best = max(weights, key=lambda code: weights[code], default=otherwise)
    return best if weights.get(best) else otherwise


def _wish(part: str) -> tuple[str, float]:
    found = WISH.fullmatch(part)
    return (found[1].lower(), float(found[2] or 1)) if found else ("", 0.0)
