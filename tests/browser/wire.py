"""A wire between a browser and the site that can be cut, whatever the browser believes."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from select import select
from threading import Thread
from urllib.parse import urlsplit

MOMENT = 0.05  # seconds between two looks at whether it is whole


class Wire:
    """Carries bytes both ways while it is whole; what is on it when it is cut is lost."""

    def __init__(self, site: str, door: socket.socket) -> None:
        there = urlsplit(site)
        self._site = (there.hostname or "", there.port or 80)
        self.address = f"http://127.0.0.1:{door.getsockname()[1]}"
        self.is_whole = True
        self._is_open = True
        self._door = door
        self._threads = [Thread(target=self._answer)]
        self._threads[0].start()

    def cut(self) -> None:
        """Nothing goes through from now on."""
        self.is_whole = False

    def mend(self) -> None:
        """The next call goes through again."""
        self.is_whole = True

    def close(self) -> None:
        """Nobody carries anything any more."""
        self.is_whole = self._is_open = False
        for each in self._threads:
            each.join()

    def _answer(self) -> None:
        while self._is_open:
            for door in select([self._door], [], [], MOMENT)[0]:
                self._threads.append(Thread(target=self._carry, args=door.accept()))
                self._threads[-1].start()

    def _carry(self, caller: socket.socket, _address: object) -> None:
        with caller, suppress(OSError), socket.create_connection(self._site) as there:
            other = {caller: there, there: caller}
            while self.is_whole:
                for source in select(list(other), [], [], MOMENT)[0]:
                    heard = source.recv(65536)
                    if not heard or not self.is_whole:
                        return
                    other[source].sendall(heard)


@contextmanager
def wired(site: str) -> Iterator[Wire]:
    """A wire to that site, closed when it is no longer needed."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        wire = Wire(site, door)
        yield wire
        wire.close()
