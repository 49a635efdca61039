"""Two people press at the same moment. What is published is what everybody signed, always."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from httpx2 import Response
from sqlalchemy import Engine
from sqlmodel import select

from app.audit.models import Line
from app.kit.database import reading, writing
from app.promises import queries
from app.promises.models import Charter, Promise, Version
from tests.factories import LUND, House, a_charter, a_promise, an_actor
from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import CHARTER, PROMISE

ROUNDS = 6
DESK, OF_PROMISE = "/internt/medborgarloften", "/internt/loften"
WORDS = [
    PROMISE | {"starts_on": f"{year}-02-01", "ends_on": f"{year}-03-01"}
    for year in range(2026, 2026 + ROUNDS)
]

Press = Callable[[], Response]


def at_once(*presses: Press) -> list[int]:
    """How each is answered when all are let go at the same moment."""
    start = Barrier(len(presses))

    def answer(press: Press) -> int:
        start.wait()
        return press().status_code

    with ThreadPoolExecutor(len(presses)) as pool:
        return list(pool.map(answer, presses))


def signatures(engine: Engine) -> int:
    with reading(engine) as session:
        return len(session.exec(select(Line).where(Line.verb == "charter.signed")).all())


def assert_honest(engine: Engine, charter_id: int) -> bool:
    """Published only as signed by all, word for word; tells whether it is published."""
    with reading(engine) as session:
        charter = session.get_one(Charter, charter_id)
        versions = session.exec(select(Version).where(Version.charter_id == charter_id)).all()
        assert len(versions) == int(charter.is_published)
        for version in versions:
            assert version.digest == charter.digest
            assert version.content == charter.content
            assert {party.signed_digest for party in charter.parties} == {version.digest}
        return charter.is_published


@pytest.fixture
def drafts(engine: Engine, house: House) -> list[Draft]:
    """Several drafts, each with a promise."""
    found = []
    for year in range(2026, 2026 + ROUNDS):
        with writing(engine) as session:
            charter = a_charter(session, house, year)
            found.append(Draft(charter.id, a_promise(session, charter, house).id))
    return found


@pytest.mark.parametrize("other", ["sam", "lo"])
def test_a_double_press_and_two_colleagues_sign_once(
    desk_of: DeskOf, engine: Engine, draft: Draft, other: str
) -> None:
    with writing(engine) as session:
        police = session.get_one(Promise, draft.promise).organisations[0]
        an_actor(session, "lo", "Lo Ask", police, LUND)
    sam, also = desk_of("sam"), desk_of(other)
    path = f"{DESK}/{draft.charter}/underskrift"

    answers = at_once(partial(sam.post, path), partial(also.post, path))

    assert sorted(answers) == [303, 409]
    assert signatures(engine) == 1


def test_both_sides_may_sign_at_once(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    path = f"{DESK}/{draft.charter}/underskrift"

    assert at_once(partial(kim.post, path), partial(sam.post, path)) == [303, 303]
    with reading(engine) as session:
        assert session.get_one(Charter, draft.charter).is_signed_by_all


def test_it_is_published_once(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for client in (kim, sam):
        client.post(f"{DESK}/{draft.charter}/underskrift")
    path = f"{DESK}/{draft.charter}/publicering"

    answers = at_once(partial(kim.post, path), partial(sam.post, path))

    assert sorted(answers) == [303, 409]
    assert assert_honest(engine, draft.charter)


@pytest.mark.parametrize("edit", ["andring", "borttagning", "tillagg"])
def test_words_do_not_slip_in_as_they_are_published(
    desk_of: DeskOf, engine: Engine, drafts: list[Draft], edit: str
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    for draft, words in zip(drafts, WORDS, strict=True):
        path = f"{DESK}/{draft.charter}"
        address = f"{path}/loften" if edit == "tillagg" else f"{OF_PROMISE}/{draft.promise}/{edit}"
        for client in (kim, sam):
            client.post(f"{path}/underskrift")

        answers = at_once(
            partial(kim.post, address, data=words), partial(sam.post, f"{path}/publicering")
        )

        assert answers in ([303, 409], [409, 303])
        assert assert_honest(engine, draft.charter) == (answers[1] == 303)


def test_nobody_signs_words_that_change_under_the_pen(
    desk_of: DeskOf, engine: Engine, drafts: list[Draft]
) -> None:
    kim, sam, again = desk_of("kim"), desk_of("sam"), desk_of("sam")
    for draft, words in zip(drafts, WORDS, strict=True):
        path = f"{DESK}/{draft.charter}"
        kim.post(f"{path}/underskrift")

        edit, sign, publish = at_once(
            partial(kim.post, f"{OF_PROMISE}/{draft.promise}/andring", data=words),
            partial(sam.post, f"{path}/underskrift"),
            partial(again.post, f"{path}/publicering"),
        )

        assert sign == 303
        assert assert_honest(engine, draft.charter) == (publish == 303)
        assert (edit, publish) in {(303, 409), (409, 303)}


def test_two_promises_added_at_once_get_a_number_each(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")
    path = f"{DESK}/{draft.charter}/loften"

    answers = at_once(partial(kim.post, path, data=PROMISE), partial(sam.post, path, data=PROMISE))

    assert answers == [303, 303]
    with reading(engine) as session:
        charter = session.get_one(Charter, draft.charter)
        assert [each.ref for each in charter.promises] == [f"lund-2026-{n}" for n in (1, 2, 3)]


def test_two_drafts_begun_at_once_get_a_name_each(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    kim, sam = desk_of("kim"), desk_of("sam")

    answers = at_once(partial(kim.post, DESK, data=CHARTER), partial(sam.post, DESK, data=CHARTER))

    assert answers == [303, 303]
    with reading(engine) as session:
        slugs = session.exec(select(Charter.slug).where(Charter.id != draft.charter)).all()
    assert sorted(slugs) == ["lund-stationsomradet-2026", "lund-stationsomradet-2026b"]


@pytest.mark.parametrize("deed", ["change", "remove"])
def test_who_waits_reads_the_words_as_they_were_left(
    engine: Engine, draft: Draft, deed: str
) -> None:
    def title() -> str:
        with writing(engine) as session:
            promise = queries.promise_by_id(session, draft.promise, lock=True)
            return promise.title if promise else "gone"

    with ThreadPoolExecutor(1) as pool, writing(engine) as session:
        promise = queries.promise_by_id(session, draft.promise, lock=True)
        assert promise is not None
        waiting = pool.submit(title)
        time.sleep(0.3)
        if deed == "change":
            promise.title = "Andra ord"
        else:
            promise.charter.promises.remove(promise)

    assert waiting.result() == ("Andra ord" if deed == "change" else "gone")
