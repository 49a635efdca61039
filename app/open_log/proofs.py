"""One entry proven: a small file that can be checked without asking anybody (C2SP tlog-proof)."""

from typing import Annotated

from fastapi import APIRouter, Path, Response

from app.kit.errors import Missing
from app.ledger.showing import ShownLog
from app.open_log.plain import FRESH, text

router = APIRouter(prefix="/logg/bevis", include_in_schema=False)

Place = Annotated[int, Path(ge=0, le=2**31 - 1)]


@router.get("/{seq}", name="open_log:proof")
def proof(seq: Place, log: ShownLog) -> Response:
    """That the entry stands at this place under the head that is published now."""
    found = log.proof(seq)
    if found is None:
        raise Missing
    answer = text(str(found), FRESH)
    answer.headers["Content-Disposition"] = f'attachment; filename="{seq}.tlog-proof"'
    return answer
