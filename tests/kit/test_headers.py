"""What every answer carries, whatever it says; and what no answer to a resident ever does."""

import base64
import hashlib
import re
from collections.abc import Callable

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy import Engine

from app.kit.database import writing
from app.kit.headers import PERMISSIONS
from app.settings import Settings
from tests.addresses import answering
from tests.factories import House, a_charter, a_promise, published, sign_in

ALWAYS = {
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": PERMISSIONS,
}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' '{digest}'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
Ask = Callable[[TestClient], Response]

ANSWERS: dict[str, tuple[int, Ask]] = {
    "page": (200, lambda site: site.get("/omraden/lund")),
    "english": (200, lambda site: site.get("/en/loften/lund-2026-1")),
    "machine": (200, lambda site: site.get("/healthz")),
    "stream": (200, lambda site: site.get("/omraden/lund/strom")),
    "one stream": (200, lambda site: site.get("/loften/lund-2026-1/strom")),
    "static": (200, lambda site: site.get(a_script(site))),
    "desk": (200, lambda site: site.get("/internt/medborgarloften/1")),
    "redirect": (303, lambda site: site.post("/internt/medborgarloften/2/underskrift")),
    "refused": (403, lambda site: site.post("/kvitto", headers={"Sec-Fetch-Site": "cross-site"})),
    "signed out": (403, lambda site: signed_out(site).get("/internt")),
    "missing": (404, lambda site: site.get("/loften/lund-2099-1")),
    "missing file": (404, lambda site: site.get("/static/nothing.js")),
    "verb": (405, lambda site: site.put("/omraden")),
    "conflict": (409, lambda site: site.post("/internt/medborgarloften/1/publicering")),
    "too large": (413, lambda site: site.post("/kvitto", data={"code": "x" * 3_000_000})),
    "wrong": (422, lambda site: site.post("/kvitto", data={"code": "x"})),
    "broken": (500, lambda site: site.get("/fel")),
}
FOR_STAFF = ("/internt", "/logga-in", "/utloggning")


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"stream_seconds": 1})


@pytest.fixture
def site(app: FastAPI, client: TestClient, engine: Engine, house: House) -> TestClient:
    """Sam's browser, on a site with a published charter, a draft, and one address that breaks."""
    published(engine, house, {})
    draft(engine, house)
    sign_in(client, engine, "sam")
    client.follow_redirects = False

    @app.get("/fel")
    def fail() -> None:
        raise RuntimeError

    return client


def draft(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_promise(session, a_charter(session, house, 2027), house)


def a_script(site: TestClient) -> str:
    (found,) = re.findall(r'src="(/static/js/live\.[^"]+)"', site.get("/omraden/lund").text)
    return str(found)


def signed_out(site: TestClient) -> TestClient:
    site.cookies.clear()
    return site


def digest_of_style(page: str) -> str:
    """What a browser computes: over the bytes between the tags, as they are."""
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()


def public(method: str) -> list[str]:
    """The addresses for residents; signing in and out is for staff."""
    return [path for path in answering(method) if not path.startswith(FOR_STAFF)]


def owed(path: str) -> set[int]:
    """What somebody without a cookie and without a key is answered."""
    return {200, 401} if path.startswith("/api/") else {200, 404, 422}


@pytest.mark.parametrize("name", ANSWERS)
def test_every_kind_of_answer_is_guarded(site: TestClient, name: str) -> None:
    style = digest_of_style(site.get("/").text)
    status, ask = ANSWERS[name]

    answer = ask(site)

    assert answer.status_code == status
    found = {header: answer.headers.get(header) for header in ALWAYS}
    assert found == ALWAYS
    assert answer.headers["Content-Security-Policy"] == POLICY.format(digest=style)
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "Server" not in answer.headers and "X-Powered-By" not in answer.headers


@pytest.mark.parametrize("name", ["page", "english", "desk", "missing", "wrong", "broken"])
def test_the_style_in_the_page_is_the_one_that_is_allowed(site: TestClient, name: str) -> None:
    answer = ANSWERS[name][1](site)

    assert f"'{digest_of_style(answer.text)}'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("name", ["page", "desk"])
def test_a_page_holds_nothing_inline_but_that_style(site: TestClient, name: str) -> None:
    page = ANSWERS[name][1](site).text

    assert page.count("<style") == 1
    assert not re.search(r"<[^>]+\s(style|on\w+)=", page)
    assert not re.search(r"<script\b[^>]*>[^<]", page)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_no_resident_is_given_a_cookie(site: TestClient, method: str) -> None:
    site.cookies.clear()
    paths = public(method)

    assert len(paths) >= {"GET": 14, "POST": 2}[method]
    for path in paths:
        answer = site.request(method, path)
        assert answer.status_code in owed(path), path
        assert "Set-Cookie" not in answer.headers and "ETag" not in answer.headers, path


@pytest.mark.parametrize(
    "path",
    ["/", "/omraden", "/omraden/lund", "/kommuner", "/kommuner/lund", "/loften/lund-2026-1"]
    + ["/medborgarloften/lund-2026", "/tyck-till/lund", "/kvitto", "/om", "/uppgifter"]
    + ["/tillganglighetsredogorelse"],
)
def test_a_public_page_may_be_kept_by_a_proxy_and_is_the_same_for_all(
    site: TestClient, path: str
) -> None:
    mine = site.get(path)
    site.cookies.clear()
    anybodys = site.get(path, headers={"Accept-Language": "ar", "User-Agent": "another"})

    assert mine.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert mine.content == anybodys.content
    assert "Cookie" not in mine.headers.get("Vary", "")


@pytest.mark.parametrize(
    "name",
    ["desk", "redirect", "refused", "signed out", "missing", "verb", "conflict", "too large"]
    + ["wrong", "broken", "machine"],
)
def test_what_is_said_to_one_person_is_kept_by_nobody(site: TestClient, name: str) -> None:
    assert ANSWERS[name][1](site).headers["Cache-Control"] == "no-store"


def test_a_stream_is_kept_by_nobody(site: TestClient) -> None:
    answer = site.get("/omraden/lund/strom")

    assert answer.headers["Content-Type"].startswith("text/event-stream")
    assert answer.headers["Cache-Control"] in {"no-cache", "no-store"}


@pytest.mark.parametrize("coding", ["gzip", "br"])
def test_a_page_is_packed_as_the_browser_can_unpack_it(site: TestClient, coding: str) -> None:
    plain = site.get("/omraden", headers={"Accept-Encoding": "identity"})

    packed = site.get("/omraden", headers={"Accept-Encoding": coding})

    assert packed.headers["Content-Encoding"] == coding
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert packed.text == plain.text
    assert int(packed.headers.get("Content-Length", 0)) < len(plain.content) / 4
