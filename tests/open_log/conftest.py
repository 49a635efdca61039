"""A log of five walks and a promise, signed, and on the site."""

import pytest
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.notes import Note
from app.ledger.outside import Outside
from tests.ledger.rows import walks


@pytest.fixture
def note(engine: Engine, outside: Outside) -> Note:
    """Its head."""
    walks(engine, 5)
    return signer.sign(engine, outside)
