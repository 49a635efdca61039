"""Places on the map, plates and numbers are found in the shapes that phones give them."""

import pytest

from app.masking.service import find

WHOLE = {
    "https://maps.app.goo.gl/abCDef123": "coordinates",
    "maps.google.com/?q=59.3293,18.0686": "coordinates",
    "9FFW84G9+2V": "coordinates",
    "///lampa.torget.moped": "coordinates",
    "geo:59.3293,18.0686": "coordinates",
    "E674032 N6580822": "coordinates",
    "A B C 1 2 3": "plate",
    "abc_123": "plate",
    "00:1B:44:11:3A:B7": "ip",
    "628 04 11": "phone",
    "010214-TF38": "personnummer",
    "kalle snabel a exempel punkt se": "email",
    "trädgårdsg 7": "street",
    "Kungsgatan tolv": "street",
    "se45-5000-0000-0583-9825-7466": "account",
}
LEFT = [
    "på storgatan två killar slogs",
    "org nr 556000-1234 äger huset",
    "epa med skylten 30",
    "version 1.2.3 och 3.4.5",
    "ärende nr 12345678",
    "swisha 100 kronor",
]


@pytest.mark.parametrize("text", WHOLE)
def test_it_is_found_whole(text: str) -> None:
    found = find(f"se {text} idag")

    assert [(each.start, each.end, each.kind) for each in found] == [
        (3, 3 + len(text), WHOLE[text])
    ]


@pytest.mark.parametrize("text", LEFT)
def test_other_numbers_stay(text: str) -> None:
    assert find(text) == []
