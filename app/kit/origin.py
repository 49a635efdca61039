"""Stopped at the door: what comes from another site, and what is larger than any form.

The browser says where a request comes from, so public pages need no token.
"""

from urllib.parse import unquote_plus, urlsplit

from fastapi import Request
from python_multipart.multipart import parse_options_header
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.i18n import gettext
from app.kit.web import Page

SAFE = {"GET", "HEAD", "OPTIONS"}
KEYED = "/api/"
MOST_FIELDS, LONGEST_FIELD = 200, 1024 * 1024
SIMPLE = "application/x-www-form-urlencoded"


class SameOrigin:
    """Lets a POST through only from our own pages, or from a program that carries no cookie."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _may_be_forged(scope):
            request = Request(scope)
            if not _is_same_origin(request):
                sentence = gettext("Anropet kom från en annan webbplats och stoppades.")
                return await Page(request).refuse(403, sentence)(scope, receive, send)
        return await self.app(scope, receive, send)


class SmallEnough:
    """Stops reading a body that grows too large, whatever length it was said to have."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self.app, self.most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self.most:
                raise HTTPException(413)
            return message

        await self.app(scope, counted, send)


async def read_fields(request: Request) -> FormData:
    """The fields of a form. Raises HTTPException for more or longer ones than any form has."""
    if not request.headers.get("content-type", "").lower().startswith(SIMPLE):
        return await request.form(max_fields=MOST_FIELDS, max_files=0)
    # All at once, for that costs a third of reading it piece by piece.
    pairs = (await request.body()).decode("latin-1").split("&")
    if len(pairs) > MOST_FIELDS or any(len(pair) > LONGEST_FIELD for pair in pairs):
        raise HTTPException(400)
    parts = (pair.partition("=") for pair in pairs if pair)
    return FormData([(unquote_plus(name), unquote_plus(value)) for name, _, value in parts])


def is_utf8(request: Request) -> bool:
    """Whether the text can be decoded in no time; some of Python's codecs take the square of it."""
    _, options = parse_options_header(request.headers.get("content-type"))
    return options.get(b"charset", b"utf-8").lower() in {b"utf-8", b"utf8"}


def _may_be_forged(scope: Scope) -> bool:
    """Whether a browser can be made to send it: where keys are asked for no cookie is read."""
    return scope["method"] not in SAFE and not scope["path"].startswith(KEYED)


def _is_same_origin(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site in {"same-origin", "none"}
    origin = request.headers.get("origin")
    if origin is not None:
        return _host(origin) == request.headers.get("host")
    return "cookie" not in request.headers


def _host(origin: str) -> str:
    try:
        return urlsplit(origin).netloc
    except ValueError:
        return ""
