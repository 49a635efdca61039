"""Swedish names: the order of the alphabet, and the short form that stands in addresses."""

import re

from app.kit.words import folded

LAST = str.maketrans("åäö", "{|}")  # the three that follow z in ASCII


def swedish(name: str) -> str:
    """A key that sorts Ale before Åre before Älmhult before Örebro."""
    return folded(name.casefold().translate(LAST))


def slug(name: str) -> str:
    """Södra Årsta (Öst) as it stands in an address: sodra-arsta-ost."""
    return re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")[:70] or "omrade"
