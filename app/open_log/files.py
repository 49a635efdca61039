"""The files of the log (C2SP tlog-tiles): what anybody needs to compute it all again."""

from fastapi import APIRouter, Response

from app.kit.errors import Missing
from app.ledger.outside import Log
from app.ledger.showing import ShownLog
from app.open_log.plain import FRESH, LASTING, text

router = APIRouter(prefix="/logg", include_in_schema=False)


@router.get("/checkpoint", name="open_log:checkpoint")
def checkpoint(log: Log) -> Response:
    """The head of the log, signed by it and by those who have witnessed it."""
    note = log.note()
    if note is None:
        raise Missing
    return text(str(note), FRESH)


@router.get("/nycklar", name="open_log:keys")
def keys(log: Log) -> Response:
    """Whose signatures hold: the log's own keys, the newest last, then its witnesses'."""
    if not log.public_keys():
        raise Missing
    return text("".join(f"{key.vkey}\n" for key in [*log.public_keys(), *log.witnesses()]), FRESH)


@router.get("/tile/{path:path}", name="open_log:tile")
def tile(path: str, log: ShownLog) -> Response:
    """256 hashes, or 256 entries; a file that is not full says so in its name."""
    found = log.file(f"tile/{path}")
    if found is None:
        raise Missing
    return Response(
        found, media_type="application/octet-stream", headers={"Cache-Control": LASTING}
    )
