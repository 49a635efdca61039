"""Two cookies, of staff only: one for being on the way to a provider, one for being in."""

from fastapi import Request, Response

from app.access.models import ON_THE_WAY
from app.identity.actor import cookie_name

# The voices of the square wait in the browser's storage until there is a network: not cleared.
CLEARED = '"cache", "cookies"'


def on_the_way(request: Request) -> str:
    """The name of the cookie that binds an attempt to its browser."""
    return f"{cookie_name(request)}-vag"


def give(answer: Response, request: Request, token: str) -> None:
    """The browser is in, for a working day at most."""
    longest = request.app.state.settings.session_limits.longest
    _set(answer, request, cookie_name(request), token, int(longest.total_seconds()))


def send_away(answer: Response, request: Request, token: str) -> None:
    """The browser is on its way, and expected back soon."""
    _set(answer, request, on_the_way(request), token, int(ON_THE_WAY.total_seconds()))


def drop(answer: Response, request: Request, name: str) -> None:
    """Nothing is kept of that name."""
    secure = request.url.scheme == "https"
    answer.delete_cookie(name, secure=secure, httponly=True, samesite="lax")


def clear(answer: Response, request: Request) -> None:
    """The browser is out (ASVS 14.3.1)."""
    drop(answer, request, cookie_name(request))
    answer.headers["Clear-Site-Data"] = CLEARED


def _set(answer: Response, request: Request, name: str, value: str, seconds: int) -> None:
    secure = request.url.scheme == "https"
    answer.set_cookie(name, value, max_age=seconds, secure=secure, httponly=True, samesite="lax")
