"""The Swedish alphabet, and names in addresses."""

import pytest

from app.areas.names import slug, swedish

SLUGS = {
    "Lund": "lund",
    "Södra Årsta (Öst)": "sodra-arsta-ost",
    "Malmö: Möllevången & Sofielund": "malmo-mollevangen-sofielund",
    "  Upplands-Bro  ": "upplands-bro",
    "Lindé": "linde",
    "…": "omrade",
    "å" * 200: "a" * 70,
}


def test_the_last_three_letters_come_last() -> None:
    names = ["Öckerö", "Älmhult", "Åre", "Zinkgruvan", "Ale"]

    assert sorted(names, key=swedish) == ["Ale", "Zinkgruvan", "Åre", "Älmhult", "Öckerö"]


def test_other_accents_and_capitals_do_not_count() -> None:
    assert sorted(["idre", "Idé", "Ida"], key=swedish) == ["Ida", "Idé", "idre"]


def test_a_space_comes_before_a_letter() -> None:
    assert sorted(["Malmöhus", "Malmö Norr", "Malmö"], key=swedish)[1] == "Malmö Norr"


@pytest.mark.parametrize(("name", "expected"), SLUGS.items(), ids=list(SLUGS.values()))
def test_a_name_in_an_address_is_plain(name: str, expected: str) -> None:
    assert slug(name) == expected
