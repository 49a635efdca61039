"""Chance and secrets: routes ask for them here, services receive them as values."""

import hashlib
import hmac
import json
import secrets
import uuid
from functools import cache
from typing import Any

from itsdangerous import BadSignature, Signer


def opaque() -> str:
    """A random identity that tells nothing of when or in which order it was made."""
    return uuid.uuid4().hex


def secret() -> str:
    """256 random bits for a cookie or a link, as text."""
    return secrets.token_urlsafe(32)


def salt() -> bytes:
    """32 random bytes that hide one text behind its seal."""
    return secrets.token_bytes(32)


def digest(value: str) -> str:
    """SHA-256 in hex: enough at rest for values that already hold 128 random bits or more."""
    return hashlib.sha256(value.encode()).hexdigest()


def keyed_digest(value: str, key: str) -> str:
    """HMAC-SHA-256 in hex: whoever steals the table can test no guess without the key."""
    return hmac.digest(key.encode(), value.encode(), "sha256").hex()


def seal(value: str, key: str) -> str:
    """The value with a signature, so that a hidden field cannot be made up."""
    return _signer(key).sign(value).decode()


def unseal(sealed: str, key: str) -> str | None:
    """The value if the seal is whole, else None."""
    try:
        return _signer(key).unsign(sealed).decode()
    except (BadSignature, UnicodeError):
        return None


@cache
def _signer(key: str) -> Signer:
    return Signer(key, salt="hidden-field")


def canonical(content: dict[str, Any]) -> str:
    """The one text of a content, that anybody can build again: what a signature stands for.

    JSON (RFC 8259), keys in alphabetical order, no space between, nothing escaped that need not be.
    """
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(content: dict[str, Any]) -> str:
    """SHA-256 in hex of the canonical text in UTF-8; another word, another digest."""
    return digest(canonical(content))
