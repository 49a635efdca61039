"""What a visitor may paste: a checkpoint that was kept."""

from app.kit.forms import Sent
from app.kit.words import Text


class Kept(Sent):
    """A checkpoint as it was saved, with or without the lines of its signatures."""

    punkt: Text = ""
