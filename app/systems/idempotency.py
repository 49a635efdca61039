"""The key by which a program that was not answered can send the same thing again."""

import re
from typing import Annotated

from fastapi import Depends, Request

from app.kit.i18n import gettext as _
from app.kit.tokens import digest
from app.systems.keyed import System
from app.systems.problems import Problem

NAME = "Idempotency-Key"
VISIBLE = re.compile(r"[!-~]{1,64}")


async def token(request: Request, system: System) -> str:
    """The token of the entry: the same for the same key of the same system, and for nothing else.

    Raises Problem (400) unless exactly one key of 1 to 64 visible ASCII characters is sent.
    """
    said = request.headers.getlist(NAME)
    if len(said) != 1 or not VISIBLE.fullmatch(said[0]):
        sentence = _("Skicka Idempotency-Key: 1 till 64 synliga ASCII-tecken, nya för varje post.")
        raise Problem(400, sentence)
    return digest(f"system:{system.account_id}:{said[0]}")[:32]


Token = Annotated[str, Depends(token)]
