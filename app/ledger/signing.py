"""Keys that nobody else may know, as the Go tools for signed notes write them."""

from dataclasses import dataclass, field
from functools import cached_property

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.ledger.armour import encoded
from app.ledger.faults import Untrue
from app.ledger.keys import COSIGNATURE, NOTE, PublicKey, parts

PREFIX = "PRIVATE+KEY+"


@dataclass(frozen=True)
class SecretKey:
    """A name, the kind of signature it gives, and the 32 random bytes behind it."""

    name: str
    kind: int
    seed: bytes = field(repr=False)

    @cached_property
    def public(self) -> PublicKey:
        """What the others may know of it."""
        return PublicKey(self.name, self.kind, self._key.public_key().public_bytes_raw())

    @property
    def text(self) -> str:
        """The key as one word, to be kept in a file that only its owner can read."""
        material = encoded(bytes([self.kind]) + self.seed)
        return f"{PREFIX}{self.name}+{self.public.id.hex()}+{material}"

    def sign(self, message: bytes) -> bytes:
        """64 bytes of Ed25519 (RFC 8032)."""
        return self._key.sign(message)

    @cached_property
    def _key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)


def secret_key(text: str) -> SecretKey:
    """The key written in that word; Untrue when the word is not whole."""
    name, key_id, material = parts(text.removeprefix(PREFIX))
    if not text.startswith(PREFIX) or len(material) != 33:
        raise Untrue("not a secret key")
    key = SecretKey(name, material[0], material[1:])
    if key.kind not in {NOTE, COSIGNATURE} or key.public.id.hex() != key_id:
        raise Untrue("the id does not belong to the key")
    return key
