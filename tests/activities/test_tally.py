"""The tally as geometry: one block for each promised thing, and nothing outside the frame."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.activities.blocks import MOST_BLOCKS, MOST_IN_ROW
from app.activities.drawing import GAP, HEIGHT, TOP, WIDTH, Cell, Drawing
from app.activities.pace import pace
from app.activities.tally import draw
from app.promises.measure import Measure
from app.wording.vocabulary import Comparator, Period
from tests.activities.measured import FIRST, LAST, counted

MIDSUMMER = date(2026, 7, 2)
ALMOST = 0.03  # what rounding to hundredths may move

few, many = st.integers(2, MOST_BLOCKS), st.integers(MOST_BLOCKS + 1, 5_000)
ongoing = st.dates(FIRST + timedelta(1), LAST)


def drawn(total: int, done: int, on: date = MIDSUMMER, comparator: str = "at_least") -> Drawing:
    drawing = draw(counted(comparator, total, done=done, on=on), "så här långt")
    assert drawing is not None
    return drawing


def kinds(drawing: Drawing) -> dict[str, int]:
    found = [cell.kind for cell in drawing.cells]
    return {kind: found.count(kind) for kind in ("done", "left", "extra")}


def rows(drawing: Drawing) -> list[list[Cell]]:
    tops = sorted({cell.y for cell in drawing.cells})
    return [[cell for cell in drawing.cells if cell.y == top] for top in tops]


def test_what_is_beyond_the_promise_stands_beside_it() -> None:
    assert kinds(drawn(3, 5)) == {"done": 3, "left": 0, "extra": 2}
    assert kinds(drawn(3, 5, comparator="at_most")) == {"done": 3, "left": 0, "extra": 2}


@pytest.mark.parametrize(("comparator", "total"), [("none", None), ("exactly", 1)])
def test_no_number_and_one_thing_are_not_drawn(comparator: str, total: int | None) -> None:
    assert draw(counted(comparator, total, done=1, on=MIDSUMMER), "") is None


def test_at_most_one_is_drawn() -> None:
    assert kinds(drawn(1, 0, comparator="at_most")) == {"done": 0, "left": 1, "extra": 0}


def test_the_drawing_says_what_it_shows() -> None:
    assert drawn(10, 3).label == "så här långt"
    assert drawn(100, 3).label == "så här långt"


@given(few, st.integers(0, MOST_BLOCKS))
def test_every_thing_is_one_block(total: int, done: int) -> None:
    drawing = drawn(total, done)

    assert len(drawing.cells) == max(total, done)
    assert kinds(drawing) == {
        "done": min(total, done),
        "left": max(0, total - done),
        "extra": max(0, done - total),
    }
    assert drawing.ticks == ()


@given(few, st.integers(0, MOST_BLOCKS))
def test_blocks_stand_in_order_without_touching(total: int, done: int) -> None:
    for row in rows(drawn(total, done)):
        assert len(row) <= MOST_IN_ROW
        for one, other in pairwise(row):
            assert GAP - ALMOST <= other.x - (one.x + one.width) <= GAP + ALMOST


@given(st.integers(2, 5_000), st.integers(0, 5_000), ongoing)
def test_everything_is_inside_the_frame(total: int, done: int, on: date) -> None:
    drawing = drawn(total, done, on)

    assert drawing.width == WIDTH
    assert drawing.cells
    for cell in drawing.cells:
        assert cell.x >= 0 and cell.width > 0
        assert cell.x + cell.width <= WIDTH + ALMOST
        assert cell.y >= TOP and cell.y + cell.height <= drawing.height
    assert all(0 <= tick <= WIDTH for tick in drawing.ticks)


@given(few, st.integers(0, MOST_BLOCKS))
def test_rows_stand_under_each_other(total: int, done: int) -> None:
    for upper, lower in pairwise(rows(drawn(total, done))):
        assert lower[0].y - upper[0].y == HEIGHT + GAP
        assert len(lower) <= len(upper)


@given(few, st.integers(0, MOST_BLOCKS), ongoing)
def test_the_notch_is_as_many_blocks_in_as_the_time_says(total: int, done: int, on: date) -> None:
    now = counted("at_least", total, done=done, on=on)
    drawing = drawn(total, done, on)
    assert drawing.notch is not None
    above = [row for row in rows(drawing) if row[0].y < drawing.notch.y1]
    row = rows(drawing)[len(above)]
    width = row[0].width + GAP if len(row) == 1 else (WIDTH + GAP) / len(rows(drawing)[0])

    passed = sum(map(len, above)) + drawing.notch.x / width
    assert passed == pytest.approx(total * now.share_of_time, abs=0.2)
    assert 0 <= drawing.notch.x <= WIDTH
    assert drawing.notch.y1 < row[0].y < row[0].y + HEIGHT < drawing.notch.y2


@pytest.mark.parametrize("total", [10, 100])
@pytest.mark.parametrize("on", [FIRST - timedelta(1), FIRST, LAST + timedelta(1)])
def test_there_is_no_notch_before_the_time_or_after_it(total: int, on: date) -> None:
    assert drawn(total, 3, on).notch is None
    assert drawn(total, 3).notch is not None


def test_sixty_are_blocks_and_sixty_one_are_a_bar() -> None:
    assert len(drawn(60, 30).cells) == 60
    assert len(drawn(61, 30).cells) == 2
    assert len(drawn(10, 61).cells) == 2


@given(many, st.integers(0, 10_000), ongoing)
def test_beyond_sixty_it_is_a_bar_with_nine_ticks(total: int, done: int, on: date) -> None:
    drawing = drawn(total, done, on)
    share = {cell.kind: cell.width / WIDTH * max(total, done) for cell in drawing.cells}

    assert len(drawing.ticks) == 9
    assert list(drawing.ticks) == sorted(drawing.ticks)
    for kind, number in (("done", min(total, done)), ("extra", max(0, done - total))):
        assert share.get(kind, 0) == pytest.approx(number, abs=max(total, done) / 10_000)


@given(many, st.integers(0, 10_000), ongoing)
def test_the_notch_of_a_bar_stands_where_the_plan_is(total: int, done: int, on: date) -> None:
    now = counted("at_least", total, done=done, on=on)
    notch = drawn(total, done, on).notch

    assert notch is not None
    assert notch.x / WIDTH * max(total, done) == pytest.approx(
        total * now.share_of_time, abs=max(total, done) / 10_000
    )


def test_one_a_week_is_drawn_for_the_whole_year() -> None:
    weekly = Measure(Comparator.AT_LEAST, 1, Period.WEEK, FIRST, LAST)
    drawing = draw(pace(weekly, [(FIRST, 3)], on=MIDSUMMER), "")

    assert drawing is not None
    assert kinds(drawing) == {"done": 3, "left": 49, "extra": 0}
