"""In whatever order people press, nothing is public but what every party has signed."""

from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.database import make_engine, reading
from app.promises.models import Version
from tests.databases import Databases
from tests.promises.conftest import DeskOf, Draft
from tests.promises.machine import OnePerson, OneSide, Table
from tests.promises.sent import PROMISE

FEW = 24
DESK, OF_PROMISE = "/internt/medborgarloften/1", "/internt/loften/1"
PRESSES = [
    *(f"{DESK}/{noun}" for noun in ("underskrift", "aterkallelse", "publicering", "version")),
    *(f"{DESK}/{noun}" for noun in ("kassering", "loften", "parter", "avsked")),
    f"{OF_PROMISE}/andring",
    f"{OF_PROMISE}/borttagning",
]


@pytest.mark.parametrize("machine", [Table, OneSide, OnePerson])
def test_nothing_is_public_but_what_everybody_signed(
    databases: Databases, kind: str, machine: type[Table]
) -> None:
    with ExitStack() as stack:

        class Fresh(machine):  # type: ignore[misc, valid-type]
            def __init__(self) -> None:
                self.engine = make_engine(stack.enter_context(databases.copy(kind)))
                stack.callback(self.engine.dispose)
                super().__init__()

        often = FEW if machine is Table else FEW // 3
        run_state_machine_as_test(
            Fresh,
            settings=settings(
                max_examples=often, stateful_step_count=20, deadline=None, phases=[Phase.generate]
            ),
        )


@pytest.mark.parametrize("who", ["kim", "sam"])
def test_no_sequence_of_presses_by_one_person_publishes(
    desk_of: DeskOf, engine: Engine, draft: Draft, who: str
) -> None:
    client = desk_of(who)

    @settings(max_examples=8, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.sampled_from(PRESSES), min_size=4, max_size=12))
    def press(addresses: list[str]) -> None:
        for address in addresses:
            form = PROMISE if "loften/" in address or "andring" in address else None
            assert client.post(address, data=form).status_code in {303, 403, 404, 409, 422}
        with reading(engine) as session:
            assert session.exec(select(Version)).all() == []

    press()
