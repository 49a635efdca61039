"""Whoever waited for the lock decides about what stands now, not about what was read before."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from app.activities import erasing
from app.activities.models import Activity
from app.activities.reasons import Erased
from app.kit.database import writing
from tests.activities.entries import log_of, three
from tests.factories import NOON, House


def erase(session: Session, entry: Activity, house: House) -> None:
    reason = next(iter(Erased))
    erasing.erase_words(session, entry, reason=reason, by=house.sam, at=NOON)


def test_words_are_erased_once_though_two_had_read_them(
    engine: Engine, house: House, kind: str
) -> None:
    if kind == "sqlite":
        pytest.skip("two that write wait for each other before they read")
    with writing(engine) as session:
        key = three(session, house).id
    with writing(engine) as late:
        entry = late.get_one(Activity, key)
        with writing(engine) as first:
            erase(first, first.get_one(Activity, key), house)

        erase(late, entry, house)

        assert len(log_of(late, "erasure")) == 1
