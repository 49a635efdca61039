"""The one verb of this room: read the list of themes, into the database or without one."""

from collections.abc import Iterator
from pathlib import Path

from sqlmodel import Session

from app.kit.reference import Row, rows, settle
from app.themes.models import Theme

DATA = Path(__file__).parent / "data"


def load(session: Session, folder: Path = DATA) -> None:
    """Make the table say what the file says; run again, it changes nothing."""
    settle(session, Theme, _themes(folder / "themes.csv"))


def written(folder: Path = DATA) -> list[Theme]:
    """The themes as the file has them, where there is no database to ask."""
    return [Theme(**row) for row in _themes(folder / "themes.csv")]


def _themes(path: Path) -> Iterator[Row]:
    for row in rows(path):
        yield row | {"position": int(row["position"]), "is_common": row["is_common"] == "yes"}
