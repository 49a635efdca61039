"""What has its pace in its name: kvartalsbrev, veckomöten."""

from app.wording.nouns import event
from app.wording.vocabulary import Period

PREFIXES = {
    "vecko": (Period.WEEK, 1),
    "månads": (Period.MONTH, 1),
    "kvartals": (Period.QUARTER, 1),
    "termins": (Period.TERM, 1),
    "tertial": (Period.YEAR, 3),
    "halvårs": (Period.YEAR, 2),
}


def regular(word: str) -> tuple[Period, int] | None:
    """How often it comes, if it is something done and named by how often."""
    found = next((prefix for prefix in PREFIXES if word.startswith(prefix)), None)
    return PREFIXES[found] if found and event(word.removeprefix(found)) else None
