"""Sending a browser to a provider, by a page that goes on by itself.

A form may not lead to another site (`form-action 'self'`), and a GET may not write; so the press
is answered with a page, and the page leads on, with or without scripts.
"""

import logging
from datetime import datetime
from typing import Annotated

import httpx2
from fastapi import Depends, Request, Response

from app.access import attempts, cookies
from app.access.authority import Authority
from app.access.careful import Unsound
from app.access.exchange import departure_address
from app.kit.database import writing
from app.kit.errors import Missing, Unable
from app.kit.i18n import gettext as _
from app.kit.web import Page

log = logging.getLogger(__name__)


def authorities(request: Request) -> dict[str, Authority]:
    """Every provider that vouches for staff here, by its slug."""
    found: dict[str, Authority] = request.app.state.authorities
    return found


def authority(request: Request, provider: str) -> Authority:
    """The provider of the address. Raises Missing if there is none of that name."""
    found = authorities(request).get(provider)
    if found is None:
        raise Missing
    return found


Vouching = Annotated[Authority, Depends(authority)]


def redirect_uri(request: Request, provider: str) -> str:
    """The one address we are answered at, never made from what a request says its host is."""
    path = request.app.url_path_for("access:arrive", provider=provider)
    return str(request.app.state.settings.public_url).rstrip("/") + str(path)


def send(page: Page, there: Authority, *, to: str, at: datetime, **of: str | None) -> Response:
    """The page that leads to the provider. Raises Unable if the provider cannot be reached."""
    request, slug, fresh = page.request, there.provider.slug, attempts.secrets()
    try:
        there.metadata(at)
    except (Unsound, httpx2.HTTPError, ValueError) as problem:
        log.warning("provider %s: %s", slug, type(problem).__name__)
        raise Unable(_("Inloggningstjänsten svarar inte. Försök igen om en stund.")) from problem
    with writing(request.app.state.engine) as session:
        attempt = attempts.begin(session, slug, fresh, to=to, at=at, **of)
        home = redirect_uri(request, slug)
        url = departure_address(there, attempt, state=fresh.state, redirect_uri=home, at=at)
    answer = page.render("access/leaving.html", url=url, name=there.provider.name)
    cookies.send_away(answer, request, fresh.browser)
    return answer
