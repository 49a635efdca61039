"""What open screens are compared with: one question for the whole process, however many screens."""

from sqlalchemy import Engine

from app.activities.sums import Sum, sums
from app.kit.database import reading
from app.kit.feed import Feed

Sums = tuple[Sum, ...]


def feed(engine: Engine) -> Feed[Sums]:
    """The feed of every published promise's numbers in this database."""

    def ask() -> Sums:
        with reading(engine) as session:
            return sums(session)

    return Feed(ask)
