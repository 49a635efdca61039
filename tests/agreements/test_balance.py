"""What each side undertakes in a focus area, side by side, and the gap where one has nothing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.agreements import charters
from app.agreements.balance import Weighed, weighed
from app.agreements.models import Agreement
from app.promises import amending, writing
from app.promises import queries as promises
from app.promises.models import Charter
from tests.agreements.agreed import PATROL, a_row, an_agreement
from tests.factories import LUND, NOON, House, a_charter, a_promise, a_publication

SIDES = st.lists(st.sampled_from(["police", "municipality", "partner"]), max_size=6)


def promised(session: Session, house: House, **other: Any) -> None:
    """A published promise of the police on lighting, or what is said instead."""
    charter = a_charter(session, house)
    words = {"theme_id": "lighting", "focus": "Ljus", "title": "Ljusvandringar"} | other
    a_promise(session, charter, house, **words)
    a_publication(session, charter, house)


def amended(session: Session, house: House) -> Charter:
    """The next version of such a charter, begun by Sam."""
    promised(session, house)
    (charter,) = promises.published_in_lpo(session, LUND)
    return amending.amend(session, charter, by=house.sam, at=NOON)


def only(session: Session, agreement: Agreement) -> Weighed:
    weighing = charters.public(session, agreement)
    (found,) = weighed(agreement.content, weighing)
    return found


def test_with_nothing_undertaken_both_sides_are_gaps(session: Session, house: House) -> None:
    found = only(session, an_agreement(session, house))

    assert [each.is_empty for each in found.sides] == [True, True] and found.has_gap


def test_a_measure_of_one_side_leaves_the_other_a_gap(session: Session, house: House) -> None:
    agreement = an_agreement(session, house)
    a_row(session, agreement, house.kim)

    police, kommun = only(session, agreement).sides

    assert police.is_empty and kommun.measures == ["Vi byter lamporna i Stadsparken."]


def test_a_promise_on_the_theme_fills_the_gap(session: Session, house: House) -> None:
    agreement = an_agreement(session, house)
    a_row(session, agreement, house.kim)

    promised(session, house)

    found = only(session, agreement)
    assert [each.title for each in found.sides[0].promises] == ["Ljusvandringar"]
    assert not found.has_gap


def test_a_promise_under_the_same_name_counts_whatever_its_theme(
    session: Session, house: House
) -> None:
    agreement = an_agreement(session, house)

    promised(session, house, theme_id="drugs", focus="en ljusare  stad")

    assert not only(session, agreement).sides[0].is_empty


@pytest.mark.parametrize("other", [{"theme_id": "drugs"}, {"organisations": ["lunds-kommun"]}])
def test_a_promise_on_something_else_or_of_somebody_else_does_not(
    session: Session, house: House, other: dict[str, Any]
) -> None:
    agreement = an_agreement(session, house)

    promised(session, house, **other)

    assert only(session, agreement).sides[0].is_empty


def test_what_is_promised_together_stands_on_both_sides(session: Session, house: House) -> None:
    agreement = an_agreement(session, house)

    promised(session, house, organisations=["lunds-kommun", "polisen-lund"])

    assert not only(session, agreement).has_gap


def test_a_charter_of_another_time_does_not_weigh(session: Session, house: House) -> None:
    agreement = an_agreement(session, house, valid_from="2028-01-01", valid_to="2028-12-31")

    promised(session, house)

    assert only(session, agreement).has_gap


def test_drafts_weigh_on_the_desk_of_the_parties_only(session: Session, house: House) -> None:
    agreement = an_agreement(session, house)
    a_promise(session, a_charter(session, house), house, theme_id="lighting")

    (desk,) = weighed(agreement.content, charters.with_drafts(session, agreement, house.kim))

    assert not desk.sides[0].is_empty
    assert only(session, agreement).sides[0].is_empty
    assert charters.with_drafts(session, agreement, house.ola) == []


def test_a_next_version_weighs_instead_of_what_it_amends(session: Session, house: House) -> None:
    agreement, draft = an_agreement(session, house), amended(session, house)

    (desk,) = weighed(agreement.content, charters.with_drafts(session, agreement, house.kim))

    assert [each.charter for each in desk.sides[0].promises] == [draft]


def test_a_promise_that_the_next_version_drops_leaves_a_gap_on_the_desk(
    session: Session, house: House
) -> None:
    agreement, draft = an_agreement(session, house), amended(session, house)

    writing.remove(session, draft.promises[0], by=house.sam, at=NOON)

    (desk,) = weighed(agreement.content, charters.with_drafts(session, agreement, house.kim))
    assert desk.sides[0].is_empty
    assert not only(session, agreement).sides[0].is_empty


@given(SIDES)
def test_there_is_a_gap_exactly_where_no_row_is_of_that_side(sides: list[str]) -> None:
    rows = [{"side": each, "measure": PATROL["measure"]} for each in sides]
    content = {"priorities": [{"name": "Ljus", "themes": [], "rows": rows}]}

    (found,) = weighed(content, [])

    assert found.has_gap == (not {"police", "municipality"} <= set(sides))
    assert [len(each.measures) for each in found.sides] == [
        sides.count("police"),
        sides.count("municipality"),
    ]
