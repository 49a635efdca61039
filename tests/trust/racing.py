"""Staff who log at the same time: each on a connection of its own, and some press twice."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from random import Random
from urllib.parse import urlencode

from sqlalchemy import Engine

from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE
from app.kit.clock import day, now
from app.kit.database import writing
from app.kit.tokens import opaque, secret

Answers = list[int]


def cookie(engine: Engine, slug: str) -> str:
    """The cookie of somebody who has signed in just now."""
    token = secret()
    with writing(engine) as session:
        account = queries.account(session, slug)
        assert account is not None
        identity.sign_in(session, account, token=token, at=now())
    return f"{COOKIE}={token}"


def all_log(port: int, cookies: list[str], *, each: int, again: float) -> Answers:
    """The statuses of all answers when every cookie's browser logs so many, and repeats a share."""

    def log(number: int) -> Answers:
        chance, answers = Random(number), []
        with closing(HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
            for _ in range(each):
                token = opaque()
                for _ in range(2 if chance.random() < again else 1):
                    answers.append(_sent(connection, cookies[number], token))
        return answers

    with ThreadPoolExecutor(len(cookies)) as pool:
        return [status for found in pool.map(log, range(len(cookies))) for status in found]


def _sent(connection: HTTPConnection, cookie: str, token: str) -> int:
    headers = {
        "Cookie": cookie,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    form = {"done_on": day(now()).isoformat(), "count": "1", "token": token}
    connection.request("POST", "/internt/loften/1/aktiviteter", urlencode(form), headers)
    answer = connection.getresponse()
    answer.read()
    return answer.status
