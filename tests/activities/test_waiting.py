"""Who waited for the lock decides by what is there when it is their turn."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.activities import erasing, together
from app.activities.models import Activity
from app.activities.reasons import Erased
from app.kit.clock import day
from app.kit.database import writing
from app.kit.errors import Denied, Invalid
from app.promises import queries as promises
from app.promises.models import Promise
from tests.activities.entries import correct, log_of, three, wish
from tests.activities.test_together import many
from tests.factories import NOON, TODAY, Act, House, an_entry

# SQLite has one writer, who reads nothing before it is alone.
pytestmark = pytest.mark.parametrize("kind", ["postgresql"], indirect=True)

OVER = date(2026, 11, 1)
Deed = Callable[[Session, Promise, House], object]


def meanwhile(engine: Engine, **other: Any) -> None:
    """Somebody else drops or amends the promise, and is done."""
    with writing(engine) as session:
        session.exec(select(Promise)).one().sqlmodel_update(other)


def one(session: Session, promise: Promise, house: House) -> Activity:
    return an_entry(session, promise, house, "2026-11-24")


def several(session: Session, promise: Promise, house: House) -> list[Activity]:
    form = many([promise])
    return together.log_many(session, [promise], form, by=house.sam, at=NOON, on=day(NOON))


@pytest.mark.parametrize("deed", [one, several])
@pytest.mark.parametrize(
    ("other", "refusal"), [({"dropped_at": NOON}, Denied), ({"ends_on": OVER}, Invalid)]
)
def test_nothing_is_logged_on_what_was_dropped_or_amended_meanwhile(
    engine: Engine,
    house: House,
    publish: Act,
    deed: Deed,
    other: dict[str, Any],
    refusal: type[Exception],
) -> None:
    publish({})

    with pytest.raises(refusal), writing(engine) as session:
        promise = session.exec(select(Promise)).one()
        meanwhile(engine, **other)
        deed(session, promise, house)


def test_a_promise_that_is_held_is_read_anew(engine: Engine, publish: Act) -> None:
    publish({})

    with writing(engine) as session:
        found = promises.published_promise(session, "lund-2026-1")
        assert found is not None
        meanwhile(engine, dropped_at=NOON)
        held = promises.promise_by_id(session, found.id, lock=True)

        assert held is not None and held.dropped_at == NOON


def test_an_entry_is_corrected_to_a_day_that_the_promise_has_now(
    engine: Engine, house: House, publish: Act, log: Act
) -> None:
    publish({})
    log("lund-2026-1", "2026-11-23")

    with pytest.raises(Invalid), writing(engine) as session:
        entry = session.exec(select(Activity)).one()
        form = wish(entry, "change", place="Skolan")
        assert entry.promise.ends_on > TODAY
        meanwhile(engine, ends_on=OVER)
        correct(session, entry, form, by=house.sam)


def erase(session: Session, entry: Activity, house: House) -> None:
    reason = next(iter(Erased))
    erasing.erase_words(session, entry, reason=reason, by=house.sam, at=NOON)


def test_words_are_erased_once_though_two_had_read_them(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        key = three(session, house).id
    with writing(engine) as late:
        entry = late.get_one(Activity, key)
        with writing(engine) as first:
            erase(first, first.get_one(Activity, key), house)

        erase(late, entry, house)

        assert len(log_of(late, "erasure")) == 1
