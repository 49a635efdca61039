"""The area of a charter: found again if it is the same, new if it is not."""

from itertools import islice

from sqlmodel import Session, select

from app.areas.models import LocalPoliceArea, Municipality, PromiseArea
from app.areas.service import _slugs, promise_area


def lpo(session: Session, lpo_id: str) -> LocalPoliceArea:
    return session.get_one(LocalPoliceArea, lpo_id)


def kommun(session: Session, code: str) -> Municipality:
    return session.get_one(Municipality, code)


def in_lund(session: Session, name: str) -> PromiseArea:
    lund, lunds_kommun = lpo(session, "lund"), kommun(session, "1281")
    return promise_area(session, name=name, lpos=[lund], municipalities=[lunds_kommun])


def in_ystad(session: Session, name: str) -> PromiseArea:
    return promise_area(session, name=name, lpos=[lpo(session, "ystad")], municipalities=[])


def test_a_new_area_has_its_links(session: Session) -> None:
    area = in_lund(session, "Östra Lund")

    assert (area.slug, area.name) == ("ostra-lund", "Östra Lund")
    assert [each.id for each in area.lpos] == ["lund"]
    assert [each.code for each in area.municipalities] == ["1281"]


def test_the_same_area_is_found_again(session: Session) -> None:
    first = in_lund(session, "Lund")

    assert in_lund(session, "LUND").id == first.id
    assert len(session.exec(select(PromiseArea)).all()) == 1


def test_another_area_of_the_same_name_gets_a_letter(session: Session) -> None:
    areas = [in_lund(session, "Centrum"), in_ystad(session, "Centrum")]

    assert [area.slug for area in areas] == ["centrum", "centrum-a"]
    assert in_ystad(session, "Centrum").id == areas[1].id


def test_the_order_of_the_links_does_not_matter(session: Session) -> None:
    both = [lpo(session, "malmo-norr"), lpo(session, "malmo-soder")]
    first = promise_area(session, name="Malmö", lpos=both, municipalities=[])

    again = promise_area(session, name="Malmö", lpos=both[::-1], municipalities=[])

    assert again.id == first.id


def test_an_area_with_fewer_links_is_another(session: Session) -> None:
    both = [lpo(session, "malmo-norr"), lpo(session, "malmo-soder")]
    first = promise_area(session, name="Malmö", lpos=both, municipalities=[])

    half = promise_area(session, name="Malmö", lpos=both[:1], municipalities=[])

    assert (first.slug, half.slug) == ("malmo", "malmo-a")


def test_letters_never_run_out() -> None:
    slugs = list(islice(_slugs("Torget"), 28))

    assert slugs[:2] == ["torget", "torget-a"]
    assert slugs[-2:] == ["torget-z", "torget-aa"]
