"""What residents read beside the number: the reason, the measured values, and whether it held."""

import re
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.database import writing
from tests.factories import House, logged
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
    assert data["matvarden"] == [{"dag": "2025-12-31", "varde": "67.5", "kalla": "NTU 2025"}]
