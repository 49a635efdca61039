"""Runs migrations on the database of the settings, or on the connection it is handed."""

from alembic import context
from sqlalchemy import Connection

from app.kit.database import make_engine
from app.settings import Settings
from app.tables import METADATA


def run(connection: Connection) -> None:
    """Migrate over one connection, in one transaction."""
    context.configure(
        connection=connection,
        target_metadata=METADATA,
        render_as_batch=connection.dialect.name == "sqlite",
        compare_type=True,
    )
    with context.begin_transaction():
        context.run_migrations()


handed = context.config.attributes.get("connection")
if handed is not None:
    run(handed)
else:
    engine = make_engine(Settings().database_url)
    with engine.begin() as own:
        run(own)
    engine.dispose()
