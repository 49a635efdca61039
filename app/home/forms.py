"""What people type into the search field."""

from app.kit.forms import Sent
from app.kit.words import Line


class Search(Sent):
    """A place name."""

    q: Line = ""
