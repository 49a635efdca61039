"""How a route answers: a page, a piece of one, or a redirect; in the reader's language."""

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import Depends, Path, Request, Response
from fastapi.responses import HTMLResponse
from fastapi.routing import APIRoute
from jinja2 import Environment
from starlette.responses import RedirectResponse
from starlette.types import Receive, Scope, Send

from app.kit.i18n import LANGUAGES, SOURCE, language

SHARED = "public, max-age=0, must-revalidate"


class Page:
    """The answer to one request."""

    def __init__(self, request: Request) -> None:
        self.request = request

    @property
    def templates(self) -> Environment:
        templates: Environment = self.request.app.state.templates
        return templates

    @property
    def is_partial(self) -> bool:
        """The page is open already and asks for a piece of itself."""
        return self.request.headers.get("hx-request") == "true"

    def link(self, name: str, **parts: object) -> str:
        """The address of a named route, in the language being read."""
        return in_language(language(), str(self.request.app.url_path_for(name, **parts)))

    def render(
        self, template: str, *, status: int = 200, shared: bool = False, **context: Any
    ) -> HTMLResponse:
        """A whole page; `shared` pages are the same for everyone and may be kept by a proxy."""
        body = self.templates.get_template(template).render(self._context() | context)
        headers = {"Cache-Control": SHARED} if shared else {}
        return HTMLResponse(body, status, headers)

    def fragment(
        self, template: str, block: str, *, status: int = 200, **context: Any
    ) -> HTMLResponse:
        """One block of a page, drawn as it was with the page."""
        page = self.templates.get_template(template)
        scope = page.new_context(self._context() | context)
        return HTMLResponse("".join(page.blocks[block](scope)), status, {"Vary": "HX-Request"})

    def piece(self, template: str, **context: Any) -> str:
        """A part that stands on several pages, to be sent over a stream."""
        return self.templates.get_template(template).render(self._context() | context)

    def redirect(self, name: str, **parts: object) -> Response:
        """See another page; a partial request is told to go there whole."""
        address = self.link(name, **parts)
        if self.is_partial:
            return Response(status_code=204, headers={"HX-Redirect": quote(address)})
        return RedirectResponse(address, status_code=303)

    def refuse(self, status: int, sentence: str) -> Response:
        """A refusal as a page, or into #notice of the page that asked."""
        if not self.is_partial:
            return self.render("errors/refusal.html", status=status, sentence=sentence)
        answer = self.fragment("errors/refusal.html", "notice", status=status, sentence=sentence)
        answer.headers.update({"HX-Retarget": "#notice", "HX-Reswap": "innerHTML"})
        return answer

    def _context(self) -> dict[str, Any]:
        state, path = self.request.app.state, quote(self.request.scope["path"])
        # The answer to a form stands at no address: its other language would lose the words.
        is_read = self.request.method in {"GET", "HEAD"}
        query = f"?{self.request.url.query}" if self.request.url.query else ""
        return {
            "link": self.link,
            "asset": state.assets,
            "is_demonstration": state.is_demonstration,
            "has_door": state.is_demonstration or bool(state.authorities),
            "here": in_language(language(), path),
            "elsewhere": {
                code: (name, in_language(code, path) + query)
                for code, name in LANGUAGES.items()
                if code != language() and is_read
            },
        }


class Straight(APIRoute):
    """A route whose function takes the request and nothing else, for addresses that take bursts.

    What FastAPI keeps ready for dependencies would cost it as much as all that it does.
    """

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["method"] not in (self.methods or ()):
            return await super().handle(scope, receive, send)
        response: Response = await self.endpoint(Request(scope, receive))
        await response(scope, receive, send)


def in_language(code: str, path: str) -> str:
    """The same address in that language."""
    return path if code == SOURCE else f"/{code}{path}".rstrip("/")


async def key(request: Request) -> str:
    """The site's secret, for sealing and hashing."""
    return str(request.app.state.key)


async def page(request: Request) -> Page:
    """The answer to this request; asynchronous, for a thread would cost more than it does."""
    return Page(request)


# Beyond this PostgreSQL and SQLite differ in how they refuse; such a row cannot exist.
RowId = Annotated[int, Path(ge=1, le=2**31 - 1)]
Key = Annotated[str, Depends(key)]
PageDep = Annotated[Page, Depends(page)]
