"""What templates may use: days, numbers and lists as people write them, and escaped words."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from app.kit import i18n
from app.kit.templates import environment, listed, long_day, month, number, short_day

NEW_YEAR = datetime(2026, 12, 31, 23, 30, tzinfo=UTC)  # half past midnight in Sweden


@pytest.fixture
def english() -> Iterator[None]:
    """Somebody reads in English."""
    mark = i18n._language.set("en")
    yield
    i18n._language.reset(mark)


def drawn(words: str, **context: object) -> str:
    return environment().from_string(words).render(**context)


def test_a_day_is_written_in_swedish() -> None:
    assert long_day(date(2026, 5, 12)) == "12 maj 2026"
    assert short_day(date(2026, 5, 12)) == "12 maj"
    assert month(date(2026, 5, 12)) == "maj"


@pytest.mark.usefixtures("english")
def test_days_numbers_and_names_are_written_the_british_way() -> None:
    day = date(2026, 5, 12)

    assert (long_day(day), short_day(day), month(day)) == ("12 May 2026", "12 May", "May")
    assert number(1_234.5) == "1,234.5"
    assert listed(["Åmål", "Säffle", "Ed"]) == "Åmål, Säffle and Ed"


def test_an_instant_is_shown_as_its_swedish_day() -> None:
    assert long_day(NEW_YEAR) == "1 januari 2027"
    assert short_day(NEW_YEAR) == "1 jan."


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (999, "999"),
        (1_234, "1\xa0234"),
        (1_234_567, "1\xa0234\xa0567"),
        (0.5, "0,5"),
    ],
)
def test_a_number_has_swedish_separators(value: float, written: str) -> None:
    assert number(value) == written


@pytest.mark.parametrize(
    ("names", "written"),
    [
        ([], ""),
        (["Åmål"], "Åmål"),
        (["Åmål", "Säffle"], "Åmål och Säffle"),
        (["Åmål", "Säffle", "Ed"], "Åmål, Säffle och Ed"),
    ],
)
def test_names_are_listed_as_people_say_them(names: list[str], written: str) -> None:
    assert listed(names) == written


def test_the_filters_have_their_names() -> None:
    words = "{{ day|day }}, {{ day|short_day }}, {{ day|month }}, {{ 1234|number }}"

    assert drawn(words, day=date(2026, 5, 12)) == "12 maj 2026, 12 maj, maj, 1\xa0234"
    assert drawn("{{ names|listed }} {{ 'Visa'|translated }}", names=["Ed"]) == "Ed Visa"


def test_what_people_wrote_is_never_markup() -> None:
    assert drawn("{{ said }}", said="<b>&") == "&lt;b&gt;&amp;"
    assert "<b>" not in drawn("{{ ui.chip(said) }}", said="<b>")


def test_what_is_not_there_is_an_error_and_not_a_blank() -> None:
    with pytest.raises(UndefinedError):
        drawn("{{ nothing }}")
    with pytest.raises(UndefinedError):
        drawn("{{ page.nothing }}", page=object())


def test_the_components_are_everywhere() -> None:
    assert drawn("{{ ui.count(1234, 'av 2') }}") == (
        '<p class="count"><b>1\xa0234</b> <span>av 2</span></p>\n'
    )


def test_the_inside_of_a_component_is_its_own() -> None:
    with pytest.raises(UndefinedError):
        drawn("{{ ui._help() }}")


def test_a_component_speaks_the_language_of_the_reader(request: pytest.FixtureRequest) -> None:
    shared = environment().from_string("{{ ui.unconfirmed() }} {{ language() }}")
    assert "obekräftad uppgift" in shared.render()

    request.getfixturevalue("english")

    assert "obekräftad uppgift" not in shared.render()
    assert shared.render().endswith("en")


def test_a_folder_of_other_templates_brings_its_own_components(tmp_path: Path) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "one.html").write_text("{% macro one() %}1{% endmacro %}")
    (tmp_path / "page.html").write_text("{{ ui.one() }}")

    assert environment(tmp_path).get_template("page.html").render() == "1"
