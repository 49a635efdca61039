"""Which themes people have spoken of that the picture neither chooses nor says why it does not."""

from sqlmodel import Session

from app.pictures.citable import released_themes
from app.pictures.models import Picture
from app.themes import queries as themes
from app.themes.models import Theme


def unexplained(session: Session, picture: Picture) -> list[Theme]:
    """The themes with a released number that are left to explain, in the order of the list."""
    return themes.known(session, released_themes(session, picture) - picture.explained)
