"""What goes wrong, told to a program: problem+json (RFC 9457), in the language it asked for."""

from collections.abc import Mapping
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse

from app.kit.errors import SENTENCES
from app.kit.i18n import N_, gettext

KIND = "application/problem+json"
TITLES = {
    400: N_("Begäran går inte att läsa"),
    401: N_("Nyckeln gäller inte"),
    403: N_("Det är inte tillåtet"),
    404: N_("Det finns inte"),
    405: N_("Adressen används inte så"),
    409: N_("Idempotency-Key är använd"),
    413: N_("För mycket på en gång"),
    415: N_("Fel slags innehåll"),
    422: N_("Något behöver rättas"),
    500: N_("Något gick fel"),
    503: N_("Försök igen om en stund"),
}


DETAILS = SENTENCES | {422: N_("Inget är sparat. Rätta fälten och skicka igen.")}


class Problem(Exception):
    """A refusal to a program; `errors` are sentences by the field that they are about."""

    def __init__(
        self,
        status: int,
        sentence: str = "",
        errors: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status)
        self.status, self.sentence = status, sentence
        self.errors, self.headers = errors or {}, headers or {}


class Told(JSONResponse):
    """A problem as an answer."""

    media_type = KIND


def told(problem: Problem) -> Told:
    """RFC 9457: `about:blank` says that the status tells what kind of problem it is."""
    status = problem.status
    title = gettext(TITLES[status]) if status in TITLES else HTTPStatus(status).phrase
    sentence = problem.sentence or gettext(DETAILS.get(status, "")) or title
    body = {"type": "about:blank", "title": title, "status": status, "detail": sentence}
    errors = [{"pointer": f"#/{field}", "detail": said} for field, said in problem.errors.items()]
    return Told(body | ({"errors": errors} if errors else {}), status, dict(problem.headers))


def install(app: FastAPI) -> None:
    """Every problem is drawn by one handler, when the transaction has been undone."""
    app.add_exception_handler(Problem, _drawn)


def _drawn(request: Request, problem: Exception) -> Told:
    assert isinstance(problem, Problem)
    return told(problem)
