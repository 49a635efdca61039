"""A promise's lines to download: what they hold, and that nothing in them runs."""

import csv
import io
from dataclasses import fields
from hashlib import sha256
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.activities import confirming
from app.activities.cells import inert
from app.activities.models import Activity
from app.kit.database import reading, writing
from app.open_data.rows import Row
from scripts.source import ROOT
from tests.activities.entries import correct, log_of, wish
from tests.factories import NOON, Act, House

CSV, JSON = "/loften/lund-2026-1.csv", "/loften/lund-2026-1.json"


@pytest.fixture
def told(publish: Act, log: Act, engine: Engine, house: House) -> None:
    """Three at the square, which were two, and which the kommun has confirmed."""
    publish({})
    log("lund-2026-1", "2026-11-23", count=3, place="Torget", note="Med skolan")
    with writing(engine) as session:
        entry = session.exec(select(Activity)).one()
        correct(session, entry, wish(entry, "change", count=2, words="En dubbelt"), by=house.sam)
        confirming.confirm(session, entry, by=house.kim, at=NOON)


def rows(client: TestClient) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(CSV).text)))


def test_the_whole_file_is_as_it_is_described(client: TestClient, told: None) -> None:
    assert client.get(CSV).text == (
        "logg,typ,nummer,lofte,dag,loggad,organisation,antal,effective,plats,notering,siffra,"
        "siffra_av,skal,ord,ersatt_av,sen,borttaget\r\n"
        "1,aktivitet,1,lund-2026-1,2026-11-23,2026-11-24T11:00:00Z,polisen-lund,3,2,Torget,"
        "Med skolan,,,,,,,\r\n"
        "2,rättelse,1,lund-2026-1,2026-11-23,2026-11-24T11:00:00Z,polisen-lund,-1,,,,,,"
        "fel-antal,En dubbelt,,,\r\n"
        "3,bekräftelse,1,lund-2026-1,2026-11-23,2026-11-24T11:00:00Z,lunds-kommun,,,,,,,,,,,\r\n"
    )


def test_both_files_hold_the_same_lines(client: TestClient, told: None) -> None:
    plain = [
        {name: "" if value is None or value is False else str(value) for name, value in row.items()}
        for row in client.get(JSON).json()["rader"]
    ]

    assert plain == rows(client)


def test_the_json_says_what_the_page_says(client: TestClient, told: None) -> None:
    said: dict[str, Any] = client.get(JSON).json()

    assert (said["antal"], said["mal"], said["rattelser"]) == (2, 10, 1)
    assert said["bekraftade"] == {"lunds-kommun": 2}
    assert (said["rubrik"], said["galler_till"]) == ("Mopedkontroller", "2026-12-31")


def test_anybody_can_open_the_seals_of_the_log(
    client: TestClient, told: None, engine: Engine
) -> None:
    with reading(engine) as session:
        sealed = {each["seq"]: each["text"] for each in log_of(session, "progress", "correction")}

    opened = {
        each["logg"]: sha256(
            b"lofte-v1" + bytes.fromhex(each["salt"]) + each["ord"].encode()
        ).hexdigest()
        for each in client.get(JSON).json()["sigill"]
    }

    assert len(opened) == 2 and opened == sealed


@pytest.mark.parametrize("address", [CSV, JSON])
def test_a_file_may_be_kept_by_a_proxy_and_says_what_it_is(
    client: TestClient, told: None, address: str
) -> None:
    answer = client.get(address)

    kind = "text/csv; charset=utf-8" if address == CSV else "application/json"
    assert answer.headers["Content-Type"] == kind
    assert answer.headers["Cache-Control"].startswith("public")
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize("words", ["=1+1", "+46 46", "-2", "@SUM(A1)"])
def test_no_cell_is_run_by_a_spreadsheet(
    client: TestClient, publish: Act, log: Act, words: str
) -> None:
    publish({})
    log("lund-2026-1", "2026-11-23", note=words, place=words)

    (row,) = rows(client)
    assert row["notering"] == row["plats"] == inert(words) == f"'{words}"


def test_ordinary_words_are_left_as_they_are() -> None:
    assert inert("Klosterängshöjden, 12–14") == "Klosterängshöjden, 12–14"
    assert inert("") == ""


@pytest.mark.parametrize("address", ["/loften/atlantis-1.csv", "/loften/atlantis-1.json"])
def test_a_promise_that_there_is_not_has_no_file(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_every_column_is_described_for_those_who_read_it() -> None:
    described = (ROOT / "docs" / "open-data.md").read_text(encoding="utf-8")

    assert [each.name for each in fields(Row) if f"`{each.name}`" not in described] == []


def test_nothing_of_who_it_was_is_in_the_files(client: TestClient, told: None) -> None:
    for address in (CSV, JSON):
        page = client.get(address).text
        assert not [each for each in ("Sam Berg", "Kim Ek", "sam", "kim") if each in page]
