"""What is said when the words are stored: drawn once for an area, a day and a language."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fastapi import Response
from fastapi.concurrency import run_in_threadpool
from fastapi.responses import HTMLResponse
from sqlalchemy import Engine

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.kit.database import reading
from app.kit.errors import Missing
from app.kit.i18n import language
from app.kit.web import Page
from app.submissions.forms import Said
from app.themes import queries as themes

CODE = "\ue000"  # where the code goes; a character that no code and no page holds
MOST_DRAWN = 1000


@dataclass(frozen=True)
class Area:
    """An area, and what a resident can choose there."""

    lpo: LocalPoliceArea
    places: frozenset[str]
    themes: frozenset[str]

    def has(self, said: Said) -> bool:
        """Whether all of it can be chosen there; to choose no place is always possible."""
        return said.known_place in {"", *self.places} and self.themes.issuperset(said.themes)


class Thanks:
    """What a process need not ask the database for each voice.

    Areas change with a version only. A theme may be added while we run, but none is taken away.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._areas: dict[str, Area] = {}
        self._drawn: dict[tuple[str, str, date], list[bytes]] = {}

    async def area(self, lpo_id: str, themes: Iterable[str] = ()) -> Area:
        """The area, looked up again if it knows not all of the themes. Raises Missing if none."""
        area = self._areas.get(lpo_id)
        if area is None or not area.themes.issuperset(themes):
            area = self._areas[lpo_id] = await run_in_threadpool(self._look_up, lpo_id)
        return area

    def page(self, page: Page, area: Area, *, code: str, on: date) -> Response:
        """The thanks, with this person's code in its place."""
        return HTMLResponse(code.encode().join(self._around(page, area, on)))

    def _around(self, page: Page, area: Area, on: date) -> list[bytes]:
        place = (area.lpo.id, language(), on)
        if page.request.scope["query_string"]:  # which the links to other languages repeat
            return _draw(page, area, on)
        if place not in self._drawn:
            if len(self._drawn) >= MOST_DRAWN:
                self._drawn.clear()
            self._drawn[place] = _draw(page, area, on)
        return self._drawn[place]

    def _look_up(self, lpo_id: str) -> Area:
        with reading(self.engine) as session:
            lpo = areas.lpo(session, lpo_id)
            if lpo is None:
                raise Missing
            here = [*themes.listed(session), *themes.own(session, lpo_id)]
            chosen = frozenset(each.id for each in here)
            return Area(lpo, frozenset(areas.known_places(session, lpo)), chosen)


def _draw(page: Page, area: Area, on: date) -> list[bytes]:
    """What stands before, between and after the places of the code."""
    drawn = page.piece("submissions/thanks.html", lpo=area.lpo, code=CODE, on=on)
    return [each.encode() for each in drawn.split(CODE)]
