"""One site for many attacks: what an attack did is undone before the next."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from tests.factories import NOON, House


@dataclass(frozen=True)
class Standing:
    """The site on a database that is a file, and that file as it was to begin with."""

    app: FastAPI
    client: TestClient
    engine: Engine
    house: House
    kept: Path

    def restore(self) -> None:
        """As it was at noon, and nobody's browser."""
        self.engine.dispose()
        path = Path(self.engine.url.database or "")
        for beside in path.parent.glob(f"{path.name}-*"):
            beside.unlink()
        shutil.copyfile(self.kept, path)
        self.app.state.clock = lambda: NOON
        self.client.cookies.clear()
