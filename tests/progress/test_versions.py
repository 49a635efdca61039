"""The versions anyone can read: what changed, who signed, and the bytes behind the digest."""

import hashlib
import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from app.promises import amending, queries
from app.promises import service as promises
from app.promises import writing as words
from app.promises.forms import PromiseForm
from tests.factories import MOPEDS, NOON, Act, House, both_sign

HERE = "/medborgarloften/lund-2026"
YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}


def published_anew(engine: Engine, house: House, **other: object) -> None:
    """The next version, whose first promise is that of the mopeds, or what is said instead."""
    with writing(engine) as session:
        charter = queries.published_charter(session, "lund-2026")
        assert charter is not None
        draft = amending.amend(session, charter, by=house.kim, at=NOON)
        form = PromiseForm.model_validate(MOPEDS | YEAR | other)
        words.change(session, draft.promises[0], form, by=house.kim, at=NOON)
        promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)


@pytest.fixture
def amended(engine: Engine, house: House, publish: Act) -> None:
    """A charter published twice: ten controls first, then twelve."""
    publish({"title": "Mopeder"})
    published_anew(engine, house, title="Mopeder", target=12)


def test_every_version_stands_in_the_list(client: TestClient, amended: None) -> None:
    page = client.get(f"{HERE}/versioner").text

    assert "Version 2</a>" in page and "Version 1</a>" in page
    assert page.index("Version 2</a>") < page.index("Version 1</a>")


def test_a_new_version_shows_what_changed_word_by_word(client: TestClient, amended: None) -> None:
    page = client.get(f"{HERE}/versioner/2").text

    assert "</span>12<span" in page and "</span>10<span" in page
    assert page.count("<ins>") == page.count("<del>") == 1
    assert "Buskörning och störande fordon" in page and "traffic_nuisance" not in page
    assert "[tillagt:" in page and "[borttaget:" in page
    assert "<ins>" not in client.get(f"{HERE}/versioner/1").text


def test_another_kind_alone_is_a_change_that_can_be_read(
    client: TestClient, engine: Engine, house: House, publish: Act
) -> None:
    publish({"kind": "count"})
    published_anew(engine, house, kind="recurring")

    page = client.get(f"{HERE}/versioner/2").text

    assert page.count("<ins>") == page.count("<del>") == 1
    assert "</span>återkommande<" in page and "</span>räknat<" in page


def test_a_version_reads_from_its_frame_to_its_last_promise(
    client: TestClient, publish: Act
) -> None:
    publish(*({"title": f"Löfte nummer {number}"} for number in range(1, 11)))

    page = client.get(f"{HERE}/versioner/1").text

    wanted = ["Medborgarlöftet", *(f"Löfte {number}" for number in range(1, 11))]
    assert re.findall("<h2>(.*?)</h2>", page)[:11] == wanted


def test_what_a_promise_no_longer_says_stands_with_the_promise(
    client: TestClient, engine: Engine, house: House, publish: Act
) -> None:
    publish({"cause": "Många kör på gångvägen."}, {"title": "Moped i kvarteret"})
    published_anew(engine, house)

    first, second = client.get(f"{HERE}/versioner/2").text.split("<h2>")[2:4]

    assert first.startswith("Löfte 1</h2>") and "Många kör på gångvägen.<" in first
    assert second.startswith("Löfte 2</h2>") and "<del>" not in second


def test_anyone_can_rebuild_the_digest(client: TestClient, amended: None) -> None:
    for number in (1, 2):
        text = client.get(f"{HERE}/versioner/{number}/text")
        digest = hashlib.sha256(text.content).hexdigest()
        assert digest in client.get(f"{HERE}/versioner/{number}").text
        assert text.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert client.get(f"{HERE}/text").content == text.content


def test_the_printed_page_carries_signatures_digest_and_a_way_back(
    client: TestClient, amended: None
) -> None:
    page = client.get(f"{HERE}/utskrift").text

    assert "Lunds kommun: Kim Ek" in page and "Polisen Lund: Sam Berg" in page
    assert "24 november 2026</time>" in page
    assert f"QR-kod till https://testserver{HERE}" in page
    assert hashlib.sha256(client.get(f"{HERE}/text").content).hexdigest() in page


@pytest.mark.parametrize("path", ["versioner/3", "versioner/0", "versioner/3/text", "versioner/x"])
def test_a_version_that_is_not_there_is_not_found(
    client: TestClient, amended: None, path: str
) -> None:
    assert client.get(f"{HERE}/{path}").status_code == 404


@pytest.mark.parametrize("path", ["versioner", "versioner/1", "text", "utskrift"])
def test_a_draft_has_no_versions(client: TestClient, path: str) -> None:
    assert client.get(f"{HERE}/{path}").status_code == 404
