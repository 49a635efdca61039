"""Codes for people to write down: 130 random bits in Crockford's base 32, with two check symbols.

CRC-10 catches every single wrong symbol and every swap of neighbours, so a slip of the pen is told
before anything is looked up. Symbols: https://www.crockford.com/base32.html.
"""

import secrets

from app.kit.i18n import N_

SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 26
POLYNOMIAL = 0b1000110011  # x^10 + x^9 + x^5 + x^4 + x + 1, without its leading term
MISTYPED = N_("Koden är felskriven. Den har 28 tecken i grupper om fyra, sist två kontrolltecken.")
_MISREAD = str.maketrans({"O": "0", "I": "1", "L": "1"})


def make() -> str:
    """A new code, grouped in fours: HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6."""
    body = "".join(secrets.choice(SYMBOLS) for _ in range(LENGTH))
    return _grouped(body + _check(body))


def read(typed: str) -> str | None:
    """The code as it was written, or None if it cannot be one; spaces, case and O/I/L forgiven."""
    symbols = "".join(char for char in typed.upper() if char.isalnum()).translate(_MISREAD)
    if len(symbols) != LENGTH + 2 or any(char not in SYMBOLS for char in symbols):
        return None
    body, check = symbols[:LENGTH], symbols[LENGTH:]
    return _grouped(symbols) if check == _check(body) else None


def _grouped(symbols: str) -> str:
    return "-".join(symbols[start : start + 4] for start in range(0, len(symbols), 4))


def _check(body: str) -> str:
    remainder = 0
    for char in body:
        for shift in range(4, -1, -1):
            bit = (SYMBOLS.index(char) >> shift) & 1
            top = (remainder >> 9) & 1
            remainder = (remainder << 1) & 0x3FF
            remainder ^= POLYNOMIAL if top ^ bit else 0
    return SYMBOLS[remainder >> 5] + SYMBOLS[remainder & 31]
