"""One open screen: a way to send to it, and what it was sent last."""

from collections.abc import Callable, Coroutine
from typing import Any

from starlette.types import Message

Send = Callable[[Message], Coroutine[Any, Any, None]]


class Screen:
    """A stream that somebody reads."""

    __slots__ = ("is_behind", "seen", "send", "until")

    def __init__(self, send: Send, until: float, seen: Message) -> None:
        self.send, self.until, self.seen = send, until, seen
        self.is_behind = False

    def step(self, message: Message) -> bool:
        """Send what can be sent at once, without a task; tells whether it was."""
        sending = self.send(message)
        try:
            sending.send(None)
        except StopIteration:
            return True
        except Exception:  # it ended meanwhile; whoever waits for its end takes it away
            return True
        sending.close()
        return False

    def cut(self) -> None:
        """Close its connection without waiting for a reader that does not read."""
        # ASGI has no word for it; uvicorn's send is a method of what holds the connection.
        transport = getattr(getattr(self.send, "__self__", None), "transport", None)
        if transport is not None:
            transport.abort()
