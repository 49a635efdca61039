"""What the open log is told when a charter is published, and of those published before it."""

from hashlib import sha256

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.demo import service as demo
from app.kit.database import writing
from app.ledger.entries import Entry, read_entry
from app.promises import amending, publishing, queries
from app.promises import service as promises
from app.promises import writing as words
from app.promises.forms import PromiseForm
from tests.factories import MOPEDS, NOON, Act, House, both_sign
from tests.ledger.rows import rewrite, walks, written

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}


def told(engine: Engine) -> list[Entry]:
    return [read_entry(raw) for raw in written(engine)]


def amended(engine: Engine, house: House, **other: object) -> None:
    """The next version, whose first promise says something else."""
    with writing(engine) as session:
        charter = queries.published_charter(session, "lund-2026")
        assert charter is not None
        draft = amending.amend(session, charter, by=house.kim, at=NOON)
        form = PromiseForm.model_validate(MOPEDS | YEAR | other)
        words.change(session, draft.promises[0], form, by=house.kim, at=NOON)
        promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)


def test_each_promise_of_a_version_is_one_entry(
    engine: Engine, client: TestClient, publish: Act
) -> None:
    publish({}, {"target": 3, "deadline": "2026-06-30", "unit_one": "(pass)"})

    first, second = told(engine)
    assert (first.type, first.promise, first.org) == (
        "promise_published",
        "lund-2026-1",
        "polisen-lund",
    )
    assert (first.unit, first.target, first.deadline) == ("kontroll", 10, "2026-12-31")
    assert (second.unit, second.target, second.deadline) == (None, 3, "2026-06-30")
    text = client.get("/medborgarloften/lund-2026/versioner/1/text").content
    assert {first.digest, second.digest} == {sha256(text).hexdigest()}


def test_an_amended_promise_refers_to_what_was_said_of_it_before(
    engine: Engine, house: House, publish: Act
) -> None:
    publish({}, {"title": "Fotpatruller"})

    amended(engine, house, target=12)

    assert [(each.promise, each.target, each.ref) for each in told(engine)[2:]] == [
        ("lund-2026-1", 12, 0),
        ("lund-2026-2", 10, 1),
    ]


def test_a_publication_that_fails_is_not_in_the_log(
    engine: Engine, house: House, publish: Act
) -> None:
    publish({})

    with pytest.raises(RuntimeError), writing(engine) as session:
        charter = queries.published_charter(session, "lund-2026")
        assert charter is not None
        publishing.tell(session, queries.versions_of(session, charter)[0], at=NOON)
        raise RuntimeError

    assert len(told(engine)) == 1


def test_what_was_published_before_there_was_a_log_is_told_once(
    engine: Engine, house: House, publish: Act
) -> None:
    publish({})
    amended(engine, house, target=12)
    before = [(each.promise, each.target, each.digest) for each in told(engine)]
    rewrite(engine, [])
    walks(engine, 1)

    for _ in range(2):
        with writing(engine) as session:
            publishing.catch_up(session, at=NOON)

    _, *found = told(engine)
    assert [(each.promise, each.target, each.digest) for each in found] == before
    assert [each.ref for each in found] == [None, 1]


def test_the_demonstration_has_a_log(engine: Engine) -> None:
    with writing(engine) as session:
        demo.load(session, at=NOON)
    before = written(engine)

    with writing(engine) as session:
        publishing.catch_up(session, at=NOON)

    assert len(before) > 15 and written(engine) == before
    assert {"lund-2026-1", "strangnas-2019-1"} <= {each.promise for each in told(engine)}
