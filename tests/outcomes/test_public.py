"""What residents read beside the number: the reason, the measured values, and whether it held."""

import re
from datetime import UTC, datetime
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from app.outcomes import queries
from tests.activities.entries import correct, wish
from tests.factories import TODAY, House, an_entry, logged
from tests.outcomes.said import a_public_promise, deviated, judged, measured

PROMISE, ENDED = "/loften/lund-2026-1", "/loften/lund-2025-1"


def text(client: TestClient, path: str) -> str:
    """The page without its tags."""
    return " ".join(re.sub("<[^>]+>", " ", client.get(path).text).split())


def test_the_reason_stands_beside_the_number(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        deviated(session, a_public_promise(session, house), house)

    page = text(client, PROMISE)

    assert "Avvikelser 3 februari 2026: väder. Snöstorm hela veckan. Polisen Lund" in page
    assert "3 February 2026: weather." in text(client, f"/en{PROMISE}")


def test_an_indicator_is_a_series_with_source_and_day_and_no_counter(
    client: TestClient, engine: Engine, house: House
) -> None:
    words: dict[str, Any] = dict.fromkeys(("target", "unit_one", "unit_many"))
    words |= {"kind": "indicator", "comparator": "none", "indicator": "Andel trygga"}
    with writing(engine) as session:
        promise = a_public_promise(session, house, **words)
        measured(session, promise, house)

    page = text(client, PROMISE)

    assert "Mätvärden Andel trygga Dag Värde Källa 31 december 2025 67,5 NTU 2025" in page
    assert "67.5" in text(client, f"/en{PROMISE}")
    assert 'class="count"' not in client.get(PROMISE).text


def test_a_value_that_was_mended_is_read_with_what_stood_there_before(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        promise = a_public_promise(session, house)
        measured(session, promise, house, value="67,50")
        measured(session, promise, house, value="66,1234")

    page = text(client, PROMISE)

    assert "66,1234 NTU 2025 Polisen Lund, 24 november 2026" in page
    assert "67,50 Skrevs 24 november 2026, rättades 24 november 2026." in page
    assert "<del>67.50</del>" in client.get(f"/en{PROMISE}").text
    (told,) = client.get(f"{PROMISE}.json").json()["matvarden"]
    assert [each["varde"] for each in (told, *told["ersatta"])] == ["66.1234", "67.50"]


def test_when_the_time_is_over_the_page_says_by_itself_that_nobody_has_judged(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house, year=2025)

    page = text(client, ENDED)

    assert "Tiden är slut. Polisen Lund har inte sagt än om löftet hölls." in page


def test_the_verdict_is_read_with_its_reason_and_the_follow_up(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        judged(session, a_public_promise(session, house, year=2025), house)

    page = text(client, ENDED)

    assert "Polisen säger: delvis uppfyllt Skäl: personal. Vi var för få i augusti." in page
    assert "Vad ändrar vi? Två pass i veckan från maj." in page
    assert "har inte sagt än" not in page
    assert "delvis uppfyllt" in text(client, "/medborgarloften/lund-2025")


def test_a_verdict_is_read_with_the_number_having_been_corrected_since(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        promise = a_public_promise(session, house, deadline="2026-06-30")
        entry = an_entry(session, promise, house, "2026-02-01", count=10)
        summer = datetime(2026, 7, 1, 10, tzinfo=UTC)
        judged(session, promise, house, at=summer, outcome="met", cause=None)
        owed = "Tiden är slut. Polisen Lund har inte sagt på nytt om löftet hölls."
        before = [each.slug for each in queries.said(session, promise, on=TODAY).owing]
        correct(session, entry, wish(entry, "change", count=2), house.sam)

    page = text(client, PROMISE)

    assert before == []
    assert "Antalet har rättats sedan dess." in page and owed in page
    assert client.get(f"{PROMISE}.json").json()["saknar_bedomning"] == ["polisen-lund"]


def test_a_charter_that_has_ended_stays_up(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house, year=2025)

    assert "0 av minst 10 kontroller" in text(client, "/medborgarloften/lund-2025")


def test_silence_is_told_on_the_card_and_on_the_page(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house)
    silent = "Inget rapporterat än, efter 327 dagar."

    assert silent in text(client, PROMISE)
    assert silent in text(client, "/omraden/lund")

    logged(engine, house, "lund-2026-1", "2026-11-20")

    assert "Inget rapporterat" not in text(client, PROMISE)


def test_each_place_has_a_counter_of_its_own(
    client: TestClient, engine: Engine, house: House
) -> None:
    places: dict[str, Any] = {"target": 2, "places": "Norra Fäladen\nKlostergården"}
    with writing(engine) as session:
        a_public_promise(session, house, **places)
    for day in ("2026-11-01", "2026-11-02"):
        logged(engine, house, "lund-2026-1", day, place="Norra Fäladen")

    page = text(client, PROMISE)

    assert "Plats för plats Norra Fäladen 2 av minst 2 Uppfyllt Klostergården 0 av minst 2" in page


def test_share_done_stands_beside_share_of_time_and_the_forecast(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house, target=20)
    for month in range(1, 11):
        logged(engine, house, "lund-2026-1", f"2026-{month:02}-10")

    page = text(client, PROMISE)

    assert "50 procent gjort, 89 procent av tiden har gått." in page
    assert re.search(r"Troligen 1\d–1\d när tiden går ut 31 december 2026\.", page)


def test_nothing_is_said_of_the_pace_before_a_quarter_of_the_time(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_public_promise(session, house, starts_on="2026-11-15")
    for day in range(15, 21):
        logged(engine, house, "lund-2026-1", f"2026-11-{day:02}")

    page = text(client, PROMISE)

    assert "procent" not in page
    assert "För tidigt att säga" in page and "Troligen" not in page


def test_every_thursday_that_is_no_holiday_is_counted_day_by_day(
    client: TestClient, engine: Engine, house: House
) -> None:
    words: dict[str, Any] = {"target": 1, "period": "per_week", "weekday": 4}
    # Thursdays of May 2026: 7, 14 (Kristi himmelsfärdsdag), 21, 28.
    words |= {"starts_on": "2026-05-04", "ends_on": "2026-05-31", "skips_holidays": True}
    with writing(engine) as session:
        a_public_promise(session, house, **words)
    for day in ("2026-05-07", "2026-05-21", "2026-05-27"):
        logged(engine, house, "lund-2026-1", day)

    page = text(client, PROMISE)

    assert "Löftet hölls 2 av 3 dagar. Totalt 3 kontroller." in page
    assert "Veckodag varje helgfri torsdag" in page


def test_the_data_says_what_the_page_says(client: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        promise = a_public_promise(session, house, year=2025)
        deviated(session, promise, house, noted_on="2025-02-03")
        measured(session, promise, house)
        verdict = judged(session, promise, house)
        salt, seq = verdict.words_salt, verdict.seq
    assert salt is not None

    data = client.get(f"{ENDED}.json").json()

    (said,) = data["bedomningar"]
    assert (said["utfall"], said["skal"], said["logg"]) == ("partly", "staff", seq)
    assert said["salt"] == salt.hex()
    assert data["saknar_bedomning"] == []
    assert [each["skal"] for each in data["avvikelser"]] == ["weather"]
    value = {"dag": "2025-12-31", "varde": "67.5", "kalla": "NTU 2025"}
    who = {"organisation": "polisen-lund", "sagt": "2026-11-24"}
    assert data["matvarden"] == [value | who | {"ersatta": []}]
