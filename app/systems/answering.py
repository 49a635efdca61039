"""What is refused to a person with a page is refused to a program with a problem."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response
from fastapi.routing import APIRoute

from app.kit.errors import Refusal
from app.systems.problems import Problem


class ForPrograms(APIRoute):
    """A route whose refusals are problems; they are raised on, so that nothing is stored."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        handler = super().get_route_handler()

        async def handle(request: Request) -> Response:
            try:
                return await handler(request)
            except Refusal as refusal:
                raise Problem(refusal.status, refusal.sentence) from refusal

        return handle
