"""Two who sign on each side of Lund, at their desks, with everything begun and nothing agreed."""

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.identity import service as identity
from app.identity.models import Organisation
from app.kit.database import writing
from tests.agreements.agreed import a_plan
from tests.conftest import browser_of
from tests.factories import LUND, House, a_charter, a_promise, a_publication, an_actor, sign_in


@pytest.fixture
def begun(engine: Engine, house: House) -> None:
    """A draft and a published charter, an edition, a drafted agreement, two on each side."""
    with writing(engine) as session:
        a_promise(session, a_charter(session, house), house)
        public = a_charter(session, house, year=2025)
        a_promise(session, public, house)
        a_publication(session, public, house)
        a_plan(session, house)
        identity.organisation(session, "jernhusen", "Jernhusen", "partner")
        for slug, who in {"lo": house.sam, "bo": house.kim}.items():
            own = session.get_one(Organisation, who.organisation_id)
            an_actor(session, slug, slug.title(), own, LUND)


@pytest.fixture
def desks(app: FastAPI, engine: Engine, begun: None) -> dict[str, TestClient]:
    """Everybody's browser; none follows a redirect."""
    found = {slug: browser_of(app) for slug in ("kim", "bo", "sam", "lo")}
    for slug, client in found.items():
        client.follow_redirects = False
        sign_in(client, engine, slug)
    return found
