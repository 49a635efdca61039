"""What is published is changed only by a next version, signed anew; the old one stays for good."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from app.activities import service as activities
from app.activities.forms import ActivityForm
from app.audit.models import Line
from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.kit.tokens import opaque
from app.promises import amending, queries, writing
from app.promises import service as promises
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise, Version
from tests.factories import (
    LUND,
    MOPEDS,
    NOON,
    TODAY,
    House,
    a_promise,
    a_publication,
    an_entry,
    both_sign,
)

YEAR = {"starts_on": "2026-01-01", "ends_on": "2026-12-31"}


@pytest.fixture
def published(session: Session, house: House, charter: Charter) -> Charter:
    """A charter with one promise that everybody can read."""
    return a_publication(session, charter, house)


@pytest.fixture
def draft(session: Session, house: House, published: Charter) -> Charter:
    """The draft of its next version, begun by Kim."""
    return amending.amend(session, published, by=house.kim, at=NOON)


def reworded(session: Session, draft: Charter, house: House, **other: object) -> None:
    words = PromiseForm.model_validate(MOPEDS | YEAR | other)
    writing.change(session, draft.promises[0], words, by=house.kim, at=NOON)


def test_a_next_version_begins_with_the_same_words_and_no_signature(
    published: Charter, draft: Charter
) -> None:
    assert draft.content == published.content
    assert not draft.is_published
    assert [party.has_signed for party in draft.parties] == [False, False]


def test_the_old_words_are_public_until_the_new_ones_are(
    session: Session, house: House, published: Charter, draft: Charter
) -> None:
    reworded(session, draft, house, target=12)
    promises.sign(session, draft, by=house.kim, at=NOON)

    public = queries.published_promise(session, "lund-2026-1")
    assert public is not None and public.measured == "minst 10 kontroller"
    with pytest.raises(Conflict):
        promises.publish(session, draft, by=house.kim, at=NOON)

    promises.sign(session, draft, by=house.sam, at=NOON)
    promises.publish(session, draft, by=house.kim, at=NOON)
    assert public.measured == "minst 12 kontroller"


def test_a_new_version_keeps_the_address_and_what_was_done(
    session: Session, house: House, published: Charter, draft: Charter
) -> None:
    an_entry(session, published.promises[0], house, "2026-05-12")
    reworded(session, draft, house, title="Fler mopeder")
    a_promise(session, draft, house, title="En till")

    promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)

    assert [each.ref for each in published.promises] == ["lund-2026-1", "lund-2026-2"]
    assert [each.title for each in published.promises] == ["Fler mopeder", "En till"]
    assert all(party.has_signed for party in published.parties)
    assert len(session.exec(select(Charter)).all()) == 1


def test_every_version_keeps_its_words_and_its_signatures(
    session: Session, house: House, published: Charter, draft: Charter
) -> None:
    reworded(session, draft, house, target=12)
    promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)

    new, old = queries.versions_of(session, published)
    assert (new.number, old.number) == (2, 1)
    assert [each.content["promises"][0]["target"] for each in (old, new)] == [10, 12]
    assert new.digest == published.digest != old.digest
    assert [each["name"] for each in old.signatures] == ["Kim Ek", "Sam Berg"]
    assert new.signatures[1]["on"] == "2026-11-24"


def test_a_promise_left_out_stays_at_its_address_and_takes_no_entries(
    session: Session, house: House, published: Charter, draft: Charter
) -> None:
    a_promise(session, draft, house, title="En till")
    writing.remove(session, draft.promises[0], by=house.kim, at=NOON)
    promises.publish(session, both_sign(session, draft, house), by=house.sam, at=NOON)

    left_out = queries.published_promise(session, "lund-2026-1")
    assert left_out is not None and left_out.dropped_at == NOON
    assert [each.ref for each in published.promises] == ["lund-2026-2"]
    assert [each.ref for each in queries.to_log(session, house.sam, on=TODAY)] == ["lund-2026-2"]
    form = ActivityForm.model_validate({"done_on": TODAY, "token": opaque()})
    with pytest.raises(Denied):
        activities.log(session, left_out, form, by=house.sam, at=NOON, on=TODAY)


def test_the_number_of_what_was_left_out_is_not_given_again(
    session: Session, house: House, published: Charter, draft: Charter
) -> None:
    writing.remove(session, draft.promises[0], by=house.kim, at=NOON)

    assert a_promise(session, draft, house).number == 2


def test_only_one_next_version_is_open(session: Session, house: House, draft: Charter) -> None:
    assert draft.amends is not None
    with pytest.raises(Conflict, match="redan påbörjad"):
        amending.amend(session, draft.amends, by=house.sam, at=NOON)

    amending.give_up(session, draft, by=house.sam, at=NOON)
    assert session.exec(select(Promise.ref)).all() == ["lund-2026-1"]


def test_a_version_that_says_the_same_is_not_published(
    session: Session, house: House, draft: Charter
) -> None:
    both_sign(session, draft, house)

    with pytest.raises(Conflict, match="samma sak"):
        promises.publish(session, draft, by=house.sam, at=NOON)


def test_who_does_not_write_begins_no_version(
    session: Session, house: House, published: Charter
) -> None:
    reader = Actor(**vars(house.sam) | {"duties": frozenset({("sign", LUND), ("read", LUND)})})

    for actor in (reader, house.ola):
        with pytest.raises(Denied):
            amending.amend(session, published, by=actor, at=NOON)


def test_a_first_draft_is_not_given_up_this_way(
    session: Session, house: House, charter: Charter
) -> None:
    with pytest.raises(Conflict):
        amending.give_up(session, charter, by=house.kim, at=NOON)


@pytest.mark.parametrize("change", ["UPDATE version SET digest = 'x'", "DELETE FROM version"])
def test_the_database_refuses_to_change_a_version(
    session: Session, published: Charter, change: str
) -> None:
    session.flush()

    with pytest.raises(DBAPIError, match="never changed"), session.begin_nested():
        session.connection().execute(text(change))
    assert len(session.exec(select(Version)).all()) == 1


def test_each_deed_leaves_a_line(session: Session, house: House, draft: Charter) -> None:
    amending.give_up(session, draft, by=house.sam, at=NOON)

    verbs = session.exec(select(Line.verb).order_by(Line.id)).all()  # type: ignore[arg-type]
    assert verbs[-3:] == ["charter.published", "charter.amended", "charter.given_up"]
