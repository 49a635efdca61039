"""Finding one's area by any name it goes by."""

import pytest
from sqlmodel import Session

from app.areas.queries import MOST, Match, search


def first(session: Session, words: str) -> Match:
    return search(session, words)[0]


def lpos(match: Match) -> list[str]:
    return [lpo.id for lpo, _ in match.ways]


def shown(session: Session, words: str) -> list[tuple[str, str]]:
    return [(match.name, match.kind) for match in search(session, words)]


@pytest.mark.parametrize(
    "words", ["Malmö", "malmo", "MALMÖ", "  malmö  ", "malmo\u0308", "MALMO\u0308"]
)
def test_malmo_is_found_however_it_is_typed(session: Session, words: str) -> None:
    match = first(session, words)

    assert (match.name, match.kind) == ("Malmö", "kommun")
    assert lpos(match) == ["malmo-norr", "malmo-soder"]


@pytest.mark.parametrize(("words", "other"), [("Habo", "Håbo"), ("Håbo", "Habo")])
def test_who_types_the_ring_gets_the_one_with_the_ring(
    session: Session, words: str, other: str
) -> None:
    names = [match.name for match in search(session, words)]

    assert names[:2] == [words, other]


def test_a_name_comes_before_its_beginning_and_that_before_its_middle(session: Session) -> None:
    names = [match.name for match in search(session, "lund")]

    assert names[:4] == ["Lund", "Lund", "Lundby", "Lunde"]
    assert names.index("Lundsbrunn") < names.index("Askim-Frölunda-Högsbo") < names.index("Alunda")


def test_a_kommun_is_shown_once_by_its_best_name(session: Session) -> None:
    assert [kind for _, kind in shown(session, "lund")].count("kommun") == 1
    assert shown(session, "Lunds kommun") == [("Lunds kommun", "kommun")]
    assert first(session, "Malmö stad").name == "Malmö stad"


@pytest.mark.parametrize(
    ("words", "lpo_id"),
    [
        ("Farsta/Vantör", "farsta"),
        ("Lekeberg", "orebro"),
        ("Norrmalm", "norra-innerstaden"),
        ("Lokalpolisområde Lund", "lund"),
        ("Piteå älvdal", "pitea-alvdal"),
    ],
)
def test_an_lpo_is_found_by_its_other_names(session: Session, words: str, lpo_id: str) -> None:
    assert any(lpo_id in lpos(match) for match in search(session, words)[:2])


@pytest.mark.parametrize(
    ("words", "lpo_id"),
    [("Bromma", "vallingby"), ("Kungsholmen", "lidingo-kungsholmen"), ("Rågsved", "farsta")],
)
def test_a_part_of_town_leads_to_its_own_lpo(session: Session, words: str, lpo_id: str) -> None:
    match = next(each for each in search(session, words) if each.kind == "stadsdel")

    assert lpos(match) == [lpo_id]


def test_a_postort_leads_to_its_kommun(session: Session) -> None:
    match = first(session, "södra sandby")

    assert (match.name, match.kind) == ("Södra Sandby", "postort")
    assert [each.municipality.name for each in match.coverages] == ["Lund"]


def test_a_postort_in_two_kommuner_is_shown_for_each(session: Session) -> None:
    postorter = [match for match in search(session, "bromma") if match.kind == "postort"]

    assert [match.coverages[0].municipality.name for match in postorter] == ["Stockholm", "Ekerö"]


@pytest.mark.parametrize(("words", "number"), [("Stockholm", 8), ("Göteborg", 4), ("Malmö", 2)])
def test_a_split_kommun_lists_its_parts(session: Session, words: str, number: int) -> None:
    ways = first(session, words).ways

    assert len(ways) == number
    assert all(coverage.part for _, coverages in ways for coverage in coverages)


def test_what_no_source_says_is_told_apart(session: Session) -> None:
    assert first(session, "Lund").is_confirmed
    assert not first(session, "Tingsryd").is_confirmed
    assert not first(session, "Östersund").is_confirmed
    assert not first(session, "Örgryte").is_confirmed


@pytest.mark.parametrize("words", ["%", "_", "lun_", "l%d", "\\", "'", "", "   ", "\u0301"])
def test_signs_that_mean_something_to_a_database_mean_nothing_here(
    session: Session, words: str
) -> None:
    assert search(session, words) == []


def test_no_more_are_shown_than_a_person_can_read(session: Session) -> None:
    assert len(search(session, "a")) == len(search(session, "kommun")) == MOST


def test_a_search_takes_two_questions(session: Session, statements: list[str]) -> None:
    for match in search(session, "stockholm"):
        assert all(each.lpo.name and each.municipality.name for each in match.coverages)

    assert len(statements) == 2
