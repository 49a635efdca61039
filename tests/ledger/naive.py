"""The tree as RFC 6962 section 2.1 defines it, word for word and slowly: a second opinion."""

from hashlib import sha256


def naive_root(entries: list[bytes]) -> bytes:
    """MTH(D[n]): whole lists cut in two, no edge, no levels."""
    if not entries:
        return sha256().digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    half = max(2**power for power in range(64) if 2**power < len(entries))
    left, right = naive_root(entries[:half]), naive_root(entries[half:])
    return sha256(b"\x01" + left + right).digest()


def naive_entries(count: int) -> list[bytes]:
    """Entries that differ."""
    return [b"entry %d" % place for place in range(count)]
