"""A promise in plain sentences: each field that says something is told, and nothing else."""

from typing import Any

import pytest
from sqlmodel import Session

from app.promises.saying import saying
from app.promises.terms import PERIODS
from app.wording.vocabulary import Period
from tests.factories import House, a_charter, a_promise

TIME = "Gäller 1 januari 2026 till 31 december 2026."
NO_NUMBER: dict[str, Any] = {"comparator": "none", "target": None}
BOTH = {"organisations": ["polisen-lund", "lunds-kommun"]}
SAID: list[tuple[dict[str, Any], str]] = [
    ({}, "Polisen lovar: minst 10 kontroller."),
    ({"target": 1}, "Polisen lovar: minst 1 kontroll."),
    ({"comparator": "exactly"}, "Polisen lovar: 10 kontroller."),
    ({"comparator": "approximately"}, "Polisen lovar: cirka 10 kontroller."),
    ({"comparator": "at_most"}, "Polisen lovar: högst 10 kontroller."),
    ({"comparator": "between", "target_max": 12}, "Polisen lovar: 10–12 kontroller."),
    ({"period": "per_month"}, "Polisen lovar: minst 10 kontroller per månad."),
    ({"period": "per_tertial"}, "Polisen lovar: minst 10 kontroller per tertial."),
    (BOTH, "Polisen och Lunds kommun lovar: minst 10 kontroller."),
    ({"places": "Norr\nSöder"}, "Räknas för sig på varje plats: Norr och Söder."),
    ({"places": "Norr\nSöder", "scope": "per by"}, "minst 10 kontroller per by."),
    ({"season_first": 4, "season_last": 10}, "Görs från april till oktober."),
    ({"season_first": 6, "season_last": 6}, "Görs i juni."),
    ({"season_first": 11, "season_last": 2}, "Görs från november till februari."),
    ({"deadline": "2026-06-30"}, "Klart senast 30 juni 2026."),
    (BOTH | {"responsible": "lunds-kommun"}, "Ansvarig: Lunds kommun."),
    ({"depends_on": "länsstyrelsen"}, "Kräver beslut av länsstyrelsen."),
    ({"starts_on": "2026-03-01"}, "Gäller 1 mars 2026 till 31 december 2026."),
    (NO_NUMBER | {"kind": "milestone"}, "Löftet räknas som gjort eller inte gjort."),
    (NO_NUMBER | {"kind": "indicator"}, "Det är ett mål för hur det ska bli"),
    (NO_NUMBER, "Här visas vad som görs och när."),
    (NO_NUMBER | {"unit_many": ""}, "Polisen lovar det här, men säger inget antal."),
    (
        NO_NUMBER | {"kind": "count"},
        "Polisen lovar: samtliga kontroller, men säger inte hur många de är.",
    ),
    (
        NO_NUMBER | {"period": "per_year"},
        "Polisen lovar: kontroller varje år, men säger inte hur många.",
    ),
]
UNSAID = ["Görs", "Klart senast", "Ansvarig", "Kräver beslut", "på varje plats", "Här visas"]


@pytest.mark.parametrize(("words", "sentence"), SAID, ids=[sentence for _, sentence in SAID])
def test_a_field_is_told_in_a_sentence(
    session: Session, house: House, words: dict[str, Any], sentence: str
) -> None:
    promise = a_promise(session, a_charter(session, house), house, **words)

    assert sentence in saying(promise)


def test_a_field_that_says_nothing_is_not_told(session: Session, house: House) -> None:
    told = saying(a_promise(session, a_charter(session, house), house))

    assert told == f"Polisen lovar: minst 10 kontroller. {TIME}"
    assert not [word for word in UNSAID if word in told]


@pytest.mark.parametrize("period", [each for each in Period if each != Period.TOTAL])
def test_each_pace_is_told_by_its_name(session: Session, house: House, period: Period) -> None:
    promise = a_promise(session, a_charter(session, house), house, period=period.value)

    assert f"minst 10 kontroller {PERIODS[period]}." in saying(promise)


def test_a_last_day_that_is_the_promises_own_is_told_once(session: Session, house: House) -> None:
    told = saying(a_promise(session, a_charter(session, house), house, deadline="2026-12-31"))

    assert told.count("31 december 2026") == 1


def test_what_a_writer_puts_in_braces_is_told_as_it_stands(session: Session, house: House) -> None:
    words = {"unit_many": "{who} kontroller", "depends_on": "{whom}"}

    told = saying(a_promise(session, a_charter(session, house), house, **words))

    assert "minst 10 {who} kontroller." in told
    assert "Kräver beslut av {whom}." in told
