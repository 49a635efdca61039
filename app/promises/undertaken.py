"""Which chairs a sentence names as those who promise."""

from app.promises.models import Charter


def named(words: str, charter: Charter) -> list[str]:
    """The slugs of the police and the kommuner at the table that the words speak of."""
    kinds = {_kind(word) for word in words.lower().split()}
    seated = [party.organisation for party in charter.parties]
    return [each.slug for each in seated if each.kind in kinds]


def _kind(word: str) -> str:
    """A kommunpolis is of the police, and whoever is neither names no chair."""
    if "polis" in word:
        return "police"
    return "municipality" if word.startswith("kommun") else ""
