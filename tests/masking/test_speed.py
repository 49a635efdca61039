"""No text makes it slow: the time grows with the length, whatever is repeated."""

from time import process_time

import pytest

from app.masking.service import find

HOSTILE = [
    *("1", "1 ", "a", "a.", "@", "a@", "a@a.", "070-", "abc ", "Xqz ", "storgatan 5 ", ":", "f:"),
    *("1.1.", "insta är ", "a\u0301\u0302", "s:t ", "noll sju ", "SE45 ", "55.7047, ", "- ", "("),
    *("lgh 1102, ", "clearing 1234 ", "Aa-", "a_", "https://x.com/", "55° 42' ", " a at b", "/"),
]
ORDINARY = "min granne anders gapar på storgatan 5b ring 070-174 06 05 eller mejla anna@exempel.se "


def seconds(text: str) -> float:
    """Of the processor, and the best of three, for others use the machine too."""
    times = []
    for _ in range(3):
        start = process_time()
        find(text)
        times.append(process_time() - start)
    return min(times)


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def test_the_longest_text_a_resident_may_send_takes_a_moment() -> None:
    assert seconds(repeated(ORDINARY, 4_000)) <= 0.020


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_takes_hardly_longer(piece: str) -> None:
    assert seconds(repeated(piece, 4_000)) <= 0.050


@pytest.mark.parametrize("piece", [*HOSTILE, ORDINARY])
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    short, long = (seconds(repeated(piece, length)) for length in (12_500, 50_000))

    assert long <= 8 * short + 0.025
    assert long <= 0.5
