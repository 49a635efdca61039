"""Whatever is sent to a press of charters, pictures or agreements, it is no fault of the site."""

from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pictures.pictured import LAMPS
from tests.promises.test_hostile import DAYS, MONTHS, NUMBERS, URLENCODED, WORDS
from tests.trust.presses import PRESSES, Press

PAGE = "/internt/medborgarloften/1"
MORE: list[Press] = [
    (f"{PAGE}/klistra-in", {"page": "Vi ska gå 4 vandringar."}),
    (f"{PAGE}/klistra-in/loften", {"page": "Vi ska gå.", "rows": "0", "focus": "F"}),
    (f"{PAGE}/tidigare", {"promises": "lund-2025-1"}),
    (f"{PAGE}/loften/provning", {"body": "Vi ska gå."}),
    (f"{PAGE}/loften/ifyllning", {"body": "Vi ska gå."}),
    ("/internt/lagesbilder", {"lpo_id": "lund", "municipalities": "lund"}),
    ("/internt/lagesbilder/1/problem", LAMPS),
    ("/internt/problem/1/dialogunderlag", {"cited": "1", "is_public": "true"}),
    ("/internt/lagesbilder/1/fokusomraden", {"name": "F", "why": "V", "problems": "2"}),
    ("/internt/lagesbilder/1/bortval", {"theme_id": "burglary", "reason": "R"}),
    ("/internt/problem/1/underlag", {"kind": "statistic", "body": "B", "source_on": "2025-01-01"}),
    ("/internt/problem/1/orsaker", {"cause": "C", "support": "S"}),
]
ADDRESSES = PRESSES + MORE
BYTES = [each.encode() for each in (*NUMBERS, *DAYS, *MONTHS, "", " ", "\u200b")]
NASTY = st.sampled_from(BYTES + [words for words in WORDS.values() if len(words) < 1000])
LENGTHS = st.integers(0, 70_000).map(lambda length: b"x" * length)


@pytest.mark.parametrize("who", ["kim", "sam"])
def test_no_garbage_is_a_fault_of_the_site(
    desks: dict[str, TestClient], kind: str, who: str
) -> None:
    client = desks[who]

    @settings(
        max_examples={"sqlite": 150, "postgresql": 60}[kind],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.sampled_from(ADDRESSES), st.data())
    def send(whole: tuple[str, dict[str, str]], data: st.DataObject) -> None:
        address, form = whole
        fields = st.sampled_from([*form, "other", ""])
        bad = data.draw(st.dictionaries(fields, NASTY | LENGTHS, max_size=4))
        gone = data.draw(st.sets(fields, max_size=3))
        body = {name: value for name, value in (form | bad).items() if name not in gone}
        answer = client.post(address, content=urlencode(body), headers=URLENCODED)
        assert answer.status_code in {200, 303, 403, 404, 409, 413, 422}, (address, bad, gone)

    send()
