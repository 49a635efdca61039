"""The site goes on being read, and takes nothing in, while the log does not hold."""

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from app.kit.errors import RETRY_AFTER
from app.kit.i18n import gettext
from app.kit.origin import SAFE
from app.kit.web import Page


class Halting:
    """Refuses whatever would write, from the moment the signer has stopped."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        is_writing = scope["type"] == "http" and scope["method"] not in SAFE
        if is_writing and scope["app"].state.log.is_halted:
            answer = Page(Request(scope)).refuse(503, sentence())
            answer.headers["Retry-After"] = RETRY_AFTER
            return await answer(scope, receive, send)
        return await self.app(scope, receive, send)


def sentence() -> str:
    """Why nothing is taken in, to a person."""
    return gettext(
        "Den öppna loggen stämmer inte med det som var undertecknat. Därför tar webbplatsen inte "
        "emot något förrän någon har tittat på den. Inget sparades. Allt går att läsa som vanligt."
    )
