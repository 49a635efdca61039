"""Promises as they stand on pages: in lists, over lines, in capitals, in short words."""

import pytest

from tests.wording.asked import checked, measure

WRITTEN = {
    "Gör minst 2 vandringar\n- Fotpatrullera 3 ggr/vecka": ("at_least", 2, "vandringar", "total"),
    "Vandra.\n1. Synas mer\n2. Minst tio kontroller": ("at_least", 10, "kontroller", "total"),
    "a) minst två träffar\nb) öppet hus varje vecka": ("at_least", 2, "träffar", "total"),
    "• Synas mer • Minst fem krogkontroller": ("at_least", 5, "krogkontroller", "total"),
    "•\tMinst sex fotpatruller i veckan": ("at_least", 6, "fotpatruller", "per_week"),
    "Genomföra minst\n8 riktade\ninsatser": ("at_least", 8, "insatser", "total"),
    "MINST TIO KONTROLLER": ("at_least", 10, "kontroller", "total"),
    "Minst\u00a010\u00a0kontroller": ("at_least", 10, "kontroller", "total"),
    "Minst 1\u00a0000 kontroller": ("at_least", 1000, "kontroller", "total"),
    "≥10 kontroller per månad": ("at_least", 10, "kontroller", "per_month"),
    "> 10 kontroller": ("at_least", 10, "kontroller", "total"),
    "≤ 10 kontroller": ("at_most", 10, "kontroller", "total"),
    "Min. 3 ggr per v fotpatrull": ("at_least", 3, "fotpatruller", "per_week"),
    "Avstämning 1 g/mån": ("exactly", 1, "avstämningar", "per_month"),
    "Avstämning minst 1 ggn/kvartal": ("at_least", 1, "avstämningar", "per_quarter"),
    "Trygghetsvandringar x 2": ("exactly", 2, "trygghetsvandringar", "total"),
    "2 x trygghetsvandring": ("exactly", 2, "trygghetsvandringar", "total"),
    "Minst tio(10) insatser": ("at_least", 10, "insatser", "total"),
    "I snitt göra fem kontroller i veckan": ("approximately", 5, "kontroller", "per_week"),
    "I snitt minst fem kontroller i veckan": ("at_least", 5, "kontroller", "per_week"),
}


@pytest.mark.parametrize(("text", "found"), WRITTEN.items())
def test_what_is_written_is_read(text: str, found: tuple[object, ...]) -> None:
    assert measure(text) == found


def test_a_range_may_begin_with_one() -> None:
    found = checked("En till två kvällar per vecka.")

    assert (found.target, found.target_max, found.period) == (1, 2, "per_week")


@pytest.mark.parametrize("text", ["Insatser april–oktober.", "Vandra under april – oktober."])
def test_a_season_is_no_deadline(text: str) -> None:
    assert checked(text).deadline is None
