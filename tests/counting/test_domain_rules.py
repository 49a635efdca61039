"""The ten rules of people in the field, a test or more for each, by the number of the rule."""

from dataclasses import fields
from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.counting.entries import Entry
from app.counting.kept import kept
from app.counting.rule import SubTarget, rule_of
from app.counting.said_number import counted
from app.counting.said_periods import periods
from app.counting.said_places import places, sub_target
from app.counting.said_without import measured
from app.counting.season import Season
from app.counting.series import Series, Value, series
from app.counting.spans import Span
from app.counting.steps import Step, standing
from app.counting.subs import by_place, by_sub_target, is_met
from app.wording.lines import measure
from tests.counting.promised import YEAR, done, rule, the_facts, weekly

AFTER = YEAR.last + timedelta(1)
MIDSUMMER = date(2026, 7, 2)  # half of the year has passed


def test_rule_1_a_bare_number_is_met_at_or_over_the_target() -> None:
    walks = rule("exactly", 2)

    assert [is_met(walks, [Entry(YEAR.first, count)]) for count in (1, 2, 3)] == [False, True, True]
    assert counted(walks, 3) == "3 av 2. 1 fler än lovat."


def test_rule_2_cirka_is_met_within_a_fifth_and_the_rule_is_shown() -> None:
    about = rule("approximately", 10)

    assert [is_met(about, [Entry(YEAR.first, count)]) for count in (7, 8, 12)] == [
        False,
        True,
        True,
    ]
    assert counted(about, 8) == "8 av cirka 10. Cirka räknas som uppfyllt från 8."
    assert counted(about, 15).startswith("15 av cirka 10. 3 fler än lovat.")


def test_rule_2_a_range_is_met_at_its_lower_end() -> None:
    talks = rule("between", 3, target_max=4)

    assert [is_met(talks, [Entry(YEAR.first, count)]) for count in (2, 3, 5)] == [False, True, True]
    assert counted(talks, 3) == "3 av 3–4. Intervallet räknas som uppfyllt från 3."
    assert "1 fler än lovat." in counted(talks, 5)


def test_rule_3_kept_weeks_of_those_that_have_passed_and_the_total() -> None:
    time = Span(date(2025, 12, 29), date(2026, 12, 27))
    controls = rule("at_least", 1, "per_week", time)
    three_in_one = [Entry(date(2026, 1, 7), 3), *weekly(date(2026, 2, 2), 42)]

    seen = kept(controls, three_in_one, on=AFTER)

    assert periods(controls, seen, "kontroller") == (
        "Löftet hölls 43 av 52 veckor. Totalt 45 kontroller."
    )


def test_rule_3_parts_of_weeks_at_both_ends_are_not_held_against_anyone() -> None:
    controls = rule("at_least", 1, "per_week")  # Thursday to Thursday
    in_parts = [Entry(date(2026, 1, 2)), Entry(date(2026, 12, 30))]

    seen = kept(controls, in_parts, on=AFTER)

    assert seen.buckets[0].span.first == date(2026, 1, 5)
    assert seen.buckets[-1].span.last == date(2026, 12, 27)
    assert (seen.kept, seen.elapsed, seen.done) == (0, 51, 2)


def test_rule_4_every_thursday_that_is_no_holiday() -> None:
    # The promise of Björbo, as it was published: 17 November 2016 to 18 May 2017.
    time = Span(date(2016, 11, 17), date(2017, 5, 18))
    there = rule("exactly", 1, "per_week", time, weekday=3, skips_holidays=True)
    thursdays = weekly(date(2016, 11, 17), 27)

    seen = kept(there, thursdays, on=date(2017, 5, 19))

    assert len(thursdays) == 27
    assert (seen.kept, seen.elapsed) == (27, 27)


def test_rule_4_a_thursday_that_is_a_holiday_is_not_asked_for() -> None:
    there = rule("exactly", 1, "per_week", weekday=3, skips_holidays=True)

    seen = {bucket.span.first for bucket in kept(there, [], on=AFTER).buckets}

    assert date(2026, 5, 7) in seen
    assert date(2026, 5, 14) not in seen  # Ascension
    assert date(2026, 12, 24) not in seen


def test_rule_4_every_other_wednesday_is_counted_from_a_day_that_is_known() -> None:
    meetings = rule("exactly", 1, "per_two_weeks", weekday=2, anchor=date(2026, 3, 11))

    days = [bucket.span.first for bucket in kept(meetings, [], on=AFTER).buckets]

    assert days[0] == date(2026, 1, 14)
    assert date(2026, 3, 11) in days
    assert date(2026, 3, 18) not in days


def test_rule_4_a_term_is_spring_or_autumn() -> None:
    visits = rule("at_least", 1, "per_term")

    terms = [bucket.span for bucket in kept(visits, [], on=AFTER).buckets]

    assert terms == [
        Span(date(2026, 1, 1), date(2026, 6, 30)),
        Span(date(2026, 7, 1), date(2026, 12, 31)),
    ]


