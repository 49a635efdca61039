"""A published agreement is never changed; its next period begins with its words, unsigned."""

from datetime import date
from functools import partial

import pytest
from sqlmodel import Session

from app.agreements import renewing
from app.agreements.models import Agreement
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from tests.agreements.agreed import FRAME, PATROL, ROW, a_published, an_agreement
from tests.agreements.conftest import DeskOf
from tests.factories import NOON, House
from tests.promises.test_rivals import at_once

DESK = "/internt/overenskommelser"


@pytest.fixture
def public(session: Session, house: House, planned: Agreement) -> Agreement:
    a_published(session, planned, house)
    return planned


def test_the_next_period_says_the_same_after_the_first(
    session: Session, house: House, public: Agreement
) -> None:
    before = public.digest

    fresh = renewing.renew(session, public, by=house.kim, at=NOON)

    assert (fresh.valid_from, fresh.valid_to) == (date(2028, 1, 1), date(2029, 12, 31))
    assert fresh.council == FRAME["council"] and fresh.slug == "lund-2028"
    measures = [row["measure"] for each in fresh.content["priorities"] for row in each["rows"]]
    assert measures == [ROW["measure"], PATROL["measure"]]
    assert not any(each.signed_digest for each in fresh.parties)
    assert public.digest == before and public.is_signed_by_all


@pytest.mark.parametrize(
    ("first", "last", "then"),
    [
        ("2026-01-01", "2026-12-31", ("2027-01-01", "2027-12-31")),
        ("2026-02-01", "2027-06-30", ("2027-07-01", "2029-06-30")),
        ("2026-07-01", "2027-06-30", ("2027-07-01", "2028-06-30")),
        ("2024-02-29", "2024-02-29", ("2024-03-01", "2025-02-28")),
        ("2099-01-01", "2100-12-31", ("2100-12-31", "2100-12-31")),
    ],
)
def test_it_runs_as_many_years_from_the_day_after(
    session: Session, house: House, first: str, last: str, then: tuple[str, str]
) -> None:
    old = an_agreement(session, house, valid_from=first, valid_to=last)

    words = renewing.following(old)

    assert (str(words.valid_from), str(words.valid_to)) == then


def test_a_draft_has_no_next_period(session: Session, house: House, planned: Agreement) -> None:
    with pytest.raises(Conflict):
        renewing.renew(session, planned, by=house.kim, at=NOON)


def test_who_does_not_write_there_begins_none(
    session: Session, house: House, public: Agreement
) -> None:
    reader = Actor(**vars(house.kim) | {"duties": frozenset({("sign", "lund")})})

    for actor in (reader, house.ola):
        with pytest.raises(Denied):
            renewing.renew(session, public, by=actor, at=NOON)


def test_two_presses_at_once_give_each_a_draft_of_its_own(desk_of: DeskOf, saved: None) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{DESK}/1/underskrift")
    page = sam.post(f"{DESK}/1/publicering") and sam.get(f"{DESK}/1")
    press = f"{DESK}/1/nasta-period"

    answers = at_once(partial(kim.post, press), partial(sam.post, press))

    assert "Börja på nästa period" in page.text and answers == [200, 200]
    assert "0 av 2 parter har skrivit under." in kim.get(f"{DESK}/2").text
