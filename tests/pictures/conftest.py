"""What tests of pictures may ask for besides."""

import pytest
from sqlmodel import Session

from app.pictures.models import Picture
from tests.factories import House
from tests.pictures.pictured import a_chosen_picture, a_picture


@pytest.fixture
def picture(session: Session, house: House) -> Picture:
    """The picture of Lund, with nothing in it."""
    return a_picture(session, house)


@pytest.fixture
def chosen(session: Session, house: House) -> Picture:
    """The picture of Lund with one problem, chosen by both."""
    return a_chosen_picture(session, house)
