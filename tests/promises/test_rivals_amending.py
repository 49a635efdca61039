"""Two press at the same moment on a next version, or on a signature: one order, no mixture."""

from functools import partial

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from app.identity import service as identity
from app.kit.database import reading, writing
from app.promises.models import Charter, Version
from tests.factories import House, a_charter, a_promise, a_publication
from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import PROMISE
from tests.promises.test_rivals import DESK, OF_PROMISE, assert_honest, at_once

ROUNDS = 4
OTHER = PROMISE | {"target": "11"}


@pytest.fixture
def public(engine: Engine, house: House) -> Draft:
    """A published charter with one promise."""
    with writing(engine) as session:
        charter = a_charter(session, house)
        promise = a_promise(session, charter, house)
        a_publication(session, charter, house)
        return Draft(charter.id, promise.id)


@pytest.fixture
def partner(engine: Engine, house: House) -> str:
    """Jernhusen, who may be asked to the table."""
    with writing(engine) as session:
        return identity.organisation(session, "jernhusen", "Jernhusen", "partner").slug


def the_next(engine: Engine, public: Draft) -> Draft:
    """The draft of its next version and the promise in it."""
    with reading(engine) as session:
        draft = session.exec(select(Charter).where(Charter.amends_id == public.charter)).one()
        return Draft(draft.id, draft.promises[0].id)


def assert_newest_is_signed(engine: Engine, public: Draft) -> int:
    """What is public is the newest version, word for word, signed by all; how many there are."""
    with reading(engine) as session:
        charter = session.get_one(Charter, public.charter)
        order = Version.number.desc()  # type: ignore[attr-defined]
        versions = session.exec(
            select(Version).where(Version.charter_id == public.charter).order_by(order)
        ).all()
        assert versions[0].content == charter.content
        assert {party.signed_digest for party in charter.parties} == {versions[0].digest}
        assert [each.number for each in versions] == list(range(len(versions), 0, -1))
        return len(versions)


def test_two_who_begin_the_next_version_begin_one(
    desk_of: DeskOf, engine: Engine, public: Draft
) -> None:
    kim, sam, press = desk_of("kim"), desk_of("sam"), f"{DESK}/{public.charter}/version"

    answers = at_once(partial(kim.post, press), partial(sam.post, press))

    assert sorted(answers) == [303, 409]
    assert the_next(engine, public).charter != public.charter


def test_what_is_signed_of_a_next_version_is_what_is_published(
    desk_of: DeskOf, engine: Engine, public: Draft
) -> None:
    kim, sam, again = desk_of("kim"), desk_of("sam"), desk_of("sam")
    for round_ in range(ROUNDS):
        sam.post(f"{DESK}/{public.charter}/version")
        draft = the_next(engine, public)
        path, address = f"{DESK}/{draft.charter}", f"{OF_PROMISE}/{draft.promise}/andring"
        kim.post(address, data=OTHER | {"target": str(20 + round_)})
        kim.post(f"{path}/underskrift")

        edit, sign, publish = at_once(
            partial(kim.post, address, data=OTHER | {"target": str(40 + round_)}),
            partial(sam.post, f"{path}/underskrift"),
            partial(again.post, f"{path}/publicering"),
        )

        # Who comes after the publishing finds that the draft is gone.
        assert publish in (303, 409) and (edit, publish) != (303, 303)
        assert sign == 303 and edit in (303, 404, 409)
        assert_newest_is_signed(engine, public)
        kim.post(f"{path}/kassering")


@pytest.mark.parametrize("taken", ["aterkallelse", "kassering"])
def test_a_next_version_is_published_or_taken_back_never_both(
    desk_of: DeskOf, engine: Engine, public: Draft, taken: str
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    before = 1
    for round_ in range(ROUNDS):
        sam.post(f"{DESK}/{public.charter}/version")
        draft = the_next(engine, public)
        path = f"{DESK}/{draft.charter}"
        words = OTHER | {"target": str(20 + round_)}
        kim.post(f"{OF_PROMISE}/{draft.promise}/andring", data=words)
        for client in (kim, sam):
            client.post(f"{path}/underskrift")

        back, publish = at_once(
            partial(kim.post, f"{path}/{taken}"), partial(sam.post, f"{path}/publicering")
        )

        assert (back, publish) in {(303, 404), (303, 409), (404, 303), (409, 303)}
        now = assert_newest_is_signed(engine, public)
        assert now - before == int(publish == 303)
        before = now
        kim.post(f"{path}/kassering")


def test_a_signature_is_withdrawn_or_published_never_both(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    path = f"{DESK}/{draft.charter}"
    for client in (kim, sam):
        client.post(f"{path}/underskrift")

    back, publish = at_once(
        partial(kim.post, f"{path}/aterkallelse"), partial(sam.post, f"{path}/publicering")
    )

    assert sorted((back, publish)) == [303, 409]
    assert assert_honest(engine, draft.charter) == (publish == 303)


def test_a_chair_is_not_added_under_the_pen(
    desk_of: DeskOf, engine: Engine, draft: Draft, partner: str
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    path = f"{DESK}/{draft.charter}"
    for client in (kim, sam):
        client.post(f"{path}/underskrift")

    invite, publish = at_once(
        partial(kim.post, f"{path}/parter", data={"partner": partner}),
        partial(sam.post, f"{path}/publicering"),
    )

    assert sorted((invite, publish)) == [303, 409]
    assert assert_honest(engine, draft.charter) == (publish == 303)
