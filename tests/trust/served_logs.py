"""A log on a served site, an outsider who looks at it, and a thief who may do anything to it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection

from sqlalchemy import Engine

import verifiera_logg as outsider
from app.ledger import signer
from app.ledger.outside import Outside
from tests.ledger.rows import rewrite, written


@dataclass(frozen=True)
class Served:
    """The site, and what its operator has."""

    port: int
    engine: Engine
    outside: Outside

    @property
    def entries(self) -> list[bytes]:
        return written(self.engine)

    @contextmanager
    def fetching(self) -> Iterator[outsider.Fetch]:
        """How a stranger gets the files, over one connection."""
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:

            def get(path: str) -> bytes:
                connection.request("GET", f"/logg/{path}")
                answer = connection.getresponse()
                body = answer.read()
                return body if answer.status == 200 else outsider.fail(f"{path}: {answer.status}")

            yield get

    def keys(self) -> list[outsider.Key]:
        known = [*self.outside.public_keys(), *self.outside.witnesses()]
        return outsider.read_keys("\n".join(key.vkey for key in known))

    def head(self) -> outsider.Head:
        """The checkpoint as it is published now."""
        with self.fetching() as fetch:
            return outsider.read_head(fetch("checkpoint"), self.keys())

    def fault(self, *earlier: outsider.Head) -> str:
        """What a stranger finds wrong; nothing if all holds."""
        with self.fetching() as fetch:
            try:
                head = outsider.read_head(fetch("checkpoint"), self.keys())
                outsider.check(fetch, head, [*earlier])
            except outsider.FAULTS as found:
                return str(found) or type(found).__name__
        return ""

    def forge(self, entries: list[bytes]) -> None:
        """Other entries, and the log's own key to sign them, as if nothing had been before."""
        rewrite(self.engine, entries)
        head = self.outside.folder / "head"
        head.unlink()
        self.outside.guard.begin(self.outside.public_keys()[0].name)
        signer.sign(self.engine, self.outside)
