"""Twenty programs that send the same thing at the same moment have sent one thing."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import httpx2
import pytest
from sqlalchemy import Engine
from sqlmodel import select

from app.activities.models import Activity
from app.kit.database import reading
from tests.factories import Act, House
from tests.systems.calling import ENTRIES, PATROL, a_key

MANY = 20


@pytest.mark.parametrize("keys", [1, 2])
def test_one_idempotency_key_is_one_entry_however_many_send_it(
    site: str, engine: Engine, house: House, publish: Act, keys: int
) -> None:
    publish({})
    key, _id = a_key(engine, house.sam)
    together = Barrier(MANY)

    def send(number: int) -> tuple[int, int]:
        headers = {"Authorization": f"Bearer {key}", "Idempotency-Key": str(number % keys)}
        together.wait(30)
        answer = httpx2.post(f"{site}{ENTRIES}", json=PATROL, headers=headers, timeout=60)
        return answer.status_code, answer.json()["aktivitet"]["id"]

    with ThreadPoolExecutor(MANY) as pool:
        answers = list(pool.map(send, range(MANY)))

    assert sorted(status for status, _ in answers) == [200] * (MANY - keys) + [201] * keys
    with reading(engine) as session:
        assert len(session.exec(select(Activity)).all()) == keys
    assert len({number for _, number in answers}) == keys
