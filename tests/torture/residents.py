"""Residents who do not give up: each sends again, with the same receipt, until it is thanked."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from itertools import count
from threading import Event, Thread
from typing import Self
from urllib.parse import urlencode

from app.kit import codes
from app.kit.tokens import seal
from app.submissions.forms import Step
from tests.submissions.telling import TELL, answers, carried, code_in
from tests.torture.serving import SECRET, Serving

HEADERS = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}


@dataclass
class Resident:
    """One browser: what it sent under which code, and which codes it was thanked for."""

    name: str
    site: Serving
    sent: dict[str, str] = field(default_factory=dict)
    thanked: set[str] = field(default_factory=set)
    given_back: int = 0
    strange: list[str] = field(default_factory=list)
    _connection: HTTPConnection | None = None

    def tell(self, stop: Event) -> None:
        """One thing after another, until it is time to stop."""
        numbers = count()
        while not stop.is_set():
            code = codes.make()
            self.sent[code] = f"{self.name} säger sak nummer {next(numbers)}."
            while not self.send(code):
                if stop.wait(0.02):
                    return

    def send(self, code: str) -> bool:
        """Send what belongs to the code; tells whether the thanks came."""
        form = answers(Step.REVIEW, Step.SENT, body=self.sent[code], code=seal(code, SECRET))
        try:
            status, page = self._post(urlencode(form, doseq=True))
        except (OSError, HTTPException):
            self.hang_up()
            return False
        if status == 200 and code_in(page) == code:
            self.thanked.add(code)
        elif status == 503 and carried(page).get("body") == [self.sent[code]]:
            self.given_back += 1
        else:
            self.strange.append(f"{status} {page[:200]}")
        return code in self.thanked

    def hang_up(self) -> None:
        if self._connection is not None:
            self._connection.close()
        self._connection = None

    def _post(self, form: str) -> tuple[int, str]:
        if self._connection is None:
            self._connection = HTTPConnection("127.0.0.1", self.site.port, timeout=20)
        self._connection.request("POST", TELL, form, HEADERS)
        answer = self._connection.getresponse()
        return answer.status, answer.read().decode()


class Crowd:
    """Some residents at once."""

    def __init__(self, site: Serving, size: int = 8) -> None:
        self.residents = [Resident(f"Invånare {number}", site) for number in range(size)]
        self._stop = Event()
        self._threads = [
            Thread(target=each.tell, args=(self._stop,), daemon=True) for each in self.residents
        ]

    def __enter__(self) -> Self:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *problem: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()
        for each in self.residents:
            each.hang_up()

    @property
    def thanked(self) -> set[str]:
        return set().union(*(set(each.thanked) for each in self.residents))

    @property
    def sent(self) -> dict[str, str]:
        return {code: body for each in self.residents for code, body in each.sent.items()}

    @property
    def strange(self) -> list[str]:
        return [each for resident in self.residents for each in resident.strange]

    @property
    def given_back(self) -> int:
        return sum(each.given_back for each in self.residents)

    def wait_for(self, more: int) -> None:
        """Until that many more were thanked."""
        goal = len(self.thanked) + more
        wait_until(lambda: len(self.thanked) >= goal, "nobody is thanked any more")

    def wait_until_given_back(self, number: int) -> None:
        """Until that many got their words back."""
        wait_until(lambda: self.given_back >= number, "nobody gets their words back")

    def finish(self) -> None:
        """Each sends once more what it was not thanked for."""
        for each in self.residents:
            assert all([each.send(code) for code in set(each.sent) - each.thanked])
            each.hang_up()


def wait_until(is_so: Callable[[], bool], otherwise: str, seconds: float = 60) -> None:
    """Look until it is so."""
    deadline = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < deadline, otherwise
        time.sleep(0.005)
