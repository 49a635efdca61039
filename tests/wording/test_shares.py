"""Numbers of what is asked, offered or had, none of which says what is done."""

import pytest

from tests.wording.asked import checked, measure

SHARES = {
    "so many of so many": "Minst åtta av tio elever ska ha fått information.",
    "in digits": "8 av 10 elever ska ha fått information.",
    "one of so many": "En av fyra tillsyner görs på kvällstid.",
    "the whole": "Minst hälften av 12 skolor ska få besök.",
    "after so many": "Dra in tillståndet efter tre varningar.",
    "after a time": "Insatserna utvärderas efter 6 månader.",
    "offered up to": "Föräldrar erbjuds upp till fem stödsamtal.",
    "offered, with more between": "Kommunen erbjuder föräldrar med barn, upp till fem samtal.",
    "so many times as": "Polisen ska vara tre gånger så synlig.",
    "a great many": "Vid ett stort antal tillfällen patrullera i parken.",
    "a good many": "Ett flertal gånger per termin besöka skolan.",
    "a few": "Ett fåtal gånger.",
    "one at a time": "En insats i taget.",
}
TARGETS = {
    "Minst två av trygghetsvandringarna ska vara på kvällen.": ("at_least", 2),
    "Kontroller vid 7–10 av kommunens badplatser.": ("at_least", 7),
    "Upp till 5 kontroller.": ("at_most", 5),
    "Kommunen erbjuder fem stödsamtal.": ("exactly", 5),
    "Tre gånger per år.": ("exactly", 3),
}


@pytest.mark.parametrize("text", SHARES.values(), ids=SHARES)
def test_a_share_is_no_target(text: str) -> None:
    found = checked(text)

    assert (found.comparator.value, found.target, found.is_countable) == ("none", None, False)


@pytest.mark.parametrize(("text", "found"), TARGETS.items())
def test_a_number_of_what_is_done_is_one(text: str, found: tuple[str, int]) -> None:
    assert measure(text)[:2] == found
