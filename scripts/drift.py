"""Says whether the migrations make the tables of the code, on both databases."""

import sys

from alembic import command
from alembic.util import CommandError

from app.kit.database import make_engine
from tests.databases import KINDS, Databases, config, running, upgrade


def drift(databases: Databases, kind: str) -> str:
    """What the code has and the migrations lack; empty if nothing."""
    with databases.empty(kind) as url:
        engine = make_engine(url)
        upgrade(engine)
        try:
            with engine.begin() as connection:
                command.check(config(connection))
        except CommandError as problem:
            return f"{kind}: {problem}"
        finally:
            engine.dispose()
    return ""


def main() -> None:
    with running() as databases:
        found = [problem for kind in KINDS if (problem := drift(databases, kind))]
    if found:
        sys.exit("\n".join(found))
    print("The migrations and the code agree on both databases.")


if __name__ == "__main__":
    main()
