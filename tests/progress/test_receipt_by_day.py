"""What staff do shows on a receipt the next morning at six, with all of that day and no sooner."""

from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import select

from app.kit.clock import told_until
from app.kit.database import writing
from app.moderation import service as moderation
from app.submissions.models import Submission
from tests.factories import NOON, TODAY, Act, House, a_masked_copy
from tests.progress.test_receipt import Tell, follow, handle, tell
from tests.themes.own import merged, own, split

__all__ = ["handle", "tell"]  # fixtures

NOT_READ, NO_THEME = "Inte läst än", "Har inget tema än"
MOPEDS, DRUGS = "Buskörning och störande fordon", "Narkotika"


def wake(client: TestClient, day: int, hour: int, minute: int = 0) -> None:
    """It is that time in November, in Sweden."""
    at = datetime(2026, 11, day, hour - 1, minute, tzinfo=UTC)
    client.app.state.clock = lambda: at  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 11, 24, 4, 59, tzinfo=UTC), 22),
        (datetime(2026, 11, 24, 5, 0, tzinfo=UTC), 23),
        (datetime(2026, 11, 24, 22, 59, tzinfo=UTC), 23),
        (datetime(2026, 11, 24, 23, 30, tzinfo=UTC), 23),
        (datetime(2026, 7, 24, 4, 0, tzinfo=UTC), 23),
    ],
    ids=["before six", "at six", "at night", "past midnight", "in summer"],
)
def test_a_day_is_told_from_six_the_next_morning(at: datetime, day: int) -> None:
    assert told_until(at).day == day


def test_reading_and_coding_show_the_next_morning(
    client: TestClient, tell: Tell, handle: Act
) -> None:
    code = tell()
    before = follow(client, code)

    handle(code, "traffic_nuisance", on="2026-11-24")

    assert follow(client, code) == before and NOT_READ in before and NO_THEME in before
    wake(client, 25, 5, 59)
    assert follow(client, code) == before
    wake(client, 25, 6)
    page = follow(client, code)
    assert MOPEDS in page and "Läst" in page and NOT_READ not in page


def test_a_promise_that_answers_shows_no_sooner_than_the_theme(
    client: TestClient, tell: Tell, handle: Act, publish: Act
) -> None:
    code = tell()
    publish({})
    handle(code, "traffic_nuisance", on="2026-11-24")

    assert "Mopedkontroller" not in follow(client, code)
    wake(client, 25, 12)
    page = follow(client, code)
    assert "Mopedkontroller" in page and "Ingen aktivitet än" in page


def test_another_theme_shows_the_next_morning_and_till_then_the_old(
    client: TestClient, tell: Tell, handle: Act
) -> None:
    code = tell()
    handle(code, "traffic_nuisance", on="2026-11-21")
    before = follow(client, code)

    handle(code, "drugs", on="2026-11-24")
    assert follow(client, code) == before and MOPEDS in before
    handle(code, "traffic_nuisance", "drugs", on="2026-11-24")
    assert follow(client, code) == before

    wake(client, 25, 12)
    assert MOPEDS in follow(client, code) and DRUGS in follow(client, code)


def test_a_theme_of_the_areas_own_is_told_by_its_name_and_answered_as_its_parent(
    client: TestClient, engine: Engine, house: House, tell: Tell, handle: Act, publish: Act
) -> None:
    code = tell()
    publish({})
    with writing(engine) as session:
        theme_id = own(session, house).id

    handle(code, theme_id)

    page = follow(client, code)
    assert "A-traktorer vid sjön" in page and "Mopedkontroller" in page


def test_what_was_merged_is_told_as_the_other_and_what_was_split_as_it_was(
    client: TestClient, engine: Engine, house: House, tell: Tell, handle: Act
) -> None:
    code = tell()
    with writing(engine) as session:
        one, other = own(session, house), own(session, house, "Epor")
        theme_id = one.id
    handle(code, theme_id)
    with writing(engine) as session:
        one, other = session.merge(one), session.merge(other)
        merged(session, house, one, other.id)
        split(session, house, other, "Ett", "Två")

    page = follow(client, code)

    assert "Epor" in page and "A-traktorer" not in page


def test_a_referral_shows_the_next_morning_with_where_it_belongs(
    client: TestClient, engine: Engine, house: House, tell: Tell
) -> None:
    code = tell()
    with writing(engine) as session:
        said = session.exec(select(Submission)).one()
        a_masked_copy(session, said, house)
        moderation.refer(session, said, by=house.kim, at=NOON, on=TODAY)

    assert "114 14</strong>" not in follow(client, code)
    wake(client, 25, 6)
    page = follow(client, code)
    assert "Hänvisat till polisen, 114 14</strong>" in page and NO_THEME not in page
