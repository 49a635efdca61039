"""Who told us something is written nowhere (P1): not in tables, files, logs or backups."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from sqlalchemy import Engine

from app.submissions.forms import Step
from tests.submissions.disk import Places, disk_of, read
from tests.submissions.telling import TELL, WORDS, answers, carried, code_in
from tests.submissions.writings import hits, writings
from tests.torture.serving import Serving

ADDRESS = "127.9.8.7"
WHO = {
    "User-Agent": "Kanariefagel/7.31 (Klosterangs)",
    "Accept-Language": "tlh-KX;q=0.731",
    "Referer": "https://kanariefagel.example/bakgatan?q=731",
    "Cookie": "kanariefagel=bur731",
    "X-Forwarded-For": "203.0.113.173",
    "X-Real-IP": "203.0.113.174",
    "Forwarded": "for=203.0.113.175",
}
HEADERS = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Sec-Fetch-Site": "same-origin",
}


class Phone:
    """Somebody with an address of their own, whose browser tells all it can."""

    def __init__(self, port: int) -> None:
        self.port = port

    def post(self, path: str, form: dict[str, object]) -> str:
        own = HTTPConnection("127.0.0.1", self.port, timeout=20, source_address=(ADDRESS, 0))
        own.request("POST", path, urlencode(form, doseq=True), HEADERS | WHO)
        page = own.getresponse().read().decode()
        own.close()
        return page


@dataclass(frozen=True)
class Told:
    """The code, and every byte that was left behind of the telling."""

    code: str
    places: Places

    @property
    def who(self) -> dict[str, str]:
        return WHO | {"address": ADDRESS, "cookie's own": "bur731"}

    @property
    def codes(self) -> dict[str, str]:
        bare = self.code.replace("-", "")
        return {each: each for each in (self.code, bare, self.code.lower(), bare.lower())}


@pytest.fixture
def told(
    engine: Engine, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Told]:
    """Told to a site that runs, on the whole way, with a fault and a question for the receipt."""
    disk, log, own = disk_of(engine), tmp_path / "log", tmp_path / "own"
    own.mkdir()
    monkeypatch.setenv("TMPDIR", str(own))
    with Serving(database_url, log=log) as site:
        site.start()
        phone = Phone(site.port)
        review = phone.post(TELL, answers(Step.WORDS, Step.REVIEW))
        code = code_in(phone.post(TELL, carried(review) | {"to": Step.SENT.value}))
        phone.post(TELL, {"body": "{{7*7}}", "nothing": "of ours"})
        phone.post("/kvitto", {"code": code})
        running = disk.places()
        site.stop()
    changed = {
        f"{name}, later": raw for name, raw in disk.places().items() if raw != running.get(name)
    }
    rest = disk.backup(tmp_path / "backup") | read(own.rglob("*")) | {"log": log.read_bytes()}
    yield Told(code, running | changed | rest)


def test_nothing_of_who_told_it_is_written_anywhere(told: Told) -> None:
    assert hits(told.who, told.places) == []
    assert hits(told.codes, told.places) == []  # R6

    found = {place for _, place in hits({"words": WORDS}, told.places)}
    assert len(found) > 1 and "backup" in found  # so that the test can fail
    assert b"/omraden/lund" in told.places["log"]


@pytest.mark.parametrize("around", ["", "x", "xy", "xyz"])
def test_a_trace_would_be_found_in_any_writing(around: str) -> None:
    inside = f"{around}{ADDRESS}{around}"
    places = {
        "plain": inside.encode(),
        "utf-16": inside.encode("utf-16"),
        "utf-16-be": inside.encode("utf-16-be"),
        "hex": inside.encode().hex().upper().encode(),
        "base64": b64encode(inside.encode()),
    }

    assert hits({"address": ADDRESS}, places) == [("address", each) for each in places]
    assert quote(WHO["Cookie"], safe="").encode() in writings(WHO["Cookie"])
    assert hits({"address": ADDRESS}, {"nothing": b"127.9.8.6"}) == []
