"""Static files: named by what is in them, vouched for, and kept for a year."""

import base64
import hashlib
import re
from html import escape
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.assets import LAYERS, Assets
from tests.factories import House, published, sign_in

LINKED = re.compile(r'<(?:script|link)\b[^>]*?(?:src|href)="(/static/[^"]+)"[^>]*>')
TYPES = {
    "js/live.js": "javascript",
    "img/mark.svg": "image/svg+xml",
    "site.webmanifest": "application/manifest+json",
    "desk.css": "text/css",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A static folder of a few files."""
    for name, text in {
        "js/one.js": "let one = 1;",
        "css/page/02-b.css": "/* why */\n  b {\n    color: red;\n  }\n",
        "css/page/01-a.css": "a{}",
        "css/desk/desk.css": "d{}",
        "notes.md": "not served",
        "img/.hidden": "not served",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def sha(body: bytes, method: str = "sha384") -> str:
    return f"{method}-{base64.b64encode(hashlib.new(method, body).digest()).decode()}"


def test_a_file_is_named_by_what_is_in_it(folder: Path) -> None:
    before = Assets(folder)("js/one.js")
    (folder / "js/one.js").write_text("let one = 2;")
    after = Assets(folder)("js/one.js")

    assert re.fullmatch(r"/static/js/one\.[0-9a-f]{12}\.js", before.path)
    assert before.path != after.path
    assert (before.integrity, after.integrity) == (sha(before.body), sha(after.body))


def test_sheets_are_joined_in_order_under_their_layers(folder: Path) -> None:
    files = Assets(folder)

    assert files.inline_css == LAYERS + "a{}" + "b {color: red;}"
    assert files("desk.css").body == (LAYERS + "d{}").encode()
    assert files.inline_digest == sha(files.inline_css.encode(), "sha256")


def test_only_what_a_page_needs_is_served(folder: Path) -> None:
    assert set(Assets(folder).by_name) == {"js/one.js", "desk.css"}


def test_a_name_that_is_not_there_is_a_mistake_of_ours(folder: Path) -> None:
    with pytest.raises(KeyError):
        Assets(folder)("js/two.js")


def test_the_sheet_in_the_page_is_untouched_by_escaping() -> None:
    css = Assets().inline_css

    assert len(css) > 1000
    assert str(escape(css)) == css


def test_every_file_is_served_for_a_year(app: FastAPI, client: TestClient) -> None:
    files = app.state.assets.by_path

    assert len(files) > 5
    for path, asset in files.items():
        answer = client.get(path)
        assert (answer.status_code, answer.content) == (200, asset.body), path
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert sha(answer.content) == asset.integrity


@pytest.mark.parametrize("name", TYPES)
def test_a_file_says_what_it_is(app: FastAPI, client: TestClient, name: str) -> None:
    answer = client.get(app.state.assets(name).path)

    assert answer.headers["Content-Type"].split(";")[0].endswith(TYPES[name])
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_what_a_page_loads_is_what_it_vouches_for(
    client: TestClient, engine: Engine, house: House
) -> None:
    published(engine, house, {})
    sign_in(client, engine, "sam")
    vouched = 0

    for path in ("/", "/omraden/lund", "/loften/lund-2026-1", "/internt/medborgarloften/1"):
        for tag in LINKED.finditer(client.get(path).text):
            body = client.get(tag[1])
            assert body.status_code == 200, tag[0]
            if "<script" in tag[0] or "stylesheet" in tag[0]:
                assert f'integrity="{sha(body.content)}"' in tag[0]
                vouched += 1
    assert vouched >= 6


@pytest.mark.parametrize(
    "path",
    [
        "/static/",
        "/static/js/live.js",
        "/static/js/live.000000000000.js",
        "/static/../settings.py",
        "/static/%2e%2e/settings.py",
        "/static/css/page/01-layers.css",
        "/static//js/live.js",
        "/static/%00",
    ],
)
def test_nothing_else_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
