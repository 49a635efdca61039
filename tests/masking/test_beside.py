"""What stands together with a name gives it away, and is masked with it where it belongs to it."""

import pytest

from app.masking.service import find, mask

FOUND = {
    "xubbe-gänget tar över torget": "[namn]-gänget tar över torget",
    "den där xubban b kör full": "den där [namn] kör full",
    "Xubiam T. går i 8b": "[namn] går i 8b",
    "min pojkvän Timjan fick stryk": "min pojkvän [namn] fick stryk",
    "tänk inte på Xubenzo": "tänk inte på [namn]",
    "säg till Xubeda att sluta": "säg till [namn] att sluta",
    "han som kallas nollan säljer": "han som kallas [namn] säljer",
    "Karin Boyes-skolan är stökig": "Karin Boyes-skolan är stökig",
    "there is no light on Church Street": "there is no light on Church Street",
    "epa-gänget kör på gården": "epa-gänget kör på gården",
    "min volvo och volvon bredvid": "min volvo och volvon bredvid",
    "kontakta Hyresvärden eller Störningsjouren": "kontakta Hyresvärden eller Störningsjouren",
}


@pytest.mark.parametrize("text", FOUND)
def test_what_stands_beside_a_word_tells_whether_it_is_a_name(text: str) -> None:
    assert mask(text, find(text)) == FOUND[text]
