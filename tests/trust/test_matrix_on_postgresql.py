"""The thinner slice on PostgreSQL: what is read by some, and what is refused to others.

What succeeds in writing is tried on SQLite only, where it can be undone in a moment.
"""

import pytest

from tests.trust.contents import changed, contents
from tests.trust.people import CLERKS, ODD, SINGLE, Person
from tests.trust.rows import Row
from tests.trust.table import DESK
from tests.trust.towns import LUND
from tests.trust.trying import Note, noted, tried
from tests.trust.worlds import World

SOME = [None, CLERKS[0], CLERKS[4], SINGLE[0], ODD[1]]


def is_kept(row: Row, person: Person | None) -> bool:
    """Whether nothing is written, if the table holds."""
    return row.method == "GET" or row.owed(person, LUND) >= 400


@pytest.mark.parametrize("person", SOME, ids=lambda each: each.slug if each else "stranger")
def test_it_is_the_same_there(
    towns_on_postgresql: World,
    person: Person | None,
    record_property: Note,
) -> None:
    before = contents(towns_on_postgresql.engine)
    rows = [each for each in DESK if is_kept(each, person)]

    cells = tried(towns_on_postgresql, person, LUND, rows)

    assert noted(cells, record_property) == []
    assert changed(before, contents(towns_on_postgresql.engine)) == []
