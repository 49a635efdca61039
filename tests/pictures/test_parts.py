"""What each party sees by itself, what both see, and what stands behind a problem."""

import pytest
from pydantic import ValidationError
from sqlmodel import Session, select

from app.audit.models import Line
from app.findings.models import Finding, PastDialogue, PastDialogueArea
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied, Invalid, Missing
from app.pictures import causes, citable, evidence, policy, problems, queries
from app.pictures import service as pictures
from app.pictures.behind import Evidence
from app.pictures.forms import Frame, ProblemForm
from app.pictures.forms_behind import EvidenceForm
from app.pictures.models import Picture, Problem
from tests.factories import LUND, NOON, House, a_release
from tests.pictures.pictured import (
    FIGURES,
    FRAME,
    LAMPS,
    a_focus,
    a_picture,
    a_problem,
    behind,
    cited,
    lund,
)


def verbs(session: Session) -> list[str]:
    return [each.verb for each in session.exec(select(Line).order_by(Line.id))]  # type: ignore[arg-type]


def walked(session: Session) -> None:
    """A dialogue that was held in Lund before, and what came out of it."""
    found = [Finding(position=1, label="Mörka platser", share="41 %")]  # type: ignore[call-arg]
    held = PastDialogue(
        slug="trygg-i-lund",
        title="Trygg i Lund",
        year=2019,
        answered=None,
        source_url="https://a.se",
        findings=found,
    )
    session.add(held)
    session.flush()
    session.add(PastDialogueArea(dialogue_id=held.id, municipality_code="1281"))
    session.flush()


def test_a_picture_seats_the_police_and_the_kommun(session: Session, picture: Picture) -> None:
    seated = {each.organisation.name for each in picture.parties}

    assert seated == {"Polisen Lund", "Lunds kommun"}
    assert verbs(session) == ["picture.begun"]


def test_an_area_has_one_picture(session: Session, house: House, picture: Picture) -> None:
    with pytest.raises(Invalid, match="redan en lägesbild"):
        a_picture(session, house)


def test_a_stranger_begins_no_picture(session: Session, house: House) -> None:
    with pytest.raises(Denied):
        pictures.begin(session, lund(session), Frame.model_validate(FRAME), by=house.ola, at=NOON)


def test_an_own_problem_is_seen_by_its_own_organisation_only(
    session: Session, house: House, picture: Picture
) -> None:
    mine = a_problem(session, picture, house.sam)

    assert queries.problem(session, mine.id, house.sam) is mine
    for other in (house.kim, house.ola):
        with pytest.raises(Missing):
            queries.problem(session, mine.id, other)
    assert picture.own(house.kim.organisation_id) == picture.joint == []


def test_laying_it_in_the_joint_picture_shows_it_to_the_other_without_the_note(
    session: Session, house: House, picture: Picture
) -> None:
    mine = a_problem(session, picture, house.sam)
    behind(session, mine, house.sam)

    joint = problems.lay(session, mine, by=house.sam, at=NOON)

    seen = queries.problem(session, joint.id, house.kim)
    assert (seen.body, seen.note) == (mine.body, "")
    assert [each.body for each in seen.evidence] == [each.body for each in mine.evidence]
    assert [each.body for each in seen.causes] == ["Träden skymmer lamporna."]
    assert mine.note and not mine.is_joint


def test_what_is_changed_at_home_does_not_change_the_joint_picture(
    session: Session, house: House, picture: Picture
) -> None:
    mine = a_problem(session, picture, house.sam)
    joint = problems.lay(session, mine, by=house.sam, at=NOON)

    words = ProblemForm.model_validate(LAMPS | {"body": "Det är ljust."})
    problems.change(session, mine, words, by=house.sam, at=NOON)

    assert joint.body == LAMPS["body"]


def test_a_problem_is_laid_once_and_by_its_own(
    session: Session, house: House, picture: Picture
) -> None:
    mine = a_problem(session, picture, house.sam)
    assert not policy.may_lay(house.kim, mine)
    problems.lay(session, mine, by=house.sam, at=NOON)

    with pytest.raises(Conflict):
        problems.lay(session, mine, by=house.sam, at=NOON)
    assert len(picture.joint) == 1


