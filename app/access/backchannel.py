"""A provider tells us, machine to machine, that somebody has left (Back-Channel Logout 2.8)."""

from typing import Annotated

import httpx2
from fastapi import APIRouter, Depends, Request, Response

from app.access import departing
from app.access.careful import Unsound
from app.access.leaving import Vouching
from app.access.logout_token import departure
from app.kit.clock import Now
from app.kit.database import writing
from app.kit.origin import read_fields

router = APIRouter(prefix="/inloggning/{provider}", include_in_schema=False)


async def logout_token(request: Request) -> str:
    """The one field of the form."""
    return str((await read_fields(request)).get("logout_token", ""))


Sent = Annotated[str, Depends(logout_token)]


@router.post("/utloggning", name="access:told_of_departure")
def told_of_departure(request: Request, there: Vouching, token: Sent, now: Now) -> Response:
    """200 when those logins have ended, 400 when we do not believe it."""
    try:
        who = departure(there, token, at=now)
    except (Unsound, httpx2.HTTPError, ValueError):
        return Response(status_code=400)
    with writing(request.app.state.engine) as session:
        departing.end(session, who, at=now)
    return Response(status_code=200)
