"""Reading what a program sends: little, JSON, in UTF-8, with every name said once."""

import json
from typing import Any, NoReturn

from fastapi import Request

from app.kit.i18n import gettext as _
from app.systems.problems import Problem

KINDS = {"application/json", "application/json;charset=utf-8"}
MOST = 16 * 1024  # bytes; an entry has some 300


async def sent(request: Request) -> dict[str, Any]:
    """The object in the body.

    Raises Problem: 415 for what is said to be something else or compressed, 413 beyond 16 KiB,
    400 for what is no JSON object (RFC 8259), which NaN is not, nor a name said twice (RFC 7493).
    """
    kind = request.headers.get("content-type", "").lower().replace(" ", "").replace('"', "")
    if kind not in KINDS or "content-encoding" in request.headers:
        raise Problem(415, _("Skicka application/json i UTF-8, okomprimerad."))
    try:
        found = json.loads((await _body(request)).decode(), cls=_Strict)
    except (ValueError, RecursionError) as wrong:
        raise _unreadable() from wrong
    if not isinstance(found, dict):
        raise _unreadable()
    return found


async def _body(request: Request) -> bytes:
    whole = bytearray()
    async for part in request.stream():
        whole += part
        if len(whole) > MOST:
            raise Problem(413, _("Högst 16 KiB läses."))
    return bytes(whole)


def _unreadable() -> Problem:
    return Problem(400, _("Innehållet är inte ett JSON-objekt där varje namn står en gång."))


class _Strict(json.JSONDecoder):
    def __init__(self) -> None:
        super().__init__(object_pairs_hook=_once, parse_constant=_refuse)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    said = dict(pairs)
    for name in said:
        name.encode()  # half a character (a lone surrogate) is no name, and no database takes it
    if len(said) != len(pairs):
        raise ValueError("a name is said twice")
    return said


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")
