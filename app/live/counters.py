"""What open screens are compared with: one question for the whole process, however many screens."""

from sqlalchemy import Engine

from app.activities import queries as activities
from app.activities.queries import Sum
from app.kit.database import reading
from app.kit.feed import Feed

Sums = tuple[Sum, ...]


def feed(engine: Engine) -> Feed[Sums]:
    """The feed of every published promise's numbers in this database."""

    def ask() -> Sums:
        with reading(engine) as session:
            return activities.sums(session)

    return Feed(ask)
