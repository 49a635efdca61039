"""What is sent over a stream, byte for byte: made once, and the same bytes for every screen."""

from hashlib import sha256
from itertools import count

from starlette.types import Message

SOONEST, SPREAD = 1000, 3001  # milliseconds until a browser calls again: 1 to 4 seconds
STRIDE = 1854  # of the spread, its golden section: each next one falls far from those before it

_served = count()


def message(body: bytes, *, is_last: bool = False) -> Message:
    return {"type": "http.response.body", "body": body, "more_body": not is_last}


BEAT = message(b":\n\n")
END = message(b"", is_last=True)


def event(drawn: str) -> Message:
    """A piece of a page; its id tells the content, and is the same from every server."""
    lines = "".join(f"data: {line}\n" for line in drawn.splitlines() or [""])
    version = sha256(drawn.encode()).hexdigest()[:16]
    return message(f"id: {version}\n{lines}\n".encode())


def first(event: Message) -> Message:
    """The same for one who has just come, and when to come again if the stream breaks.

    Each is told another time, so that a server that went down is not called by all at once.
    """
    wait = SOONEST + next(_served) * STRIDE % SPREAD
    return message(b"retry: %d\n" % wait + event["body"])
