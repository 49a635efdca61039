"""What the command says of disposal: the same lines before the deed and after it."""

from collections.abc import Iterable, Iterator

from app.retention.queries import Due


def lines(due: Iterable[Due]) -> Iterator[str]:
    """One line for each decision: what it is for, its number, how many texts, older than when."""
    told = [
        f"{each.of}: {each.texts} texter från före {each.older_than}, beslut {each.rule.decision}"
        for each in due
    ]
    yield from told or ["Inget gallringsbeslut finns. Allt bevaras."]


def old_receipts(number: int) -> str:
    """One line for the receipts whose time is out, by no decision but the site's own rule."""
    return f"Kvitton äldre än 24 månader: {number}"
