"""No text makes it slow: the time grows with the length, whatever is repeated."""

import pytest

from app.masking.service import find
from tests.pace import grows_evenly, repeated, seconds

HOSTILE = [
    *("1", "1 ", "a", "a.", "@", "a@", "a@a.", "070-", "abc ", "Xqz ", "storgatan 5 ", ":", "f:"),
    *("1.1.", "insta är ", "a\u0301\u0302", "s:t ", "noll sju ", "SE45 ", "55.7047, ", "- ", "("),
    *("lgh 1102, ", "clearing 1234 ", "Aa-", "a_", "https://x.com/", "55° 42' ", " a at b", "/"),
]
ORDINARY = "min granne anders gapar på storgatan 5b ring 070-174 06 05 eller mejla anna@exempel.se "


def test_the_longest_text_a_resident_may_send_takes_a_moment() -> None:
    assert seconds(find, repeated(ORDINARY, 4_000)) <= 0.020


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_hostile_text_takes_hardly_longer(piece: str) -> None:
    assert seconds(find, repeated(piece, 4_000)) <= 0.050


@pytest.mark.parametrize("piece", [*HOSTILE, ORDINARY])
def test_four_times_the_text_takes_about_four_times_as_long(piece: str) -> None:
    assert grows_evenly(find, piece)
