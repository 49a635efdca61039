"""What was written down for good reads as a page shows it; a link is a link of the web."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.pictures.forms_behind import EvidenceForm
from app.pictures.reading import readable
from tests.pictures.pictured import FIGURES

WORDS = st.text(max_size=20)
TOLD = st.dictionaries(st.sampled_from(["body", "place", "why", "theme"]), WORDS)


def linked(url: str) -> str:
    return EvidenceForm.model_validate(FIGURES | {"url": url}).url


def test_days_are_days_again_wherever_they_stand() -> None:
    told: dict[str, Any] = {
        "starts_on": "2025-01-01",
        "problems": [{"evidence": [{"source_on": "2025-11-01"}, {"source_on": None}]}],
    }

    read = readable(told)

    assert read["starts_on"] == date(2025, 1, 1)
    days = [each["source_on"] for each in read["problems"][0]["evidence"]]
    assert days == [date(2025, 11, 1), None]


@given(TOLD)
def test_words_are_left_as_they_are(told: dict[str, str]) -> None:
    assert readable(told | {"problems": [told], "parties": list(told)}) == told | {
        "problems": [told],
        "parties": list(told),
    }


@pytest.mark.parametrize(
    "url", ["https://bra.se/ntu?år=2025", "http://lund.se", "https://xn--bcher-kva.se:8443/a#b"]
)
def test_a_link_of_the_web_is_kept(url: str) -> None:
    assert linked(url) == url


@given(st.text(max_size=60))
def test_whatever_is_taken_as_a_link_leads_to_the_web(text: str) -> None:
    try:
        url = linked(text)
    except ValidationError:
        return
    assert url.lower().startswith(("http://", "https://")) and " " not in url


@pytest.mark.parametrize("scheme", ["javascript:", "data:", "file://", "ftp://", "vbscript:"])
def test_no_other_scheme_is_a_link(scheme: str) -> None:
    for form in (scheme, scheme.upper(), f" {scheme}", f"\t{scheme}"):
        with pytest.raises(ValidationError):
            linked(f"{form}//polisen.se")
