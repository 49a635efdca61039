"""A poster's square: an address as a QR code (ISO/IEC 18004), drawn by the server."""

from dataclasses import dataclass

import segno

QUIET = 4  # modules of white around it, as the standard asks


@dataclass(frozen=True)
class Square:
    """A QR code as one path in a square drawing, a module for each unit."""

    address: str
    size: int
    path: str


def square(address: str) -> Square:
    """The address as a QR code that still reads when a quarter of it is torn or wet (level Q)."""
    rows = [bytes(row) for row in segno.make_qr(address, error="q").matrix_iter(border=QUIET)]
    return Square(address, len(rows), "".join(_run(y, row) for y, row in enumerate(rows)))


def _run(y: int, row: bytes) -> str:
    """Each dark module of a row as a box of its own."""
    return "".join(f"M{x} {y}h1v1h-1z" for x, dark in enumerate(row) if dark)
