"""What is public of what was said comes from releases, and the pages say what was released."""

import ast
import re
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import select

from app.disclosure import attack as attacking
from app.disclosure import queries
from app.disclosure import service as disclosure
from app.disclosure.clearing import cleared
from app.disclosure.drafting import drafts
from app.disclosure.models import ReleasedCount, ReleasedTable
from app.disclosure.tables import THEME, TOTAL, Counted, Published
from app.disclosure.units import Map
from app.kit.database import reading, writing
from scripts.source import Module, modules
from tests.factories import LUND, TODAY, House, a_release, a_submission, exactly, sign_in

# Rooms and doors that anybody may open without signing in.
PUBLIC = ("app.progress", "app.live", "app.home.public", "app.dialogues.public")
SAID = {"Submission", "Coding", "Mention", "Reading"}
PLACE = Map({"a": "north", "b": "north"}, [("a", "b")])
GROWTH = st.lists(
    st.tuples(*(st.integers(min_value=0, max_value=70) for _ in range(4))), min_size=1, max_size=4
)


def public_modules() -> list[Module]:
    return [each for each in modules("app") if each.name.startswith(PUBLIC)]


def counts(tree: ast.AST) -> bool:
    """Whether a module counts rows of anything."""
    return any(isinstance(node, ast.Attribute) and node.attr == "count" for node in ast.walk(tree))


def grown(growth: list[tuple[int, ...]]) -> list[Published]:
    """All that is released when so many more of two themes speak in two areas each morning."""
    history: list[Published] = []
    sums = [0, 0, 0, 0]
    for number, more in enumerate(growth, 1):
        sums = [before + new for before, new in zip(sums, more, strict=True)]
        exact = exactly("a", sums[0] + sums[1], x=sums[0], y=sums[1])
        exact |= exactly("b", sums[2] + sums[3], x=sums[2], y=sums[3])
        history += cleared(drafts(exact, history, PLACE, number), history, attacking.each).released
    return history


def test_public_pages_never_count_what_was_said() -> None:
    found = public_modules()

    assert len(found) > 5
    for module in found:
        taken = {name.rpartition(".")[2] for name in module.imported}
        assert "app.submissions.exact" not in module.imported, module.name
        assert not (taken & SAID and counts(module.tree)), module.name


def test_exact_counts_are_read_by_the_release_and_the_desk_alone() -> None:
    readers = {each.name for each in modules("app") if "app.submissions.exact" in each.imported}

    assert readers == {"app.submissions.service", "app.home.staff"}


@given(GROWTH)
def test_whatever_is_said_only_fives_are_published_in_batches(
    growth: list[tuple[int, ...]],
) -> None:
    released = grown(growth)

    for each in released:
        assert all(n is None or n % 5 == 0 and n >= 15 for n in (each.base, *each.cells.values()))
        before = [old for old in released if old.number < each.number and old.areas == each.areas]
        last = max((old.base or 0 for old in before if old.table == each.table), default=0)
        assert (each.base or 0) - last >= 25


@given(GROWTH)
def test_whatever_is_said_no_cell_can_be_told(growth: list[tuple[int, ...]]) -> None:
    released = grown(growth)

    assert not released or attacking.narrow(attacking.attack(released)) == []


def test_everything_in_the_database_is_a_multiple_of_five(engine: Engine) -> None:
    with writing(engine) as session:
        for months in range(1, 6):
            exact = exactly("malmo-norr", 61 * months, lighting=31 * months, drugs=28 * months)
            exact |= exactly("malmo-soder", 73 * months, lighting=7 * months, fraud=41 * months)
            on = TODAY + timedelta(days=30 * months)
            disclosure.release(session, exact, year=2026, on=on, attack=attacking.each)

    with reading(engine) as session:
        found = [each.base for each in session.exec(select(ReleasedTable))]
        found += [each.published for each in session.exec(select(ReleasedCount))]
        history = queries.history(session, 2026)
    assert len(found) > 20 and {each and each % 5 for each in found} <= {0, None}
    assert {len(each.areas) for each in history} == {1, 2}
    assert attacking.narrow(attacking.attack(history)) == []


@pytest.mark.parametrize("path", ["", "/en"])
def test_an_area_shows_what_was_released(client: TestClient, engine: Engine, path: str) -> None:
    with writing(engine) as session:
        a_release(session, 163, lighting=93, drugs=48, fraud=12)
        voices = queries.voices(session, LUND)
    page = client.get(f"{path}/omraden/{LUND}").text
    shown = re.findall(r"<li>[^<]*?(\d+) (?:röster|voices), (\d+)", page)

    assert voices is not None and voices.coded == 155
    assert shown == [("95", "61"), ("50", "32")]
    assert not re.search(r"\b(163|153|93|48) (röster|voices)", page)
    assert f'href="{path}/sa-skyddar-vi"' in page


def test_a_kommun_of_two_areas_shows_its_own_release(client: TestClient, engine: Engine) -> None:
    exact = exactly("malmo-norr", 95, lighting=71) | exactly("malmo-soder", 85, lighting=56)
    with writing(engine) as session:
        disclosure.release(session, exact, year=2026, on=TODAY, attack=attacking.each)

    assert "omkring 125 röster" in client.get("/kommuner/malmo").text
    assert "omkring 70 röster" in client.get("/omraden/malmo-norr").text


def test_small_neighbours_are_told_to_be_counted_together(
    client: TestClient, engine: Engine
) -> None:
    exact = exactly("lund", 45, lighting=31) | exactly("ystad", 35, lighting=26)
    with writing(engine) as session:
        disclosure.release(session, exact, year=2026, on=TODAY, attack=attacking.each)

    for path in ("/omraden/lund", "/omraden/ystad"):
        assert "Temana räknas ihop för Lund och Ystad" in client.get(path).text


def test_staff_see_their_own_area_to_the_last_voice(
    client: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        for _ in range(3):
            a_submission(session)
    pages = {}
    for slug in ("kim", "ola"):
        sign_in(client, engine, slug)
        pages[slug] = client.get("/internt").text

    assert "Exakta tal, internt" in pages["kim"] and "3 röster, 0 med tema" in pages["kim"]
    assert "Exakta tal, internt" not in pages["ola"], "nobody has spoken in Ystad"


def test_a_table_nobody_counts_is_not_drafted() -> None:
    exact = {"a": {TOTAL.name: Counted(60, {})}}

    assert [each.table for each in drafts(exact, [], PLACE, 1)] == [TOTAL.name]
    assert THEME.name not in exact["a"]
