"""The one address of the log that takes something in: what a witness has signed."""

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import PlainTextResponse

from app.kit.clock import Now
from app.kit.errors import Refusal
from app.ledger.cosigning import cosign
from app.ledger.outside import Log

router = APIRouter(prefix="/logg", include_in_schema=False)


async def _body(request: Request) -> bytes:
    return await request.body()


@router.post("/kosignatur", name="ledger:cosign")
def cosigned(raw: Annotated[bytes, Depends(_body)], log: Log, now: Now) -> PlainTextResponse:
    """Take a checkpoint with a witness's line under it; the answer is for a program."""
    try:
        return PlainTextResponse(str(cosign(log, raw, at=now)))
    except Refusal as problem:
        return PlainTextResponse(f"{problem.sentence}\n", problem.status)
