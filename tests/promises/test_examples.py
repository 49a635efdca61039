"""Real promises to begin from: all of them listed, each a form that is filled in."""

from datetime import date

import pytest
from sqlalchemy import Engine

from app.promises.examples import Example, examples
from tests.promises.conftest import DeskOf, Draft
from tests.promises.test_asking import chosen, field
from tests.promises.test_desk import everything

EXAMPLES = "/internt/medborgarloften/1/mallar"
FIRST, LAST = date(2026, 1, 1), date(2026, 12, 31)


def test_every_real_promise_is_listed_in_its_own_words(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").get(EXAMPLES).text

    assert len(examples()) == 151
    assert page.count(f'href="{EXAMPLES}/P') == 151
    assert "minst 10 riktade kontroller mot beteendebrott på cykel" in page


def test_one_of_them_fills_the_form(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").get(f"{EXAMPLES}/P002").text

    assert "att genomföra minst 10 riktade kontroller mot beteendebrott på cykel</textarea>" in page
    assert (chosen(page, "comparator"), field(page, "target")) == ("at_least", "10")
    assert (field(page, "unit_one"), field(page, "unit_many")) == ("kontroll", "kontroller")
    assert (field(page, "focus"), field(page, "ends_on")) == (
        "En tryggare trafiksituation",
        "2026-12-31",
    )


def test_beginning_from_one_stores_nothing(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    before = everything(engine)

    desk_of("kim").get(f"{EXAMPLES}/P002")

    assert everything(engine) == before


@pytest.mark.parametrize("name", ["P999", "p002", "'", "%00", "x" * 500])
def test_an_example_there_is_not_is_not_found(desk_of: DeskOf, draft: Draft, name: str) -> None:
    assert desk_of("kim").get(f"{EXAMPLES}/{name}").status_code == 404


@pytest.mark.parametrize("example", examples().values(), ids=list(examples()))
def test_each_fits_in_the_form(example: Example) -> None:
    values = example.values(FIRST, LAST)

    assert len(values["focus"]) <= 120 and 0 < len(values["title"]) <= 60
    assert 0 < len(values["body"]) <= 4000
    assert (values["comparator"] == "none") == ("target" not in values)
    assert "deadline" not in values
    assert (values["starts_on"], values["ends_on"]) == ("2026-01-01", "2026-12-31")
