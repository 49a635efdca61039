"""What a phone fetches to see an area for the first time, as it is sent over the wire."""

import json
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fastapi.testclient import TestClient

from app import cli
from app.main import create_app
from app.settings import Settings

PAGE = "/omraden/lund"
BUDGETS = {"first_view_bytes": 12_000, "page_bytes": 40_000}
ENCODINGS = ("gzip", "br")
SCRIPT = re.compile(r"""<script[^>]*\bsrc="([^"]+)""")


@contextmanager
def demonstration() -> Iterator[TestClient]:
    """A client of the site on a demonstration database that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(
            database_url=f"sqlite:///{Path(folder) / 'demo.db'}", secret="for measuring only"
        )
        cli.load_demo(settings)
        with TestClient(create_app(settings), base_url="https://testserver") as client:
            yield client


def sent(client: TestClient, address: str, encoding: str) -> int:
    """How many bytes the body takes on the wire."""
    with client.stream("GET", address, headers={"Accept-Encoding": encoding}) as answer:
        assert answer.status_code == 200, f"{address} answers {answer.status_code}"
        return sum(map(len, answer.iter_raw()))


def weighed(client: TestClient) -> dict[str, tuple[int, ...]]:
    """The page, and each script it names, in each encoding."""
    scripts = SCRIPT.findall(client.get(PAGE).text)
    return {
        address: tuple(sent(client, address, encoding) for encoding in ENCODINGS)
        for address in [PAGE, *dict.fromkeys(scripts)]
    }


def result(sizes: dict[str, tuple[int, ...]]) -> dict[str, int]:
    """The larger of the encodings counts: the budget is for every phone."""
    return {
        "first_view_bytes": max(sizes[PAGE]),
        "page_bytes": sum(max(size) for size in sizes.values()),
    }


def main() -> None:
    with demonstration() as client:
        sizes = weighed(client)
    print(f"{'bytes on the wire':<52}{'gzip':>8}{'brotli':>8}")
    for address, size in sizes.items():
        print(f"{address:<52}{size[0]:>8}{size[1]:>8}")
    for name, value in result(sizes).items():
        mark = "holds" if value <= BUDGETS[name] else "DOES NOT HOLD"
        print(f"{name:<52}{value:>8}  at most {BUDGETS[name]}: {mark}")
    print(json.dumps(result(sizes)))


if __name__ == "__main__":
    main()
