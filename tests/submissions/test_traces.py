"""What is stored of a resident: a day, never an instant; a hash, never the code; nothing of who."""

import hashlib
import logging
import re
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine, create_engine, inspect, text
from sqlmodel import select

from app.kit.database import reading
from app.kit.intake import Desk
from app.kit.tokens import keyed_digest
from app.settings import Settings
from app.submissions.models import Submission
from app.tables import METADATA
from tests.submissions.telling import TELL, WORDS, reviewed, tell

NAMES = {"submission", "mention", "coding", "past_coding", "reading"}
COLUMNS = [str(column) for name in NAMES for column in METADATA.tables[name].columns]
CANARIES = {
    "User-Agent": "Kanariefagel/7.31 (Klosterangs)",
    "Accept-Language": "tlh-KX;q=0.731",
    "Referer": "https://kanariefagel.example/bakgatan?q=731",
    "Cookie": "kanariefagel=bur731",
    "X-Forwarded-For": "203.0.113.173",
    "X-Real-IP": "203.0.113.174",
    "Forwarded": "for=203.0.113.175",
    "DNT": "kanariefagel-dnt-731",
}


def stored(engine: Engine) -> bytes:
    """Every byte of the file and its log, or every row of every table."""
    if engine.dialect.name == "sqlite":
        path = Path(engine.url.database or "")
        found = b"".join(each.read_bytes() for each in path.parent.glob(f"{path.name}*"))
    else:
        found = "\n".join(rows(engine)).encode()
    assert len(found) > 50_000
    return found


def rows(engine: Engine) -> list[str]:
    """Every row of every table, as text."""
    with reading(engine) as session:
        names = inspect(session.connection()).get_table_names()
        assert set(METADATA.tables) <= set(names)
        every = [session.connection().execute(text(f'SELECT * FROM "{name}"')) for name in names]
        return [repr(tuple(row)) for result in every for row in result]


def test_the_words_are_found_where_traces_are_looked_for(
    client: TestClient, engine: Engine
) -> None:
    """So that the tests below can fail."""
    tell(client)

    assert WORDS.encode() in stored(engine)


def test_the_code_is_not_kept_but_its_keyed_hash_is(
    client: TestClient, engine: Engine, settings: Settings
) -> None:
    code = tell(client)
    found = stored(engine)

    for written in (code, code.replace("-", ""), code.lower(), code.replace("-", " ")):
        assert written.encode() not in found
        for method in ("md5", "sha1", "sha256"):
            assert hashlib.new(method, written.encode()).hexdigest().encode() not in found
    assert keyed_digest(code, settings.key).encode() in found


def test_nothing_of_who_was_asking_is_kept_or_logged(
    client: TestClient, engine: Engine, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    client.headers.update(CANARIES)

    client.get(TELL)
    code = tell(client)
    client.post(TELL, data={"body": "{{7*7}}"})
    client.post("/kvitto", data={"code": code})

    found = stored(engine) + caplog.text.encode()
    assert WORDS.encode() in found
    assert [name for name, value in CANARIES.items() if value.encode() in found] == []
    assert b"kanariefagel" not in found.lower() and b"203.0.113" not in found


def test_what_was_written_is_not_logged_even_when_something_breaks(
    app: FastAPI, client: TestClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    form = reviewed(client)
    app.state.desk = Desk(create_engine("sqlite:////no/such/folder/at.all"))

    answer = client.post(TELL, data=form)

    assert answer.status_code == 503
    assert "OperationalError" in caplog.text
    assert WORDS[:20] not in caplog.text


def test_there_is_a_day_and_no_instant() -> None:
    kinds = {each: column_type(each) for each in COLUMNS}

    assert [name for name, kind in kinds.items() if kind is datetime] == []
    assert {name for name, kind in kinds.items() if kind is date} == {
        "submission.received_on",
        "submission.disposed_on",
        "submission.withdrawn_on",
        "coding.coded_on",
        "past_coding.coded_on",
        "past_coding.ended_on",
        "reading.read_on",
    }


def test_no_column_tells_who_when_or_in_what_order() -> None:
    assert {each for each in COLUMNS if each.startswith(("submission.", "mention."))} == {
        "submission.id",
        "submission.receipt_hash",
        "submission.lpo_id",
        "submission.known_place",
        "submission.place",
        "submission.body",
        "submission.age",
        "submission.gender",
        "submission.dialogue_id",
        "submission.channel",
        "submission.disposed_on",
        "submission.withdrawn_on",
        "submission.received_on",
        "mention.submission_id",
        "mention.theme_id",
    }


def test_nothing_but_the_submission_is_written(client: TestClient, engine: Engine) -> None:
    before = Counter(rows(engine))

    tell(client, themes=["lighting"])

    new = list((Counter(rows(engine)) - before).elements())
    assert len(new) == 2
    assert sum("datetime.date(2026, 11, 24)" in each or "'2026-11-24'" in each for each in new) == 1
    assert not any("11:00" in each or "12:00" in each for each in new)


def test_identities_are_random(client: TestClient, engine: Engine) -> None:
    for _ in range(3):
        tell(client)

    with reading(engine) as session:
        ids = session.exec(select(Submission.id)).all()
    assert len(ids) == 3
    assert all(re.fullmatch("[0-9a-f]{32}", each) for each in ids)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_sqlite_keeps_no_order_of_arrival(engine: Engine) -> None:
    with reading(engine) as session:
        found = session.connection().execute(text("SELECT name, sql FROM sqlite_master")).all()
    made = {name: sql for name, sql in found if name in NAMES}

    assert set(made) == NAMES
    assert [name for name, sql in made.items() if "WITHOUT ROWID" not in sql] == []


def column_type(name: str) -> type:
    """What Python makes of a column."""
    table, _, column = name.partition(".")
    kind: type = METADATA.tables[table].columns[column].type.python_type
    return kind
