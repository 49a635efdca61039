"""Words kept off the log, and what stands there instead: a seal that can be forgotten.

Text and salt stand in ordinary rows. When both are erased the log still verifies, and nobody can
search the words back by guessing (EDPB guidelines 02/2025: keep personal data off the ledger).
"""

import hmac
from hashlib import sha256

from app.ledger.hashes import LENGTH

DOMAIN = b"lofte-v1"


def commitment(text: str, salt: bytes) -> str:
    """The seal of a text under 32 fresh random bytes, in hex; ValueError with another salt."""
    if len(salt) != LENGTH:
        raise ValueError("a salt is 32 bytes, fresh for each text")
    return sha256(DOMAIN + salt + text.encode()).hexdigest()


def opens(sealed: str, text: str, salt: bytes) -> bool:
    """Whether this text and this salt made the seal."""
    return hmac.compare_digest(sealed, commitment(text, salt))
