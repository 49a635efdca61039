"""Who reads there sees who did what there, whatever their organisation; and not elsewhere."""

import re
from pathlib import Path

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.access.deeds import DEEDS
from app.identity.models import Role
from app.kit.database import writing
from app.promises import service as promises
from app.submissions import service as submissions
from tests.access.issuer import Issuer
from tests.access.walking import sign_in
from tests.factories import NOON, TODAY, YSTAD, House, a_charter, a_promise, a_submission


def test_colleagues_of_both_organisations_see_who_read_what_in_their_area(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        words = a_submission(session)
        submissions.read(session, words, by=house.kim, at=NOON, on=TODAY)
        number = words.id

    sign_in(client, issuer)
    page = client.get("/internt/logg").text

    assert "Kim Ek läste ett inspel" in page and f"submission:{number}" in page


def test_what_was_read_in_another_area_is_not_seen(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        words = a_submission(session, YSTAD)
        submissions.read(session, words, by=house.ola, at=NOON, on=TODAY)
        session.delete(session.get_one(Role, (house.sam.account_id, "lund", "audit")))

    sign_in(client, issuer)

    assert "Ola Sten" not in client.get("/internt/logg").text


def test_one_always_sees_what_one_did_oneself(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        for duty in ("read", "audit"):
            session.delete(session.get_one(Role, (house.sam.account_id, "lund", duty)))

    sign_in(client, issuer)

    assert "Sam Berg loggade in" in client.get("/internt/logg").text


def test_what_a_party_signs_is_seen_by_the_other(
    client: TestClient, issuer: Issuer, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        charter = a_charter(session, house)
        a_promise(session, charter, house)
        promises.sign(session, charter, by=house.kim, at=NOON)

    sign_in(client, issuer)

    page = client.get("/internt/logg").text
    assert "Kim Ek skrev under ett medborgarlöfte" in page and "charter:lund-2026" in page


def test_every_deed_has_words_of_its_own() -> None:
    source = "".join(path.read_text() for path in Path("app").rglob("*.py"))

    verbs = set(re.findall(r'record(?:_stranger)?\(\s*session,\s*"([a-z_.]+)"', source))

    assert len(verbs) > 40
    assert verbs <= set(DEEDS)
