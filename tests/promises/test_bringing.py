"""Last period's promises taken along: copied, going on with the old, never twice."""

import re
from datetime import date

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.audit.models import Line
from app.identity import service as identity
from app.kit.database import reading, writing
from app.kit.errors import Conflict, Denied, Invalid
from app.promises import bringing, complete, lineage, policy
from app.promises.models import Charter
from tests.factories import NOON, House, a_charter, a_promise, a_publication
from tests.promises.conftest import DeskOf
from tests.promises.test_desk import everything

EARLIER = "/internt/medborgarloften/2/tidigare"
BOTH = ["lund-2025-1", "lund-2025-2"]


def last_year_of(session: Session, house: House) -> Charter:
    """Two promises of 2025, published: one in places by both, one with a last day."""
    charter = a_charter(session, house, 2025)
    both = ["polisen-lund", "lunds-kommun"]
    spread = {"places": "Norr\nSöder", "organisations": both, "responsible": both[1]}
    a_promise(session, charter, house, **spread)
    a_promise(session, charter, house, title="Belysning", deadline="2025-10-31")
    return a_publication(session, charter, house)


@pytest.fixture
def now(session: Session, house: House) -> Charter:
    """An empty draft of 2026, after a published 2025."""
    last_year_of(session, house)
    return a_charter(session, house)


@pytest.fixture
def drafts(engine: Engine, house: House) -> None:
    """The same, saved: the draft is number 2."""
    with writing(engine) as session:
        last_year_of(session, house)
        a_charter(session, house)


def test_the_words_and_the_measure_come_along(session: Session, house: House, now: Charter) -> None:
    first, second = bringing.bring(session, now, BOTH, by=house.kim, at=NOON)
    old = {each.ref: each for each in lineage.earlier(session, now)}["lund-2025-1"]

    assert (first.body, first.measured, first.places) == (old.body, old.measured, ["Norr", "Söder"])
    assert [each.slug for each in first.undertakers] == ["polisen-lund", "lunds-kommun"]
    assert first.responsible is not None and first.responsible.slug == "lunds-kommun"
    assert second.title == "Belysning"


def test_each_goes_on_with_the_one_it_was(session: Session, house: House, now: Charter) -> None:
    made = bringing.bring(session, now, BOTH, by=house.kim, at=NOON)

    assert [each.ref for each in made] == ["lund-2026-1", "lund-2026-2"]
    assert [each.continues and each.continues.ref for each in made] == BOTH
    assert [each.content["continues"] for each in made] == BOTH


def test_the_time_is_the_new_one_and_a_day_gone_by_is_left_out(
    session: Session, house: House, now: Charter
) -> None:
    _, second = bringing.bring(session, now, BOTH, by=house.kim, at=NOON)

    assert (second.starts_on, second.ends_on) == (date(2026, 1, 1), date(2026, 12, 31))
    assert second.deadline is None


def test_what_is_brought_may_be_signed_as_it_is(
    session: Session, house: House, now: Charter
) -> None:
    bringing.bring(session, now, BOTH, by=house.kim, at=NOON)

    assert complete.gaps(now) == {} and len(now.promises) == 2
    assert policy.may_sign(house.kim, now)


def test_nothing_of_the_old_is_changed(session: Session, house: House, now: Charter) -> None:
    (old,) = lineage.earlier_charters(session, now)
    before = old.digest

    bringing.bring(session, now, BOTH, by=house.kim, at=NOON)

    assert old.digest == before and old.is_signed_by_all


@pytest.mark.parametrize("refs", [BOTH * 2, BOTH])
def test_none_is_brought_twice(
    session: Session, house: House, now: Charter, refs: list[str]
) -> None:
    for _ in range(2):
        bringing.bring(session, now, refs, by=house.kim, at=NOON)

    assert [each.number for each in now.promises] == [1, 2]


def test_each_leaves_a_line(session: Session, house: House, now: Charter) -> None:
    bringing.bring(session, now, BOTH, by=house.kim, at=NOON)

    lines = session.exec(select(Line.subject).where(Line.verb == "promise.brought")).all()
    assert lines == ["promise:lund-2026-1", "promise:lund-2026-2"]


@pytest.mark.parametrize("ref", ["lund-2099-1", "lund-2026-1", "", "'; drop table promise"])
def test_only_an_earlier_promise_of_the_area_may_be_brought(
    session: Session, house: House, now: Charter, ref: str
) -> None:
    a_promise(session, now, house)

    with pytest.raises(Invalid):
        bringing.bring(session, now, [BOTH[0], ref], by=house.kim, at=NOON)
    assert len(now.promises) == 1


def test_a_partner_who_helped_helps_again(session: Session, house: House) -> None:
    identity.organisation(session, "jernhusen", "Jernhusen", "partner")
    old = a_charter(session, house, 2025)
    a_promise(session, old, house, organisations=["jernhusen", "polisen-lund"])
    a_publication(session, old, house)

    (made,) = bringing.bring(
        session, a_charter(session, house), ["lund-2025-1"], by=house.kim, at=NOON
    )

    assert [each.slug for each in made.undertakers] == ["polisen-lund", "jernhusen"]


def test_who_may_not_write_brings_nothing(session: Session, house: House, now: Charter) -> None:
    with pytest.raises(Denied):
        bringing.bring(session, now, BOTH, by=house.ola, at=NOON)
    (old,) = lineage.earlier_charters(session, now)
    with pytest.raises(Conflict):
        bringing.bring(session, old, BOTH, by=house.kim, at=NOON)


def test_the_page_offers_them_all_and_names_where_from(desk_of: DeskOf, drafts: None) -> None:
    page = desk_of("kim").get(EARLIER).text

    assert "Ta med löftena från Medborgarlöften Lund 2025" in page
    assert len(re.findall(r'name="promises" value="lund-2025-\d"[^>]* checked', page)) == 2


def test_the_chosen_are_in_the_draft_and_the_rest_is_left_to_choose(
    desk_of: DeskOf, engine: Engine, drafts: None
) -> None:
    kim = desk_of("kim")

    answer = kim.post(EARLIER, data={"promises": ["lund-2025-2"]})

    assert answer.headers["Location"] == "/internt/medborgarloften/2"
    assert "Belysning" in kim.get(answer.headers["Location"]).text
    assert re.findall(r'name="promises" value="([^"]*)"', kim.get(EARLIER).text) == ["lund-2025-1"]
    with reading(engine) as session:
        assert len(session.get_one(Charter, 2).promises) == 1


def test_when_all_are_brought_the_page_says_so(desk_of: DeskOf, drafts: None) -> None:
    kim = desk_of("kim")
    kim.post(EARLIER, data={"promises": BOTH})

    assert "Alla löften härifrån är redan med." in kim.get(EARLIER).text


def test_a_first_charter_has_no_earlier(desk_of: DeskOf, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        a_charter(session, house)

    page = desk_of("kim").get("/internt/medborgarloften/1/tidigare").text

    assert "Inga tidigare medborgarlöften är publicerade för området." in page


@pytest.mark.parametrize(
    "sent",
    [{}, {"promises": ["lund-2099-1"]}, {"promises": ["\x00"]}, {"other": "1"}]
    + [{"promises": ["lund-2025-1"] * 101}],
    ids=["none", "unknown", "nul", "another field", "too many"],
)
def test_what_cannot_be_brought_is_told(
    desk_of: DeskOf, engine: Engine, drafts: None, sent: dict[str, object]
) -> None:
    before = everything(engine)

    answer = desk_of("kim").post(EARLIER, data=sent)

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text and "Ta med löftena från" in answer.text
    assert everything(engine) == before
