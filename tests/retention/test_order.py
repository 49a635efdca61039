"""The files do not tell in which order people spoke (P9), nor does the number of a transaction."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import Engine, create_engine, text
from sqlmodel import col, select

from app import nightly
from app.kit.database import reading, writing
from app.kit.parcels import store
from app.retention.rewrite import residents_tables, rewrite
from app.settings import Settings
from app.submissions import service as submissions
from app.submissions.forms import Said
from app.submissions.models import Submission
from tests.factories import LUND, TODAY

MANY = 400
BY_CHANCE = 0.1  # trust.md P9: an absolute correlation below this


def key(number: int) -> str:
    """A random key that is the same in every run."""
    return f"{Random(number).getrandbits(128):032x}"


def body(number: int) -> str:
    return f"Jag var nummer {number:05} och det var mörkt."


def speak(engine: Engine, number: int) -> None:
    """Somebody speaks, and it is stored before anybody else does."""
    own: dict[str, Any] = {"identity": key(number), "receipt_hash": key(-1 - number)}
    said = Said(themes=["lighting"], body=body(number))
    with writing(engine) as session:
        store(session.connection(), [submissions.parcel(LUND, said, on=TODAY, **own)])


@pytest.fixture
def spoken(engine: Engine) -> Engine:
    for number in range(MANY):
        speak(engine, number)
    return engine


def places(engine: Engine) -> list[int]:
    """Where the words of each lie in the files, in the order they spoke."""
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        every = sorted(file.parent.glob(f"{file.name}*"), reverse=True)  # the log first
        raw = b"".join(each.read_bytes() for each in every)
        return [raw.find(body(number).encode()) for number in range(MANY)]
    order = {name: place for place, name in enumerate(column(engine, "submission", "id"))}
    return [order[key(number)] for number in range(MANY)]


def column(engine: Engine, table: str, name: str) -> list[str]:
    """A column of PostgreSQL's, in the order of the file."""
    question = text(f"SELECT CAST({name} AS text) FROM {table} ORDER BY ctid")
    with reading(engine) as session:
        return list(session.connection().execute(question).scalars())


def correlation(values: list[int]) -> float:
    """Spearman's rho between the order they come in and their size."""
    rank = {value: number for number, value in enumerate(sorted(values))}
    many = len(rank)
    assert many == len(values) == MANY
    apart = sum((rank[value] - number) ** 2 for number, value in enumerate(values))
    return 1 - 6 * apart / (many**3 - many)


def test_after_the_night_the_files_do_not_tell_who_spoke_first(
    spoken: Engine, settings: Settings
) -> None:
    assert correlation(places(spoken)) > 3 * BY_CHANCE  # so that the test can fail

    nightly.shuffle(settings)

    assert abs(correlation(places(spoken))) < BY_CHANCE


@pytest.mark.parametrize("kind", ["postgresql"])
def test_no_table_of_residents_tells_by_the_number_of_a_transaction(spoken: Engine) -> None:
    assert len(set(column(spoken, "submission", "xmin"))) == MANY  # so that the test can fail

    rewrite(spoken)

    for table, name in {"submission": "id", "mention": "submission_id"}.items():
        assert len(set(column(spoken, table, "xmin"))) == 1
        assert column(spoken, table, name) == sorted(column(spoken, table, name))


def test_every_table_of_what_residents_say_is_rewritten() -> None:
    found = {table.name for table in residents_tables()}

    assert found >= {"submission", "mention", "coding", "reading"}


def test_who_sends_while_it_is_rewritten_loses_nothing(engine: Engine) -> None:
    with ThreadPoolExecutor(1) as residents:
        sent = [residents.submit(speak, engine, number) for number in range(MANY // 4)]
        for _ in range(3):
            rewrite(engine)

    assert [each.exception() for each in sent] == [None] * len(sent)
    with reading(engine) as session:
        kept = session.exec(select(Submission.body).order_by(col(Submission.body))).all()
    assert kept == [body(number) for number in range(len(sent))]


@pytest.mark.parametrize("kind", ["postgresql"])
@pytest.mark.parametrize(
    ("database", "question"),
    [(None, "SELECT count(*) FROM submission"), ("postgres", "SELECT pg_current_xact_id()")],
)
def test_nothing_is_called_rewritten_while_somebody_goes_on_from_before(
    spoken: Engine, database: str | None, question: str
) -> None:
    url = spoken.url.set(database=database) if database else spoken.url
    elsewhere = create_engine(url, isolation_level="REPEATABLE READ")
    with elsewhere.connect() as somebody:
        somebody.execute(text(question))

        with pytest.raises(SystemExit, match="någon läste eller skrev"):
            rewrite(spoken, patience=2)

    elsewhere.dispose()
    rewrite(spoken)
