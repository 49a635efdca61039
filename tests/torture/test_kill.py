"""kill -9 at a random moment, again and again. `make torture` does it 200 times."""

import os
from random import Random
from time import sleep

import pytest

from tests.torture.ledger import assert_nothing_is_lost, stored
from tests.torture.residents import Crowd
from tests.torture.serving import QUICK, Serving

KILLS = int(os.environ.get("KILLS", "20"))
SHARE = {1: 0.3, 2: 0.2}  # of each database, with one worker and with two, which start slower


@pytest.mark.parametrize("workers", [1, 2])
def test_whoever_was_thanked_is_stored_once_and_whole(database_url: str, workers: int) -> None:
    kills = round(KILLS * SHARE[workers])
    chance = Random(f"{database_url.partition(':')[0]} {workers}")
    with Serving(database_url, workers, command=QUICK) as site:
        with Crowd(site) as crowd:
            for _ in range(kills):
                site.start()
                crowd.wait_for(1)
                sleep(chance.uniform(0.05, 0.6))
                site.kill()
                assert_nothing_is_lost(database_url, crowd)
            site.start()
        crowd.finish()
        site.stop()

    assert_nothing_is_lost(database_url, crowd)
    assert len(stored(database_url)) == len(crowd.sent)
    assert kills > 0
