"""People and things that tests know by name."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE, Actor, Duty, actor_of
from app.identity.models import Organisation
from app.kit.database import writing
from app.kit.tokens import secret

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)  # 12:00 in Sweden

LUND, YSTAD = "lund", "ystad"
EVERYTHING = [duty.value for duty in Duty]


@dataclass(frozen=True)
class House:
    """Kim of the municipality, Sam of the police, Ola of another town."""

    kim: Actor
    sam: Actor
    ola: Actor


def a_house(session: Session) -> House:
    """Two who work together in Lund, and one who works in Ystad."""
    kommun = identity.organisation(
        session, "lunds-kommun", "Lunds kommun", "municipality", municipality_code="1281"
    )
    polis = identity.organisation(session, "polisen-lund", "Polisen Lund", "police", lpo_id=LUND)
    other = identity.organisation(session, "polisen-ystad", "Polisen Ystad", "police", lpo_id=YSTAD)
    return House(
        kim=an_actor(session, "kim", "Kim Ek", kommun, LUND),
        sam=an_actor(session, "sam", "Sam Berg", polis, LUND),
        ola=an_actor(session, "ola", "Ola Sten", other, YSTAD),
    )


def an_actor(session: Session, slug: str, name: str, at: Organisation, lpo_id: str) -> Actor:
    """Somebody who may do everything in one area."""
    account = identity.employ(session, slug, name, "Handläggare", at, {lpo_id: EVERYTHING})
    return actor_of(account)


def sign_in(client: TestClient, engine: Engine, slug: str) -> None:
    """Give the client the cookie of a browser that has signed in at noon."""
    token = secret()
    with writing(engine) as session:
        account = queries.account(session, slug)
        assert account is not None, f"nobody is called {slug}"
        identity.sign_in(session, account, token=token, at=NOON)
    client.cookies.set(f"__Host-{COOKIE}", token)
