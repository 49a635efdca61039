"""Everything that checking needs, in one file, to be kept by whoever does not trust us."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from threading import Lock
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from fastapi import APIRouter, Response

from app.ledger.outside import Log
from app.ledger.showing import Shown, ShownLog
from app.open_log.plain import FRESH, text

PROGRAM = Path(__file__).parents[2] / "verifiera_logg.py"
LIKE_A_FILE = 0o644 << 16
READ_ME = """Löfteskollens öppna logg, som den var vid kontrollpunkten i filen checkpoint.

    python verifiera_logg.py logg.zip --nyckel nycklar

Python 3.11 behövs, och inget mer. Jämför nycklarna med dem som du har fått på annat håll.
"""

router = APIRouter(prefix="/logg", include_in_schema=False)


@router.get("/verifiera_logg.py", name="open_log:program")
def program() -> Response:
    """The program that checks it all, written by another hand and in one file."""
    return text(PROGRAM.read_text(encoding="utf-8"), FRESH)


@router.get("/arkiv.zip", name="open_log:archive")
def archive(shown: ShownLog, log: Log) -> Response:
    """The head, the keys, every file and the program; the same bytes for everyone."""
    keys = "".join(f"{key.vkey}\n" for key in [*log.public_keys(), *log.witnesses()])
    body = LAST.of(f"{shown.note}{keys}", shown, keys)
    headers = {"Cache-Control": FRESH, "Content-Disposition": 'attachment; filename="logg.zip"'}
    return Response(body, media_type="application/zip", headers=headers)


class Last:
    """The archive of the last head asked for: it is the same until the next is signed."""

    def __init__(self) -> None:
        self._name, self._body, self._lock = "", b"", Lock()

    def of(self, name: str, shown: Shown, keys: str) -> bytes:
        with self._lock:
            if name != self._name:
                self._body, self._name = _zipped(_contents(shown, keys)), name
            return self._body


LAST = Last()


def _contents(shown: Shown, keys: str) -> Iterator[tuple[str, bytes]]:
    yield "checkpoint", str(shown.note).encode()
    yield "nycklar", keys.encode()
    yield PROGRAM.name, PROGRAM.read_bytes()
    yield "LÄS MIG.txt", READ_ME.encode()
    for tile in shown.tiles():
        yield tile.path, shown.content(tile)


def _zipped(contents: Iterator[tuple[str, bytes]]) -> bytes:
    """A zip without a date of its own, so that it is the same whenever it is made."""
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        for path, raw in contents:
            name = ZipInfo(path)
            name.external_attr = LIKE_A_FILE
            archive.writestr(name, raw, ZIP_DEFLATED)
    return whole.getvalue()
