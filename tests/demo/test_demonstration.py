"""A demonstration says that it is one, on every page, and can be worked in like any site."""

import pytest
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine
from sqlmodel import select

from app.identity.actor import actor_of
from app.identity.models import Account
from app.kit.database import reading
from tests.addresses import answering
from tests.factories import sign_in
from tests.promises.sent import CHARTER, PROMISE

BANNER = "<strong>Demonstration:</strong>"
NO_PAGES = ("/static", "/healthz", "/readyz", "/api/") + (
    "/omraden/lund/strom",
    "/loften/lund-2026-1/strom",
)
DESK = "/internt/medborgarloften"


def pages() -> list[str]:
    return [
        path
        for path in answering("GET")
        if not path.startswith(NO_PAGES)
        and not path.endswith((".ics", ".js", ".py", ".csv", ".json", "/text"))
    ]


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_says_that_it_is_a_demonstration(
    demonstration: TestClient, engine: Engine, prefix: str
) -> None:
    sign_in(demonstration, engine, "sam")

    assert len(pages()) > 20
    for path in pages():
        answer = demonstration.get((prefix + path).rstrip("/") or "/")
        assert BANNER in answer.text, (path, answer.status_code)


def test_so_does_every_refusal(demonstration: TestClient) -> None:
    for path in ("/atlantis", "/internt", "/loften/atlantis-1"):
        assert BANNER in demonstration.get(path).text
    assert BANNER in demonstration.post("/kvitto", data={"code": "x"}).text


def test_a_site_where_people_work_says_nothing_of_the_kind(client: TestClient) -> None:
    for path in [*pages(), "/atlantis"]:
        assert "Demonstration:" not in client.get(path).text, path


def test_everybody_who_can_come_in_has_a_desk_in_one_area(
    demonstration: TestClient, engine: Engine
) -> None:
    with reading(engine) as session:
        people = {each.slug: actor_of(each) for each in session.exec(select(Account)) if each.roles}

    assert len(people) == 8
    for slug, actor in people.items():
        assert len({place for _, place in actor.duties}) == 1
        demonstration.post("/logga-in", data={"who": slug})
        assert f"Hej {actor.name}" in demonstration.get("/internt").text


def test_the_next_charter_is_written_signed_and_published(demonstration: TestClient) -> None:
    def as_who(slug: str, path: str, data: dict[str, str] | None = None) -> Response:
        demonstration.post("/logga-in", data={"who": slug})
        return demonstration.post(path, data=data, follow_redirects=False)

    words = {"organisations": "polisen-lund", "focus": "Kvällarna"}
    draft = as_who("sam", DESK, CHARTER | {"part": ""}).headers["Location"]
    assert as_who("kim", f"{draft}/loften", PROMISE | words).status_code == 303
    for who, press, answer in (
        ("kim", "underskrift", 403),
        ("maria", "underskrift", 303),
        ("sam", "publicering", 409),
        ("anders", "underskrift", 303),
        ("sam", "publicering", 303),
    ):
        assert as_who(who, f"{draft}/{press}").status_code == answer, (who, press)
    assert "Mopedkontroller" in demonstration.get("/loften/lund-2026b-1").text


def test_what_comes_from_a_source_is_not_written_in(demonstration: TestClient) -> None:
    demonstration.post("/logga-in", data={"who": "ola"})

    page = demonstration.get(f"{DESK}/2").text

    assert "Medborgarlöften Strängnäs 2019" in page
    assert "Skriv under</button>" not in page and "Ta bort" not in page
    assert demonstration.post("/internt/loften/20/borttagning").status_code in {404, 409}
