"""Whatever field is changed, nobody has signed; whatever says nothing is not in the text."""

from typing import Any

import pytest
from sqlmodel import Session

from app.kit.tokens import canonical
from app.promises import writing
from app.promises.forms import CharterForm, PromiseForm
from app.promises.models import Charter
from tests.factories import MOPEDS, NOON, House, a_charter, a_promise, a_publication, both_sign

FULL: dict[str, Any] = MOPEDS | {
    "kind": "count",
    "comparator": "between",
    "target_max": 12,
    "period": "per_two_weeks",
    "weekday": 4,
    "skips_holidays": True,
    "anchor": "2026-01-15",
    "scope": "i varje stadsdel",
    "places": "Norr\nSöder",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "season_first": 4,
    "season_last": 10,
    "deadline": "2026-11-30",
    "cause": "Mopeder körs där barn går.",
    "source": "Medborgardialogen i maj.",
    "indicator": "andel trygga",
    "depends_on": "länsstyrelsen",
    "continues": "lund-2025-1",
    "responsible": "polisen-lund",
    "organisations": ["lunds-kommun", "polisen-lund"],
}
CHANGES: dict[str, object] = {
    "focus": "En lugnare kväll",
    "title": "Mopedkontroller i centrum",
    "body": "Vi ska genomföra minst 10 kontroller av mopeder på gångvägar!",
    "theme_id": "traffic_speed",
    "kind": "recurring",
    "comparator": "at_least",
    "target": 11,
    "target_max": 13,
    "unit_one": "insats",
    "unit_many": "insatser",
    "period": "per_month",
    "scope": "i två stadsdelar",
    "places": "Norr\nÖster",
    "counting_rule": "Ett planerat pass på två platser.",
    "starts_on": "2026-01-02",
    "ends_on": "2026-12-30",
    "season_first": 5,
    "season_last": 9,
    "weekday": 3,
    "skips_holidays": False,
    "anchor": "2026-01-22",
    "deadline": "2026-11-29",
    "cause": "Ingen annan väg finns.",
    "source": "Trygghetsmätningen.",
    "indicator": "andel oroliga",
    "no_indicator": "Ingen mäter det.",
    "depends_on": "",
    "continues": "",
    "responsible": "lunds-kommun",
    "organisations": ["polisen-lund"],
}
# What cannot be changed alone.
ALONG: dict[str, dict[str, object]] = {
    "comparator": {"target_max": None},
    "no_indicator": {"indicator": ""},
    "period": {"weekday": None, "skips_holidays": False, "anchor": None},
    "weekday": {"anchor": "2026-01-14"},
}


@pytest.fixture
def signed(session: Session, house: House) -> Charter:
    """A charter whose one promise says something in every field, signed by both."""
    last_year = a_charter(session, house, 2025)
    a_promise(session, last_year, house)
    a_publication(session, last_year, house)
    charter = a_charter(session, house)
    a_promise(session, charter, house, **FULL)
    return both_sign(session, charter, house)


@pytest.mark.parametrize("field", CHANGES)
def test_changing_a_word_or_a_number_takes_the_signatures_away(
    session: Session, house: House, signed: Charter, field: str
) -> None:
    assert signed.is_signed_by_all

    words = FULL | {field: CHANGES[field]} | ALONG.get(field, {})
    form = PromiseForm.model_validate(words)
    writing.change(session, signed.promises[0], form, by=house.kim, at=NOON)
    session.flush()
    session.expire_all()

    assert [party.has_lapsed for party in signed.parties] == [True, True]
    assert not signed.is_signed_by_all


def test_every_field_that_can_be_written_is_signed(signed: Charter) -> None:
    assert set(CHANGES) == set(PromiseForm.model_fields)
    assert set(signed.promises[0].content) == (set(CHANGES) - {"no_indicator"}) | {"number"}
    assert set(signed.content) == {"title", "area", "promises"} | (
        set(CharterForm.model_fields) - {"lpo_id", "municipality", "part"}
    )


def test_what_says_nothing_is_not_in_the_text(session: Session, house: House) -> None:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house)

    said = set(MOPEDS) | {"number", "period", "starts_on", "ends_on"}
    assert set(promise.content) == said
    assert '"cause"' not in canonical(charter.content)


def test_a_promise_is_opened_with_all_that_it_says(session: Session, signed: Charter) -> None:
    session.flush()
    session.expire_all()

    assert signed.promises[0].measured == "10–12 kontroller varannan vecka i varje stadsdel"
    assert signed.promises[0].named_day == "varannan helgfri torsdag, räknat från 15 januari 2026"
    assert signed.promises[0].measure.total == 10 * 24 * 2  # until its deadline, 30 November