def test_a_joint_problem_outlives_the_own_one_and_may_be_laid_anew_when_gone(
    session: Session, house: House, picture: Picture
) -> None:
    mine = a_problem(session, picture, house.sam)
    joint = problems.lay(session, mine, by=house.sam, at=NOON)
    a_focus(session, picture, house.kim)

    problems.remove(session, joint, by=house.kim, at=NOON)
    again = problems.lay(session, mine, by=house.sam, at=NOON)
    problems.remove(session, mine, by=house.sam, at=NOON)
    session.expire_all()

    assert session.exec(select(Problem.id)).all() == [again.id]


@pytest.mark.parametrize("duty", ["read", "code", "sign", "log"])
def test_only_writers_write(session: Session, house: House, picture: Picture, duty: str) -> None:
    reader = Actor(**vars(house.kim) | {"duties": frozenset({(duty, LUND)})})

    with pytest.raises(Denied):
        a_problem(session, picture, reader)
    with pytest.raises(Denied):
        pictures.frame(session, picture, Frame.model_validate(FRAME), by=reader, at=NOON)


def test_a_released_number_is_cited_as_it_was_that_day(
    session: Session, house: House, picture: Picture
) -> None:
    a_release(session, 200, lighting=120, drugs=4)
    problem = a_problem(session, picture, house.sam)

    cited(session, problem, "lund lighting", house.sam)

    found = session.exec(select(Evidence)).one()
    assert (found.kind, found.theme_id, found.number) == ("release", "lighting", 120)
    assert (found.source, found.source_on) == ("Lund 2026", NOON.date())


def test_a_number_that_is_too_small_to_show_cannot_be_cited(
    session: Session, house: House, picture: Picture
) -> None:
    a_release(session, 200, lighting=120, drugs=4)
    problem = a_problem(session, picture, house.sam)

    assert "lund drugs" not in citable.citable(session, picture)
    for key in ("lund drugs", "ystad lighting", "lund", ""):
        with pytest.raises(Invalid):
            cited(session, problem, key, house.sam)


def test_an_earlier_dialogue_is_cited_with_its_source(
    session: Session, house: House, picture: Picture
) -> None:
    walked(session)
    key, label = citable.choices(session, picture)[0]
    problem = a_problem(session, picture, house.sam)

    cited(session, problem, key, house.sam)

    found = session.exec(select(Evidence)).one()
    assert label == "Trygg i Lund 2019: Mörka platser: 41 %"
    assert (found.kind, found.source, found.url) == ("finding", "Trygg i Lund 2019", "https://a.se")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", ""),
        ("url", "javascript:alert(1)"),
        ("url", "data:text/html,x"),
        ("url", "//polisen.se"),
        ("url", "https://"),
        ("url", "https://[polisen"),
        ("url", "https://polisen.se/ x"),
        ("url", "https://polisen.se/" + "x" * 400),
        ("source", ""),
        ("kind", "release"),
        ("source_on", "i går"),
        ("body", "<b>"),
    ],
)
def test_figures_need_a_source_a_day_and_a_link_of_the_web(field: str, value: str) -> None:
    with pytest.raises(ValidationError):
        EvidenceForm.model_validate({**FIGURES, field: value})


def test_what_is_behind_a_problem_can_be_taken_away(
    session: Session, house: House, picture: Picture
) -> None:
    problem = a_problem(session, picture, house.sam)
    behind(session, problem, house.sam)

    evidence.withdraw(session, problem, problem.evidence[0], by=house.sam, at=NOON)
    causes.unexplain(session, problem, problem.causes[0], by=house.sam, at=NOON)

    assert [each.kind for each in problem.evidence] == ["observation"]
    assert problem.causes == []
    assert verbs(session)[-2:] == ["evidence.removed", "cause.removed"]
