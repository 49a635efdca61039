"""The hashes of an RFC 6962 tree; the first byte keeps a leaf from ever passing for a node."""

from hashlib import sha256

LENGTH = 32
EMPTY = sha256().digest()


def leaf_hash(entry: bytes) -> bytes:
    """The hash of one entry (RFC 6962 section 2.1)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees side by side (RFC 6962 section 2.1)."""
    return sha256(b"\x01" + left + right).digest()


def split(size: int) -> int:
    """How many of `size` leaves, two or more, the left half holds: a power of two below it."""
    return 1 << (size - 1).bit_length() - 1


def are_hashes(*values: bytes) -> bool:
    """Whether each is as long as a hash is."""
    return all(len(value) == LENGTH for value in values)
