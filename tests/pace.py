"""How long something takes this thread, so that a text that makes it slow is found out."""

from collections.abc import Callable
from time import thread_time

SHORT, LONG = 25_000, 100_000  # characters


def seconds(do: Callable[[str], object], text: str) -> float:
    """Of the processor, and the best of three, for others use the machine too."""
    times = []
    for _ in range(3):
        start = thread_time()
        do(text)
        times.append(thread_time() - start)
    return min(times)


def repeated(piece: str, length: int) -> str:
    """The piece again and again, so many characters of it."""
    return (piece * (length // len(piece) + 1))[:length]


def grows_evenly(do: Callable[[str], object], piece: str) -> bool:
    """Whether four times the text takes about four times as long, and a second at most."""
    short, long = (seconds(do, repeated(piece, length)) for length in (SHORT, LONG))
    return long <= min(8 * short + 0.05, 1.0)
