"""A charter begins: whom it is for, who sits at the table, and what it is called."""

from datetime import date

import pytest
from sqlmodel import Session, select

from app.areas import queries as areas
from app.areas.models import PromiseArea
from app.areas.service import promise_area
from app.audit.models import Line
from app.identity import service as identity
from app.identity.actor import Actor
from app.kit.errors import Denied, Invalid
from app.promises import queries
from app.promises import service as promises
from app.promises.models import Charter
from tests.factories import LUND, NOON, YSTAD, House, a_charter

FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def the_area(session: Session, lpo_id: str) -> PromiseArea:
    lpo = areas.lpo(session, lpo_id)
    assert lpo is not None
    inside = areas.municipalities_of(lpo)
    return promise_area(session, name=lpo.name, lpos=[lpo], municipalities=inside)


def draft(session: Session, by: Actor, lpo_id: str = LUND, to: date = LAST) -> Charter:
    area = the_area(session, lpo_id)
    return promises.draft(
        session, area, valid_from=FIRST, valid_to=to, background="", by=by, at=NOON
    )


def test_either_side_may_begin_and_the_chairs_are_empty(session: Session, house: House) -> None:
    charter = draft(session, house.kim)

    assert (charter.drafted_by_id, charter.drafted_at) == (house.kim.account_id, NOON)
    assert (charter.slug, charter.title) == ("lund-2026", "Medborgarlöften Lund 2026")
    seated = {party.organisation.slug: party.has_signed for party in charter.parties}
    assert seated == {"polisen-lund": False, "lunds-kommun": False}
    assert not charter.is_published


def test_a_charter_over_new_year_names_both_years(session: Session, house: House) -> None:
    charter = draft(session, house.sam, to=date(2027, 8, 31))

    assert (charter.slug, charter.title) == ("lund-2026", "Medborgarlöften Lund 2026–2027")


def test_a_name_that_is_taken_gets_a_letter_and_letters_never_run_out(
    session: Session, house: House
) -> None:
    slugs = [draft(session, house.sam).slug for _ in range(28)]

    assert slugs[:3] == ["lund-2026", "lund-2026b", "lund-2026c"]
    assert slugs[25:] == ["lund-2026z", "lund-2026bb", "lund-2026bc"]


def test_nobody_drafts_outside_their_own_area(session: Session, house: House) -> None:
    with pytest.raises(Denied, match="för det området"):
        draft(session, house.sam, YSTAD)


def test_reading_is_not_writing(session: Session, house: House) -> None:
    reader = Actor(**vars(house.sam) | {"duties": frozenset({("read", LUND), ("log", LUND)})})

    with pytest.raises(Denied):
        draft(session, reader)


def test_a_whole_lpo_brings_all_its_kommuner(session: Session, house: House) -> None:
    for code in ("1264", "1270", "1286", "1291"):
        identity.organisation(session, code, code, "municipality", municipality_code=code)
    with pytest.raises(Invalid):  # one kommun is not here yet, and nobody signs for it
        draft(session, house.ola, YSTAD)
    identity.organisation(session, "1265", "1265", "municipality", municipality_code="1265")

    charter = draft(session, house.ola, YSTAD)

    seated = {party.organisation.slug for party in charter.parties}
    assert seated == {"polisen-ystad", "1264", "1265", "1270", "1286", "1291"}


def test_a_charter_is_found_by_each_of_its_places(session: Session, house: House) -> None:
    charter = draft(session, house.sam)
    charter.published_at = NOON

    assert queries.published_in_lpo(session, LUND) == [charter]
    assert queries.published_in_municipality(session, "1281") == [charter]
    assert queries.published_in_lpo(session, YSTAD) == []


def test_beginning_leaves_a_line(session: Session, house: House) -> None:
    a_charter(session, house)

    line = session.exec(select(Line)).one()
    assert (line.verb, line.subject) == ("charter.drafted", "charter:lund-2026")
    assert (line.account_id, line.at) == (house.sam.account_id, NOON)
