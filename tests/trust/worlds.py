"""The site with both towns on it: people come to its doors, and what they did is undone again."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine

from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE
from app.kit.database import writing
from app.kit.tokens import secret
from tests.factories import NOON
from tests.trust.people import PEOPLE, Person
from tests.trust.rows import Row
from tests.trust.towns import Town


@dataclass(frozen=True)
class World:
    """The site, its database, what is in it, and a cookie for everybody."""

    app: FastAPI
    client: TestClient
    engine: Engine
    things: Mapping[str, Mapping[str, object]]
    tokens: Mapping[str, str]
    kept: Path | None

    def become(self, person: Person | None) -> None:
        """The browser is now that person's, or nobody's."""
        self.client.cookies.clear()
        if person is not None:
            self.client.cookies.set(f"__Host-{COOKIE}", self.tokens[person.slug])

    def knock(self, row: Row, town: Town) -> Response:
        """Ask for the town's own thing."""
        things = self.things[town.lpo_id]
        return self.send(row, row.parts(things), things)

    def knock_at_nothing(self, row: Row, town: Town) -> Response:
        """Ask for a thing that there is not."""
        return self.send(row, row.nothing(), self.things[town.lpo_id])

    def send(self, row: Row, parts: Mapping[str, object], things: Mapping[str, object]) -> Response:
        """One request, followed nowhere."""
        address = str(self.app.url_path_for(row.route, **parts))
        body = {"json": row.json} if row.json is not None else {"data": row.sent(things)}
        if row.method == "GET":
            return self.client.get(address, follow_redirects=False)
        return self.client.request(row.method, address, follow_redirects=False, **body)

    def restore(self) -> None:
        """As it was before anybody came; only a database that is a file can do so."""
        assert self.kept is not None
        self.engine.dispose()
        path = Path(self.engine.url.database or "")
        for beside in (path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            beside.unlink(missing_ok=True)
        shutil.copyfile(self.kept, path)


def cookies(engine: Engine) -> dict[str, str]:
    """Sign everybody in at noon; the cookie of each by their slug."""
    tokens = {each.slug: secret() for each in PEOPLE}
    with writing(engine) as session:
        for slug, token in tokens.items():
            account = queries.account(session, slug)
            assert account is not None
            identity.sign_in(session, account, token=token, at=NOON)
    return tokens
