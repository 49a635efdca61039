"""Two histories, a stolen key, an older database: none of them passes unseen (I4)."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.faults import Forked
from app.ledger.looking import look
from app.ledger.outside import Outside
from tests.factories import NOON
from tests.ledger.logs import KOMMUN, POLICE, rewritten
from tests.ledger.rows import walks
from tests.trust.served_logs import Served

SECONDS = int(NOON.timestamp())


@pytest.fixture
def served(engine: Engine, outside: Outside, site: str) -> Served:
    """Six walks, signed and served, and two who may witness them."""
    outside.witness_file.write_text(f"{POLICE.public.vkey}\n{KOMMUN.public.vkey}\n")
    walks(engine, 6)
    signer.sign(engine, outside)
    return Served(int(site.rpartition(":")[2]), engine, outside)


def witnessed(served: Served, folder: Path) -> None:
    """Both look, each from a machine of its own."""
    for key, name in ((POLICE, "polisen"), (KOMMUN, "kommunen")):
        look(f"http://127.0.0.1:{served.port}/logg", key, folder / name / "sett", seconds=SECONDS)


def test_two_readers_who_were_shown_different_histories_find_out(served: Served) -> None:
    one = served.head()
    *rest, last = served.entries
    served.forge([*rest, rewritten(last, delta=3)])
    two = served.head()

    assert (one.size, one.root != two.root) == (two.size, True)
    assert served.fault(two) == ""
    assert served.fault(one) == "historien är ändrad: de första 6 posterna är inte de som var"


def test_a_stolen_key_gets_no_witness_to_sign_another_history(
    served: Served, tmp_path: Path
) -> None:
    witnessed(served, tmp_path)
    first, *rest = served.entries
    served.forge([rewritten(first, delta=50), *rest])

    with pytest.raises(Forked):
        witnessed(served, tmp_path)

    assert served.head().witnesses == {}


def test_a_shorter_history_gets_no_witness_either(served: Served, tmp_path: Path) -> None:
    witnessed(served, tmp_path)
    served.forge(served.entries[:4])

    with pytest.raises(Forked):
        witnessed(served, tmp_path)


def test_an_honest_log_is_witnessed_by_both_as_it_grows(served: Served, tmp_path: Path) -> None:
    for _ in range(2):
        witnessed(served, tmp_path)
        assert str(served.outside.settled()) == str(served.outside.note())
        walks(served.engine, 2)
        signer.sign(served.engine, served.outside)

    assert served.fault(served.head()) == ""
