"""Two servers on one database: the one that did not take the POST sends it too."""

import re
from collections.abc import Iterator

import httpx2
import pytest
from sqlalchemy import Engine

from app.identity import queries as identity
from app.identity import service as people
from app.identity.actor import COOKIE
from app.kit import clock
from app.kit.database import writing
from app.kit.tokens import secret
from tests.browser.served import served
from tests.factories import Act, House
from tests.live.listening import stream, words


@pytest.fixture
def two_sites(database_url: str, kind: str) -> Iterator[tuple[str, str]]:
    """The same database, served by processes that do not know of each other."""
    with served(database_url, kind) as one, served(database_url, kind) as other:
        yield one, other


@pytest.fixture
def sam(engine: Engine, house: House) -> dict[str, str]:
    """What Sam's browser sends."""
    token = secret()
    with writing(engine) as session:
        account = identity.account(session, "sam")
        assert account is not None and account.id == house.sam.account_id
        people.sign_in(session, account, token=token, at=clock.now())
    return {"Cookie": f"{COOKIE}={token}", "Sec-Fetch-Site": "same-origin"}


def test_what_one_server_takes_the_other_shows(
    sam: dict[str, str], publish: Act, two_sites: tuple[str, str]
) -> None:
    year = clock.now().year
    publish({}, year=year)
    one, other = two_sites
    form = httpx2.get(f"{one}/internt/loften/1/logga", headers=sam).text
    sent = dict(re.findall(r'name="(\w+)"[^>]* value="([^"]*)"', form))
    addresses = (f"{one}/loften/lund-{year}-1/strom", f"{other}/omraden/lund/strom")

    with stream(addresses[0]) as near, stream(addresses[1]) as far:
        assert "0 av minst 10" in words(next(near)) and "0 av minst 10" in words(next(far))

        answer = httpx2.post(f"{one}/internt/loften/1/aktiviteter", data=sent, headers=sam)

        assert answer.status_code == 303
        assert "1 av minst 10 kontroller" in words(next(near))
        assert "1 av minst 10 kontroller" in words(next(far))
