"""Two people press at the same moment: one edition, one version, and only what both signed."""

from functools import partial

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from app.agreements.models import Agreement, AgreementVersion
from app.kit.database import reading, writing
from app.pictures.models import Edition, Picture
from tests.agreements.agreed import FRAME, ROW
from tests.agreements.conftest import DeskOf
from tests.factories import House
from tests.pictures.pictured import LAMPS, a_chosen_picture
from tests.promises.test_rivals import at_once

PICTURE, DESK = "/internt/lagesbilder/1", "/internt/overenskommelser"


@pytest.fixture
def drawn(engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_chosen_picture(session, house)


def test_a_double_press_approves_once(desk_of: DeskOf, drawn: None) -> None:
    sam, also = desk_of("sam"), desk_of("sam")
    press = f"{PICTURE}/godkannande"

    assert sorted(at_once(partial(sam.post, press), partial(also.post, press))) == [200, 409]


def test_an_edition_is_published_once(desk_of: DeskOf, engine: Engine, drawn: None) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{PICTURE}/godkannande")
    press = f"{PICTURE}/utgavor"

    assert sorted(at_once(partial(kim.post, press), partial(sam.post, press))) == [200, 409]
    with reading(engine) as session:
        assert session.exec(select(Edition.number)).all() == [1]


def test_words_do_not_slip_into_an_edition(desk_of: DeskOf, engine: Engine, drawn: None) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{PICTURE}/godkannande")

    words = LAMPS | {"body": "Nya ord."}
    edit, publish = at_once(
        partial(kim.post, "/internt/problem/2/andring", data=words),
        partial(sam.post, f"{PICTURE}/utgavor"),
    )

    assert edit == 200 and publish in (200, 409)
    with reading(engine) as session:
        told = [each["body"] for each in (session.get_one(Picture, 1).told()["problems"])]
        editions = session.exec(select(Edition)).all()
        assert told == ["Nya ord."] and len(editions) == int(publish == 200)
        assert all(each.extract["problems"][0]["body"] == LAMPS["body"] for each in editions)


def test_a_problem_is_laid_once(desk_of: DeskOf, engine: Engine, drawn: None) -> None:
    sam, also = desk_of("sam"), desk_of("sam")
    sam.post("/internt/problem/2/borttagning")
    press = "/internt/problem/1/gemensam"

    assert sorted(at_once(partial(sam.post, press), partial(also.post, press))) == [200, 409]
    with reading(engine) as session:
        assert len(session.get_one(Picture, 1).joint) == 1


def test_an_agreement_is_published_once_and_as_signed(
    desk_of: DeskOf, engine: Engine, saved: None
) -> None:
    kim, sam, also = desk_of("kim"), desk_of("sam"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{DESK}/1/underskrift")
    press = f"{DESK}/1/publicering"

    edit, *published = at_once(
        partial(kim.post, "/internt/atgarder/1/andring", data=ROW | {"goal": "Andra mål."}),
        partial(sam.post, press),
        partial(also.post, press),
    )

    assert (edit, sorted(published)) in ((200, [409, 409]), (409, [200, 409]))
    with reading(engine) as session:
        agreement, versions = session.get_one(Agreement, 1), session.exec(select(AgreementVersion))
        assert [each.content for each in versions] == [agreement.content] * (edit == 409)


def test_two_drafts_begun_at_once_get_a_name_each(
    desk_of: DeskOf, engine: Engine, saved: None
) -> None:
    kim, sam, words = desk_of("kim"), desk_of("sam"), FRAME | {"edition": "1"}

    answers = at_once(partial(kim.post, DESK, data=words), partial(sam.post, DESK, data=words))

    assert answers == [200, 200]
    with reading(engine) as session:
        slugs = session.exec(select(Agreement.slug)).all()
    assert sorted(slugs) == ["lund-2026", "lund-2026-2", "lund-2026-3"]