def test_rule_5_it_is_met_when_every_place_is_met() -> None:
    walks = rule("at_least", 2, places=("Centrum", "Öster"))

    assert not is_met(walks, done(("Centrum", 4)))
    assert not is_met(walks, done(("Centrum", 3), ("Öster", 1)))
    assert is_met(walks, done(("Centrum", 2), ("Öster", 2)))


def test_rule_5_each_place_is_told_by_itself() -> None:
    walks = rule("at_least", 2, places=("Centrum", "Öster"))

    told = places(by_place(walks, done(("Centrum", 3), ("Öster", 1))), elsewhere=2)

    assert told == (
        "Uppfyllt på 1 av 2 platser. Inte uppfyllt: Öster (1 av 2). 2 på andra platser."
    )


def test_rule_6_all_schools_have_no_share_until_somebody_says_how_many() -> None:
    read = measure("Besöka samtliga skolor under året.", YEAR.first, YEAR.last)

    assert read["countable"] and read["target"] is None
    assert counted(rule("none", read["target"]), 9) == "9 genomförda, inget antal lovat."
    assert counted(rule("exactly", 14), 9) == "9 av 14."


def test_rule_7_two_targets_are_two_counters() -> None:
    patrols = rule("exactly", 800, places=("Öxnehaga", "Råslätt"))

    assert not is_met(patrols, done(("Öxnehaga", 1_600)))
    assert is_met(patrols, done(("Öxnehaga", 800), ("Råslätt", 801)))


def test_rule_7_a_target_inside_the_target_is_counted_beside_it() -> None:
    controls = rule("at_least", 52, sub_targets=(SubTarget("nattetid", 11),))
    by_day, by_night = Entry(YEAR.first, 50), Entry(YEAR.first, 8, sub_target="nattetid")

    assert not is_met(controls, [by_day, by_night])
    assert sub_target(by_sub_target(controls, [by_day, by_night])[0]) == "Varav nattetid: 8 av 11."
    assert is_met(controls, [by_day, Entry(YEAR.first, 11, sub_target="nattetid")])


@pytest.mark.parametrize(
    ("words", "last"),
    [
        ("Etablera minst 8 nya områden senast den 30 april.", date(2026, 4, 30)),
        ("Etablera minst 8 nya områden.", YEAR.last),
    ],
)
def test_rule_8_the_last_day_is_in_the_words_or_else_the_charters(words: str, last: date) -> None:
    read = measure(words, YEAR.first, YEAR.last)["deadline"]
    facts = the_facts(deadline=date.fromisoformat(read) if read else None)

    assert rule_of(facts).time == Span(YEAR.first, last)


def test_rule_8_time_is_out_after_the_day_in_the_words() -> None:
    areas = rule_of(the_facts(deadline=date(2026, 4, 30)))

    seen = standing(areas, [], on=date(2026, 5, 1))

    assert seen is not None
    assert (seen.time, seen.step) == (1, Step.BEHIND)


def test_rule_9_nothing_is_said_before_a_quarter_of_the_time() -> None:
    patrols, quarter = rule("at_least", 100), date(2026, 4, 3)

    seen = [standing(patrols, [], on=day) for day in (quarter - timedelta(1), quarter)]

    assert [each.step for each in seen if each] == [Step.EARLY, Step.BEHIND]


@pytest.mark.parametrize(
    ("count", "step"), [(39, Step.BEHIND), (40, Step.IN_STEP), (59, Step.IN_STEP), (60, Step.AHEAD)]
)
def test_rule_9_a_tenth_is_let_pass_either_way(count: int, step: Step) -> None:
    seen = standing(rule("at_least", 100), [Entry(YEAR.first, count)], on=MIDSUMMER)

    assert seen is not None
    assert seen.step is step


def test_rule_9_what_belongs_to_a_season_has_the_time_of_the_season() -> None:
    walks = rule("at_least", 10, season=Season(1, 4))

    in_march = standing(walks, [], on=date(2026, 3, 2))  # half of 120 days

    assert in_march is not None
    assert in_march.time == 0.5


def test_rule_10_an_indicator_has_a_day_and_a_source_and_no_counter() -> None:
    safe = series(
        [
            Value(date(2025, 11, 1), Decimal("78.5"), "Trygghetsmätningen"),
            Value(date(2024, 11, 1), Decimal(76), "Trygghetsmätningen"),
        ]
    )

    assert measured(safe) == (
        "78,5, 1 november 2025. Källa: Trygghetsmätningen. Dessförinnan 76, 1 november 2024."
    )
    assert [field.name for field in fields(Series)] == ["values"]


def test_rule_10_a_value_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="source"):
        Value(date(2025, 11, 1), Decimal(78), " ")
