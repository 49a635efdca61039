"""What both parties approved becomes an edition; nothing else does, and it never changes."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid
from app.pictures import choosing, problems, queries
from app.pictures import service as pictures
from app.pictures.forms import Frame, ProblemForm
from app.pictures.models import Edition, Picture
from tests.factories import LUND, NOON, House, a_release
from tests.pictures.pictured import (
    FRAME,
    LAMPS,
    a_focus,
    a_picture,
    a_problem,
    an_edition,
    approved,
    left,
)


def test_the_extract_holds_what_is_public_and_never_a_note(
    session: Session, house: House, chosen: Picture
) -> None:
    edition = an_edition(session, chosen, house)

    problem = edition.extract["problems"][0]
    assert [each["body"] for each in problem["evidence"]] == ["34 procent är otrygga ute sent."]
    assert problem["causes"] == [] and "note" not in problem
    assert edition.extract["focus_areas"][0]["themes"] == ["lighting"]
    whole = edition.whole["problems"][0]
    assert len(whole["evidence"]) == 2 and whole["causes"]


def test_a_problem_that_is_not_for_everyone_is_not_in_the_extract_nor_its_theme(
    session: Session, house: House
) -> None:
    picture = a_picture(session, house)
    for other in ({}, {"theme_id": "drugs", "is_public": "false"}):
        mine = a_problem(session, picture, house.sam, **other)
        problems.lay(session, mine, by=house.sam, at=NOON)
    a_focus(session, picture, house.kim)

    extract = an_edition(session, picture, house).extract

    assert [each["theme"] for each in extract["problems"]] == ["lighting"]
    assert extract["focus_areas"][0]["themes"] == ["lighting"]


def test_one_party_alone_publishes_nothing(session: Session, house: House, chosen: Picture) -> None:
    pictures.approve(session, chosen, by=house.sam, at=NOON)

    for attempt in (pictures.approve, pictures.publish):
        with pytest.raises(Conflict):
            attempt(session, chosen, by=house.sam, at=NOON)
    assert chosen.editions == []


def test_another_word_takes_the_approvals_away(
    session: Session, house: House, chosen: Picture
) -> None:
    approved(session, chosen, house)
    words = ProblemForm.model_validate(LAMPS | {"body": "Gångvägen är svart."})

    problems.change(session, chosen.joint[0], words, by=house.kim, at=NOON)

    assert not any(each.has_approved for each in chosen.parties)
    with pytest.raises(Conflict):
        pictures.publish(session, chosen, by=house.sam, at=NOON)


def test_what_is_not_for_everyone_may_change_and_the_approvals_stand(
    session: Session, house: House, chosen: Picture
) -> None:
    approved(session, chosen, house)

    a_problem(session, chosen, house.sam, body="Bara för oss.")
    words = ProblemForm.model_validate(LAMPS | {"note": "Ring Alm."})
    problems.change(session, chosen.joint[0], words, by=house.kim, at=NOON)

    assert chosen.is_approved


@pytest.mark.parametrize("duty", ["read", "log", "write"])
def test_only_who_signs_approves(
    session: Session, house: House, chosen: Picture, duty: str
) -> None:
    other = Actor(**vars(house.kim) | {"duties": frozenset({(duty, LUND)})})

    for actor in (other, house.ola):
        with pytest.raises(Denied):
            pictures.approve(session, chosen, by=actor, at=NOON)


def test_nothing_is_approved_before_something_is_chosen(
    session: Session, house: House, picture: Picture
) -> None:
    with pytest.raises(Conflict, match="minst ett fokusområde"):
        pictures.approve(session, picture, by=house.sam, at=NOON)


def test_a_theme_that_many_spoke_of_is_chosen_or_explained(
    session: Session, house: House, chosen: Picture
) -> None:
    a_release(session, 200, lighting=120, drugs=40)
    with pytest.raises(Conflict, match="varför"):
        pictures.approve(session, chosen, by=house.sam, at=NOON)

    left(session, chosen, "drugs", house.kim, "Polisens egen plan.")

    edition = an_edition(session, chosen, house)
    assert edition.extract["not_chosen"] == [{"theme": "drugs", "why": "Polisens egen plan."}]


def test_a_theme_that_was_left_and_then_chosen_is_told_as_chosen_only(
    session: Session, house: House, picture: Picture
) -> None:
    for theme_id in ("lighting", "drugs"):
        left(session, picture, theme_id, house.kim, "Nästa år.")
    mine = a_problem(session, picture, house.sam)
    problems.lay(session, mine, by=house.sam, at=NOON)
    a_focus(session, picture, house.kim)

    edition = an_edition(session, picture, house)

    for told in (edition.extract, edition.whole):
        assert told["focus_areas"][0]["themes"] == ["lighting"]
        assert told["not_chosen"] == [{"theme": "drugs", "why": "Nästa år."}]


def test_a_theme_that_is_let_go_again_is_told_with_its_reason(
    session: Session, house: House, chosen: Picture
) -> None:
    left(session, chosen, "lighting", house.kim, "Nästa år.")
    assert chosen.told()["not_chosen"] == []

    choosing.let_go(session, chosen.focus_areas[0], by=house.sam, at=NOON)

    assert chosen.told()["not_chosen"] == [{"theme": "lighting", "why": "Nästa år."}]


def test_a_theme_released_after_the_approvals_stops_the_edition(
    session: Session, house: House, chosen: Picture
) -> None:
    approved(session, chosen, house)
    a_release(session, 200, lighting=120, drugs=40)

    with pytest.raises(Conflict, match="varför"):
        pictures.publish(session, chosen, by=house.sam, at=NOON)


def test_the_later_reason_stands(session: Session, house: House, picture: Picture) -> None:
    for why in ("Först så.", "Sedan så."):
        left(session, picture, "drugs", house.sam, why)

    assert [each.why for each in picture.not_chosen] == ["Sedan så."]
    with pytest.raises(Invalid):
        left(session, picture, "ufo", house.sam)


def test_a_focus_area_holds_joint_problems_and_lets_them_go(
    session: Session, house: House, chosen: Picture
) -> None:
    own = a_problem(session, chosen, house.sam)
    for wrong in ([str(own.id)], [str(chosen.joint[0].id)], ["x"]):
        with pytest.raises(Invalid):
            a_focus(session, chosen, house.kim, problems=wrong, name="En till")

    choosing.let_go(session, chosen.focus_areas[0], by=house.sam, at=NOON)

    assert chosen.focus_areas == [] and chosen.joint[0].focus_area_id is None


def test_a_second_focus_area_has_a_name_of_its_own(
    session: Session, house: House, chosen: Picture
) -> None:
    mine = a_problem(session, chosen, house.kim)
    problems.lay(session, mine, by=house.kim, at=NOON)

    with pytest.raises(Invalid, match="namnet finns"):
        a_focus(session, chosen, house.kim)


def test_editions_are_numbered_and_the_same_words_are_not_published_twice(
    session: Session, house: House, chosen: Picture
) -> None:
    an_edition(session, chosen, house)
    with pytest.raises(Conflict, match="redan de här orden"):
        pictures.publish(session, chosen, by=house.sam, at=NOON)

    words = Frame.model_validate(FRAME | {"ends_on": "2026-06-30"})
    pictures.frame(session, chosen, words, by=house.sam, at=NOON)
    an_edition(session, chosen, house, at=NOON + timedelta(days=200))

    found = [queries.edition(session, "lund", number) for number in (1, 2)]
    assert [each.extract["ends_on"] for each in found if each] == ["2025-12-31", "2026-06-30"]
    assert queries.editions_in_lpo(session, LUND) == found[::-1]
    assert queries.editions_in_municipality(session, "1281") == found[::-1]
    assert queries.editions_in_lpo(session, "ystad") == []


@pytest.mark.parametrize("change", ["UPDATE edition SET number = 9", "DELETE FROM edition"])
def test_the_database_refuses_to_change_an_edition(
    session: Session, house: House, chosen: Picture, change: str
) -> None:
    an_edition(session, chosen, house)

    with pytest.raises(DBAPIError, match="never changed"), session.begin_nested():
        session.execute(text(change))
    assert session.exec(select(Edition.number)).all() == [1]
