"""Every second year, and said from three months before."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.pictures import renewal
from app.pictures.models import Edition, Picture

DAYS = st.datetimes(datetime(2023, 7, 1), datetime(2090, 1, 1), timezones=st.just(UTC))


def published(at: datetime) -> Picture:
    """A picture with one edition of that instant."""
    picture = Picture(
        starts_on=at.date(), ends_on=at.date(), begun_at=at, begun_by_id=1, promise_area_id=1
    )
    edition = Edition(
        number=1, digest="", extract={}, whole={}, published_at=at, published_by_id=1, picture_id=1
    )
    picture.editions = [edition]
    return picture


def of(year: int, month: int, day: int) -> Picture:
    return published(datetime(year, month, day, 11, tzinfo=UTC))


@pytest.mark.parametrize(
    ("edition", "due", "first"),
    [
        (of(2026, 11, 24), date(2028, 11, 24), date(2028, 8, 24)),
        (of(2024, 2, 29), date(2026, 2, 28), date(2025, 11, 28)),
        (of(2025, 5, 31), date(2027, 5, 31), date(2027, 2, 28)),
        (of(2025, 1, 31), date(2027, 1, 31), date(2026, 10, 31)),
    ],
)
def test_it_is_due_two_years_after_and_said_three_months_before(
    edition: Picture, due: date, first: date
) -> None:
    assert renewal.due_on(edition) == due
    assert renewal.is_near(edition, on=first)
    assert not renewal.is_near(edition, on=date.fromordinal(first.toordinal() - 1))


def test_the_day_is_the_swedish_one() -> None:
    late = published(datetime(2026, 6, 30, 23, 30, tzinfo=UTC))

    assert renewal.due_on(late) == date(2028, 7, 1)


def test_before_the_first_edition_nothing_is_due() -> None:
    picture = of(2026, 1, 1)
    picture.editions = []

    assert renewal.due_on(picture) is None and not renewal.is_near(picture, on=date(2030, 1, 1))


@given(DAYS)
def test_it_is_never_due_later_than_two_years_and_is_near_when_due(at: datetime) -> None:
    picture = published(at)
    due = renewal.due_on(picture)

    assert due is not None and 729 <= (due - at.date()).days <= 732
    assert renewal.is_near(picture, on=due)
