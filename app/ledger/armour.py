"""Bytes as text, in one way only, so that no signed text has a twin."""

import base64
import binascii

from app.ledger.faults import Untrue


def encoded(value: bytes) -> str:
    """Base64 with padding (RFC 4648 section 4)."""
    return base64.b64encode(value).decode()


def decoded(text: str) -> bytes:
    """The bytes again; Untrue unless it is the one way of writing them."""
    try:
        value = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as fault:
        raise Untrue("not base64") from fault
    if encoded(value) != text:
        raise Untrue("base64 written in a second way")
    return value
