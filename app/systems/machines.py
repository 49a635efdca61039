"""The way in for programs: answered in the language they ask for, and never with a page."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.i18n import language, speaking
from app.kit.origin import KEYED
from app.systems.languages import preferred
from app.systems.problems import Problem, told

KEPT = {"retry-after", "allow", "www-authenticate"}


class Machines:
    """Whatever is refused under /api, even before a route is found, is a problem+json."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith(KEYED):
            return await self.app(scope, receive, send)
        wish = ",".join(Headers(scope=scope).getlist("accept-language"))
        with speaking(preferred(wish, language())):
            await self.app(scope, receive, _Rewriting(scope, receive, send))


class _Rewriting:
    """Sends on what programs can read, and a problem instead of an error's page."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.scope, self.receive, self.send = scope, receive, send
        self.is_replaced = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers["Vary"], headers["Content-Language"] = "Accept-Language", language()
            self.is_replaced = message["status"] >= 400 and not _is_json(headers)
            if self.is_replaced:
                kept = {name: value for name, value in headers.items() if name in KEPT}
                return await self._replace(message["status"], kept)
        if not self.is_replaced:
            await self.send(message)

    async def _replace(self, status: int, kept: dict[str, str]) -> None:
        kept |= {"Vary": "Accept-Language", "Content-Language": language()}
        await told(Problem(status, headers=kept))(self.scope, self.receive, self.send)


def _is_json(headers: MutableHeaders) -> bool:
    return "json" in headers.get("content-type", "")
