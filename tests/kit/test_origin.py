"""Cross-site requests: refused by what the browser says, whoever carries a cookie."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

HERE = "https://testserver"
SITE = "Sec-Fetch-Site"


@pytest.fixture
def stranger(app: FastAPI) -> TestClient:
    """Something that says nothing of where it stands unless a test lets it."""
    return TestClient(app, base_url=HERE, follow_redirects=False)


@pytest.mark.parametrize("cookie", [{}, {"Cookie": "a=b"}], ids=["no cookie", "cookie"])
@pytest.mark.parametrize(
    ("said", "is_let_in"),
    [
        ({SITE: "same-origin"}, True),
        ({SITE: "none"}, True),
        ({SITE: "same-site"}, False),
        ({SITE: "cross-site"}, False),
        ({SITE: ""}, False),
        ({SITE: "SAME-ORIGIN "}, False),
        ({SITE: "cross-site", "Origin": HERE}, False),
        ({SITE: "same-origin", "Origin": "https://example.org"}, True),
        ({"Origin": HERE}, True),
        ({"Origin": "https://example.org"}, False),
        ({"Origin": "https://testserver.example.org"}, False),
        ({"Origin": "https://testserver:8443"}, False),
        ({"Origin": "https://testserver@example.org"}, False),
        ({"Origin": "null"}, False),
        ({"Origin": ""}, False),
        ({"Origin": "http://["}, False),
    ],
    ids=str,
)
def test_a_post_comes_from_our_own_pages(
    stranger: TestClient, said: dict[str, str], is_let_in: bool, cookie: dict[str, str]
) -> None:
    answer = stranger.post("/utloggning", headers=said | cookie)

    assert answer.status_code == (303 if is_let_in else 403)
    assert is_let_in or "Anropet kom från en annan webbplats och stoppades." in answer.text


@pytest.mark.parametrize(("cookie", "status"), [({}, 303), ({"Cookie": "a=b"}, 403)])
def test_a_program_without_a_cookie_is_no_forgery(
    stranger: TestClient, cookie: dict[str, str], status: int
) -> None:
    assert stranger.post("/utloggning", headers=cookie).status_code == status


@pytest.mark.parametrize("method", ["GET", "OPTIONS"])
def test_reading_may_come_from_anywhere(stranger: TestClient, method: str) -> None:
    answer = stranger.request(method, "/omraden", headers={SITE: "cross-site", "Cookie": "a=b"})

    assert answer.status_code != 403


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "post", "ANYTHING"])
def test_everything_else_may_not(stranger: TestClient, method: str) -> None:
    assert stranger.request(method, "/omraden", headers={SITE: "cross-site"}).status_code == 403


def test_the_refusal_is_read_in_english_too(stranger: TestClient) -> None:
    answer = stranger.post("/en/utloggning", headers={SITE: "cross-site"})

    assert '<html lang="en"' in answer.text
    assert "annan webbplats" not in answer.text
