"""The one text that is signed: the same words and numbers always give the same bytes.

JSON (RFC 8259) in UTF-8, keys in alphabetical order, no space between, nothing escaped that need
not be. What says nothing is left out, so that a field added to the form later changes no digest.
"""

import hashlib
import json
from typing import Any


def canonical(content: dict[str, Any]) -> str:
    """The text a signature stands for."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(content: dict[str, Any]) -> str:
    """SHA-256 of that text, in hexadecimal."""
    return hashlib.sha256(canonical(content).encode()).hexdigest()
