"""While the site is served, somebody signs: soon after each entry, and once a day without any."""

import asyncio
import logging
import time

from anyio.to_thread import run_sync
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.outside import Outside

EVERY = 20.0  # seconds between looks, so that an entry is signed well within a minute
DAY = 24 * 3600.0

log = logging.getLogger(__name__)


class Keeper:
    """One in each process; whoever comes second finds that it is done."""

    def __init__(self, engine: Engine, outside: Outside, every: float = EVERY) -> None:
        self.engine, self.outside, self.every = engine, outside, every
        self._closing = asyncio.Event()
        self._signed_at = -DAY

    async def begin(self) -> None:
        """Before anybody is answered: a database that was put back as it was is seen now."""
        await self._look()

    async def watch(self) -> None:
        """Runs until it is closed."""
        while not self._closing.is_set():
            try:
                await asyncio.wait_for(self._closing.wait(), self.every)
            except TimeoutError:
                await self._look()

    def close(self) -> None:
        """Let the watch end by itself."""
        self._closing.set()

    async def _look(self) -> None:
        # A log without a key here is signed elsewhere, or not begun.
        if self.outside.is_begun and not self.outside.is_halted:
            await run_sync(self._sign)

    def _sign(self) -> None:
        try:
            is_late = time.monotonic() - self._signed_at >= DAY
            if is_late or signer.is_due(self.engine, self.outside):
                if not signer.look(self.engine, self.outside):
                    log.error("the open log does not hold: nothing is written until somebody looks")
                self._signed_at = time.monotonic()
        except Exception as problem:
            # A database that restarts, or a full disk, is tried again.
            log.warning("the open log could not be signed: %s", type(problem).__name__)
