"""Keys that anybody may know: names, key ids and signatures that are theirs (C2SP signed-note)."""

import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from app.ledger.armour import decoded, encoded
from app.ledger.faults import Untrue

NOTE, COSIGNATURE = 1, 4  # the kinds of signature, as C2SP numbers them
NAME = re.compile(r"[^\s+]+")


@dataclass(frozen=True)
class PublicKey:
    """A name, the kind of signature it gives, and 32 bytes of Ed25519 (RFC 8032)."""

    name: str
    kind: int
    material: bytes

    @property
    def id(self) -> bytes:
        """Four bytes that find the key; not a fingerprint to trust it by."""
        named = self.name.encode() + b"\n" + bytes([self.kind])
        return sha256(named + self.material).digest()[:4]

    @property
    def vkey(self) -> str:
        """The key as one word, to be published."""
        return f"{self.name}+{self.id.hex()}+{encoded(bytes([self.kind]) + self.material)}"

    def verifies(self, message: bytes, signature: bytes) -> bool:
        """Whether the key made this Ed25519 signature of exactly this message."""
        try:
            Ed25519PublicKey.from_public_bytes(self.material).verify(signature, message)
        except (InvalidSignature, ValueError):
            return False
        return True


def public_key(vkey: str) -> PublicKey:
    """The key written in that word; Untrue when the word is not whole."""
    name, key_id, material = parts(vkey)
    if len(material) != 33 or material[0] not in {NOTE, COSIGNATURE}:
        raise Untrue("a key of a kind unknown here")
    key = PublicKey(name, material[0], material[1:])
    if key.id.hex() != key_id:
        raise Untrue("the id does not belong to the key")
    return key


def public_keys(text: str) -> list[PublicKey]:
    """The keys of a file, one a line; empty lines and those that begin with # say nothing."""
    lines = (line.strip() for line in text.splitlines())
    return [public_key(line) for line in lines if line and not line.startswith("#")]


def parts(key: str) -> tuple[str, str, bytes]:
    """Name, id and bytes of a key written as one word."""
    name, _, rest = key.partition("+")
    key_id, _, material = rest.partition("+")
    if not NAME.fullmatch(name):
        raise Untrue("a key needs a name without spaces and plus signs")
    return name, key_id, decoded(material)
