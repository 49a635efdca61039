"""Public: when every chair has signed, word for word, and for good."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from app.identity.actor import Actor
from app.kit.errors import Conflict, Denied
from app.promises import queries
from app.promises import service as promises
from app.promises.models import Charter, Version
from tests.factories import LUND, NOON, House, a_charter, a_publication, both_sign


def test_what_everybody_signed_is_published(
    session: Session, house: House, charter: Charter
) -> None:
    a_publication(session, charter, house)

    assert charter.published_at == NOON
    assert queries.published_charter(session, "lund-2026") is charter
    assert queries.published_promise(session, "lund-2026-1") is charter.promises[0]


def test_the_version_holds_what_was_signed(
    session: Session, house: House, charter: Charter
) -> None:
    content = charter.content
    a_publication(session, charter, house)
    session.flush()
    session.expire_all()

    version = session.exec(select(Version)).one()
    assert (version.number, version.published_at) == (1, NOON)
    assert version.published_by_id == house.sam.account_id
    assert version.content == content
    assert {party.signed_digest for party in charter.parties} == {version.digest}


def test_nothing_is_published_before_every_chair_has_signed(
    session: Session, house: House, charter: Charter
) -> None:
    promises.sign(session, charter, by=house.sam, at=NOON)

    with pytest.raises(Conflict, match="just de här orden och talen"):
        promises.publish(session, charter, by=house.sam, at=NOON)
    assert not charter.is_published


def test_an_empty_draft_is_not_published(session: Session, house: House) -> None:
    with pytest.raises(Conflict):
        promises.publish(session, a_charter(session, house), by=house.sam, at=NOON)


@pytest.mark.parametrize("duty", ["read", "log", "code"])
def test_publishing_is_for_those_who_write_or_sign(
    session: Session, house: House, charter: Charter, duty: str
) -> None:
    both_sign(session, charter, house)
    reader = Actor(**vars(house.sam) | {"duties": frozenset({(duty, LUND)})})

    with pytest.raises(Denied):
        promises.publish(session, charter, by=reader, at=NOON)
    with pytest.raises(Denied):
        promises.publish(session, charter, by=house.ola, at=NOON)


def test_a_theme_leads_to_the_promises_that_still_run(
    session: Session, house: House, charter: Charter
) -> None:
    a_publication(session, charter, house)

    def found(theme: str, days: int) -> list[str]:
        since = charter.valid_to + timedelta(days=days)
        given = queries.published_on_themes(session, LUND, {theme}, since=since)
        return [promise.ref for promise in given]

    assert found("traffic_nuisance", days=0) == ["lund-2026-1"]
    assert found("traffic_nuisance", days=1) == found("drugs", days=0) == []


def test_drafts_stand_before_what_is_published(
    session: Session, house: House, charter: Charter
) -> None:
    a_publication(session, charter, house)
    a_charter(session, house, 2025)

    mine = queries.seen_by(session, house.kim)
    assert [each.slug for each in mine] == ["lund-2025", "lund-2026"]
    assert queries.seen_by(session, house.ola) == []
