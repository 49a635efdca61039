"""Logging: who may, what is refused, and that pressing twice logs once."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, func, select

from app.activities import queries
from app.activities import service as activities
from app.activities.forms import ActivityForm
from app.activities.models import Activity
from app.audit.models import Line
from app.identity.actor import Actor
from app.kit.clock import day
from app.kit.database import make_engine, writing
from app.kit.errors import Conflict, Denied, Invalid
from app.kit.tokens import opaque
from app.promises import queries as promises
from app.promises.models import Promise
from tests.factories import (
    NOON,
    House,
    a_charter,
    a_promise,
    a_publication,
    an_entry,
)

TODAY = "2026-11-24"


@pytest.fixture
def promise(session: Session, house: House) -> Promise:
    """Ten controls of mopeds in Lund in 2026, published."""
    return a_published_promise(session, house)


@pytest.fixture
def promise_id(engine: Engine, house: House) -> int:
    """The same promise, for those who write at once."""
    with writing(engine) as session:
        return a_published_promise(session, house).id


def a_published_promise(session: Session, house: House, **other: object) -> Promise:
    charter = a_charter(session, house)
    promise = a_promise(session, charter, house, **other)
    a_publication(session, charter, house)
    return promise


def entry(**other: object) -> ActivityForm:
    return ActivityForm.model_validate({"done_on": TODAY, "token": opaque()} | other)


def log(session: Session, promise: Promise, form: ActivityForm, by: Actor) -> Activity:
    return activities.log(session, promise, form, by=by, at=NOON, on=day(NOON))


def done(session: Session) -> int:
    return int(session.exec(select(func.coalesce(func.sum(Activity.count), 0))).one())


def test_what_was_done_is_kept_with_day_place_and_organisation(
    session: Session, house: House, promise: Promise
) -> None:
    form = entry(place="Klosterängshöjden", note="12 mopeder", count=2)

    kept = log(session, promise, form, by=house.sam)

    assert (kept.done_on, kept.place, kept.note, kept.count) == (
        day(NOON),
        "Klosterängshöjden",
        "12 mopeder",
        2,
    )
    assert (kept.organisation.name, kept.logged_by.name) == ("Polisen Lund", "Sam Berg")
    assert kept.logged_at == NOON


def test_only_those_who_promised_may_log(session: Session, house: House, promise: Promise) -> None:
    log(session, promise, entry(), by=house.sam)

    for actor in (house.kim, house.ola):
        with pytest.raises(Denied):
            log(session, promise, entry(), by=actor)
    assert done(session) == 1


def test_logging_leaves_a_line_in_the_log_of_staff(
    session: Session, house: House, promise: Promise
) -> None:
    log(session, promise, entry(), by=house.sam)

    lines = session.exec(select(Line).where(Line.verb == "activity.logged")).all()
    assert [(each.account_id, each.subject, each.at) for each in lines] == [
        (house.sam.account_id, "promise:lund-2026-1", NOON)
    ]


def test_the_same_form_sent_twice_logs_once(
    session: Session, house: House, promise: Promise
) -> None:
    form = entry(place="Torget")

    first, again = (log(session, promise, form, by=house.sam) for _ in range(2))

    assert again.id == first.id
    assert done(session) == 1
    assert len(session.exec(select(Line).where(Line.verb == "activity.logged")).all()) == 1


@pytest.mark.parametrize(
    "other", [{"count": 2}, {"done_on": "2026-11-23"}, {"place": "Torget"}, {"note": "Skolan"}]
)
def test_the_same_form_with_other_words_is_refused(
    session: Session, house: House, promise: Promise, other: dict[str, object]
) -> None:
    form = entry()
    log(session, promise, form, by=house.sam)

    with pytest.raises(Conflict, match="redan skickat"):
        log(session, promise, entry(token=form.token, **other), by=house.sam)
    assert done(session) == 1


def test_a_form_is_for_one_promise(session: Session, house: House) -> None:
    charter = a_charter(session, house)
    one, other = (a_promise(session, charter, house) for _ in range(2))
    a_publication(session, charter, house)
    form = entry()
    log(session, one, form, by=house.sam)

    with pytest.raises(Conflict):
        log(session, other, form, by=house.sam)


def test_the_first_and_the_last_day_are_inside(session: Session, house: House) -> None:
    time = {"starts_on": "2026-11-01", "ends_on": "2026-11-20"}
    promise = a_published_promise(session, house, **time)

    an_entry(session, promise, house, "2026-11-01")
    an_entry(session, promise, house, "2026-11-20")

    with pytest.raises(Invalid):
        an_entry(session, promise, house, "2026-11-21")


def test_nothing_may_be_reported_where_no_number_was_promised(
    session: Session, house: House
) -> None:
    promise = a_published_promise(session, house, comparator="none", target=None)

    kept = an_entry(session, promise, house, TODAY, count=0, note="Arbetet har börjat.")

    assert kept.count == 0


def test_a_draft_cannot_be_logged(session: Session, house: House) -> None:
    promise = a_promise(session, a_charter(session, house), house)

    with pytest.raises(Denied):
        log(session, promise, entry(), by=house.sam)


def put(engine: Engine, promise_id: int, form: ActivityForm, by: Actor) -> int:
    """One request: lock, log, commit."""
    with writing(engine) as session:
        promise = promises.promise_by_id(session, promise_id, lock=True)
        assert promise is not None
        return log(session, promise, form, by=by).id


def test_pressing_twice_at_the_same_moment_logs_once(
    engine: Engine, house: House, promise_id: int
) -> None:
    form, together = entry(), Barrier(2)

    def press(_: int) -> int:
        together.wait(10)
        return put(engine, promise_id, form, house.sam)

    with ThreadPoolExecutor(2) as pool:
        ids = set(pool.map(press, range(2)))

    assert len(ids) == 1
    with writing(engine) as session:
        assert done(session) == 1


def test_two_writers_with_retries_count_every_form_once(
    database_url: str, house: House, promise_id: int
) -> None:
    """Two processes' engines, four threads on each, and every form is sent two or three times."""
    engines = [make_engine(database_url) for _ in range(2)]
    forms = [entry(place=f"Plats {number}") for number in range(60)]
    sendings = [*forms, *forms[::-1], *forms[::3]]

    def send(number: int) -> int:
        return put(engines[number % 2], promise_id, sendings[number], house.sam)

    with ThreadPoolExecutor(8) as pool:
        ids = list(pool.map(send, range(len(sendings))))

    assert len(set(ids)) == len(forms)
    with writing(engines[0]) as session:
        counter = queries.counter_of(session, session.get_one(Promise, promise_id), on=day(NOON))
        assert (counter.pace.done, len(counter.entries)) == (60, 60)
    for engine in engines:
        engine.dispose()
