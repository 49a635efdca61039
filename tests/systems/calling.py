"""A program with a key: what it sends, and what it is told."""

from dataclasses import dataclass
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine

from app.identity.actor import Actor
from app.kit.database import writing
from app.systems import service as systems
from app.systems.forms import KeyForm
from app.systems.keyed import fresh
from tests.factories import LUND, NOON

ENTRIES, PROMISES = "/api/v1/aktiviteter", "/api/v1/loften"
PATROL = {
    "lofte": "lund-2026-1",
    "dag": "2026-11-23",
    "antal": 2,
    "plats": "Klosterängshöjden",
    "notering": "12 mopeder",
}


@dataclass(frozen=True)
class Program:
    """A client that carries a key and no cookie."""

    client: TestClient
    key: str
    id: int

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.key}"}

    def log(self, once: str = "a", **other: Any) -> Response:
        """Send the patrol of yesterday, or what is said instead."""
        headers = self.headers | {"Idempotency-Key": once}
        return self.client.post(ENTRIES, json=PATROL | other, headers=headers)

    def send(self, content: bytes, **headers: str) -> Response:
        """Send those bytes as they are."""
        said = {"Content-Type": "application/json", "Idempotency-Key": "a"} | self.headers
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return self.client.post(ENTRIES, content=content, headers=said | named)

    def promises(self) -> Response:
        """Ask which promises there are to log on."""
        return self.client.get(PROMISES, headers=self.headers)


def a_key(engine: Engine, by: Actor, name: str = "Parkdrift", area: str = LUND) -> tuple[str, int]:
    """A key of that person's organisation, and the id of its account."""
    secret = fresh()
    with writing(engine) as session:
        form = KeyForm(name=name, areas=[area])
        made = systems.make(session, form, secret=secret, by=by, at=NOON)
        return secret, made.account_id
