"""Refusals: the ways a verb says no, each with a sentence for a person."""

import logging

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import OperationalError, TimeoutError
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.kit.i18n import N_, gettext
from app.kit.web import Page

RETRY_AFTER = "10"  # seconds

log = logging.getLogger(__name__)

SENTENCES = {
    403: N_("Du får inte göra det här."),
    404: N_("Sidan finns inte. Kanske är adressen felskriven, eller så har sidan aldrig funnits."),
    405: N_("Så kan man inte anropa den här adressen."),
    413: N_("Det du skickade är för stort. Korta texten och försök igen."),
    422: N_("Något i det du skickade gick inte att läsa."),
    500: N_("Något gick fel hos oss. Inget sparades. Försök igen om en stund."),
    503: N_("Det är många här just nu. Inget sparades. Försök igen om en stund."),
}


class Refusal(Exception):
    """A verb says no. The sentence is already in the reader's language."""

    status = 400

    def __init__(self, sentence: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence or gettext(SENTENCES[self.status])


class Missing(Refusal):
    """What was asked for does not exist, or not for this person."""

    status = 404


class Denied(Refusal):
    """The person is known, or should be, and may not do this."""

    status = 403


class Conflict(Refusal):
    """Somebody was first, or the thing is no longer in the state the person saw."""

    status = 409


class Invalid(Refusal):
    """One field holds what the verb cannot take; the page comes back with the words kept."""

    status = 422

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


class Unable(Refusal):
    """Not now: too many at once, or a database that is down or full. Soon it may go well."""

    status = 503


NOT_NOW = (Unable, OperationalError, TimeoutError)


def install(app: FastAPI) -> None:
    """Every refusal is drawn by one handler, as a page or into #notice."""
    app.add_exception_handler(Refusal, refused)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _unreadable)


def refused(request: Request, problem: Exception) -> Response:
    """A refusal as a page, or into #notice."""
    assert isinstance(problem, Refusal)
    response = Page(request).refuse(problem.status, problem.sentence)
    if problem.status == Unable.status:
        response.headers["Retry-After"] = RETRY_AFTER
    return response


def _http(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, HTTPException)
    otherwise = 422 if problem.status_code < 500 else 500
    status = problem.status_code if problem.status_code in SENTENCES else otherwise
    response = Page(request).refuse(status, gettext(SENTENCES[status]))
    response.headers.update(problem.headers or {})
    return response


def _unreadable(request: Request, problem: Exception) -> Response:
    assert isinstance(problem, RequestValidationError)
    in_path = any(error["loc"][0] == "path" for error in problem.errors())
    status = 404 if in_path else 422
    return Page(request).refuse(status, gettext(SENTENCES[status]))


class LastResort:
    """Whatever else goes wrong becomes a plain page without a word of what was inside."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watch(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self.app(scope, receive, watch)
        except Exception as problem:
            # The type and the route only: a message may quote what a person wrote.
            log.error("%s in %s", type(problem).__name__, scope.get("route", ""))
            if started or scope["type"] != "http":
                raise
            status = 503 if isinstance(problem, NOT_NOW) else 500
            response = Page(Request(scope)).refuse(status, gettext(SENTENCES[status]))
            response.headers["Retry-After"] = RETRY_AFTER
            await response(scope, receive, send)
