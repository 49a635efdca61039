"""Each piece is drawn once for everybody who watches it, as the page was drawn."""

from datetime import date

from fastapi import FastAPI, Request
from sqlmodel import Session

from app.activities import queries as activities
from app.activities import sheets
from app.areas import queries as areas
from app.kit.i18n import speaking
from app.kit.web import Page
from app.live.pieces import Piece
from app.promises import queries as promises


def is_public(session: Session, piece: Piece) -> bool:
    """Whether there is such an area, or such a promise and it is published."""
    if piece.kind == "area":
        return areas.lpo(session, piece.key) is not None
    return promises.published_promise(session, piece.key) is not None


def draw(session: Session, app: FastAPI, piece: Piece, *, on: date) -> str:
    """The piece as it is that day, in its language."""
    with speaking(piece.language):
        if piece.kind == "area":
            running = sheets.running(session, piece.key, on=on)
            return _page(app).piece("live/_cards.html", sheets=running)
        return _one_promise(session, _page(app), piece.key, on=on)


def _one_promise(session: Session, page: Page, ref: str, *, on: date) -> str:
    promise = promises.published_promise(session, ref)
    assert promise is not None, "what is published stays published"
    counter = activities.counter_of(session, promise, on=on)
    return page.piece("live/_promise.html", counter=counter)


def _page(app: FastAPI) -> Page:
    """Nobody in particular asks."""
    asked = {"type": "http", "method": "GET", "path": "/", "query_string": b"", "headers": []}
    return Page(Request({**asked, "app": app}))
