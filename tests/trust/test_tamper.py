"""Whatever is done to the served log, a stranger with an earlier checkpoint finds it (I1, I3)."""

from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import Engine, text

from app.kit.database import writing
from app.ledger import service as ledger
from app.ledger import signer
from app.ledger.facts import Facts
from app.ledger.outside import Outside
from tests.factories import NOON, Act
from tests.ledger import attacks
from tests.ledger.rows import unguarded, walk
from tests.trust.served_logs import Served

Attack = Callable[[attacks.Entries], Iterator[attacks.Entries]]


@pytest.fixture
def served(engine: Engine, outside: Outside, publish: Act, site: str) -> Served:
    """A promise of mopeds, two walks, a correction and an erasure, signed and served."""
    publish({})
    with writing(engine) as session:
        for _ in range(2):
            walk(session, "lund-2026-1")
        why: Facts = {"delta": -1, "reason": "dubbelregistrerad", "ref": 1}
        ledger.append(session, "correction", org="polisen-lund", at=NOON, **why)
        ledger.erase(session, 2, org="polisen-lund", reason="beslut", at=NOON)
    signer.sign(engine, outside)
    return Served(int(site.rpartition(":")[2]), engine, outside)


def test_what_nobody_touched_holds(served: Served) -> None:
    assert served.fault(served.head()) == ""


@pytest.mark.parametrize(
    "attack",
    [attacks.fields, attacks.deletions, attacks.swaps, attacks.insertions, attacks.rewrites],
    ids=lambda attack: attack.__name__,
)
def test_whoever_has_database_and_key_is_found_out(served: Served, attack: Attack) -> None:
    earlier, entries = served.head(), served.entries
    missed = []

    for forged in [each for each in attack(entries) if each != entries]:
        served.forge(forged)
        if not served.fault(earlier):
            missed.append(forged)

    assert missed == []


def test_a_tail_that_was_cut_off_is_found(served: Served) -> None:
    earlier, entries = served.head(), served.entries

    for size in range(1, len(entries)):
        served.forge(entries[:size])
        assert f"loggen har krympt: {len(entries)} poster förut, {size} nu" in served.fault(earlier)


def test_without_the_key_it_is_found_with_no_earlier_checkpoint(served: Served) -> None:
    """The published head stays, for nobody can sign another."""
    for place, entry in enumerate(served.entries):
        forged = entry.replace(b"lund", b"lind")
        with unguarded(served.engine) as session:
            change = text("UPDATE ledger_entry SET entry = :entry WHERE seq = :seq")
            session.execute(change, {"entry": forged, "seq": place})
        assert "inte den rot som är undertecknad" in served.fault()
        with unguarded(served.engine) as session:
            session.execute(change, {"entry": entry, "seq": place})

    assert served.fault() == ""


def test_a_log_with_a_hole_is_not_shown_as_whole(served: Served) -> None:
    with unguarded(served.engine) as session:
        session.execute(text("DELETE FROM ledger_entry WHERE seq = 2"))

    assert served.fault() == "tile/entries/000.p/5: 503"
