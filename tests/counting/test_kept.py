"""Which buckets were kept: what counts in them, what does not, and what never happens."""

from datetime import date, timedelta

from hypothesis import given

from app.counting.entries import Entry, total
from app.counting.kept import kept
from app.counting.rule import Rule
from tests.counting.promised import YEAR, days, entries, rule, rules, weekly

MONDAY = date(2026, 1, 5)
AFTER = YEAR.last + timedelta(1)


def test_a_week_that_runs_counts_as_soon_as_it_is_kept() -> None:
    controls = rule(period="per_week")

    before = kept(controls, [], on=MONDAY + timedelta(2))
    after = kept(controls, [Entry(MONDAY + timedelta(1))], on=MONDAY + timedelta(2))

    assert (before.kept, before.elapsed) == (0, 0)
    assert (after.kept, after.elapsed) == (1, 1)


def test_a_week_that_has_passed_without_is_not_kept() -> None:
    seen = kept(rule(period="per_week"), weekly(MONDAY, 1), on=MONDAY + timedelta(weeks=2))

    assert (seen.kept, seen.elapsed, seen.promised) == (1, 2, 51)


def test_a_week_is_not_over_on_its_sunday() -> None:
    sunday = MONDAY + timedelta(6)

    assert kept(rule(period="per_week"), [], on=sunday).elapsed == 0
    assert kept(rule(period="per_week"), [], on=sunday + timedelta(1)).elapsed == 1


def test_much_in_one_week_does_not_keep_another() -> None:
    seen = kept(rule(period="per_week"), [Entry(MONDAY, 62)], on=AFTER)

    assert (seen.kept, seen.elapsed, seen.done) == (1, 51, 62)


def test_twice_a_week_is_kept_by_two() -> None:
    walks = rule("at_least", 2, "per_week")
    tuesday = MONDAY + timedelta(1)

    assert kept(walks, [Entry(MONDAY)], on=AFTER).kept == 0
    assert kept(walks, [Entry(MONDAY), Entry(tuesday)], on=AFTER).kept == 1


def test_a_report_without_a_number_keeps_nothing() -> None:
    assert kept(rule(period="per_week"), [Entry(MONDAY, 0)], on=AFTER).kept == 0


def test_a_named_day_is_not_kept_by_the_day_before() -> None:
    thursdays = rule(period="per_week", weekday=3)
    wednesday = date(2026, 1, 7)

    seen = kept(thursdays, [Entry(wednesday), Entry(wednesday + timedelta(8))], on=AFTER)

    assert (seen.kept, seen.done) == (1, 2)


def test_a_ceiling_is_kept_when_its_month_is_over_and_not_before() -> None:
    noise = rule("at_most", 3, "per_month")

    assert kept(noise, [], on=date(2026, 1, 20)).elapsed == 0
    assert kept(noise, [], on=date(2026, 2, 1)).kept == 1
    assert kept(noise, [Entry(MONDAY, 4)], on=date(2026, 2, 1)).kept == 0


def test_a_month_is_kept_when_every_place_is() -> None:
    walks = rule(period="per_month", places=("Centrum", "Öster"))
    in_centre, in_east = Entry(MONDAY, 2, "Centrum"), Entry(MONDAY, 1, "Öster, vid skolan")

    assert kept(walks, [in_centre], on=AFTER).kept == 0
    assert kept(walks, [in_centre, in_east], on=AFTER).kept == 1


def test_what_comes_later_is_not_known_yet() -> None:
    seen = kept(rule(period="per_week"), weekly(MONDAY, 40), on=MONDAY + timedelta(weeks=3))

    assert seen.done == 4


@given(rules(), entries, days)
def test_no_more_are_kept_than_have_passed_and_no_more_pass_than_there_are(
    promised: Rule, dated: list[Entry], on: date
) -> None:
    seen = kept(promised, dated, on=on)

    assert 0 <= seen.kept <= seen.elapsed <= seen.promised
    assert seen.done == total(entry for entry in dated if entry.on <= on)


@given(rules(), entries, entries, days)
def test_more_done_never_keeps_less_but_under_a_ceiling(
    promised: Rule, dated: list[Entry], more: list[Entry], on: date
) -> None:
    before, after = (kept(promised, those, on=on).kept for those in (dated, dated + more))

    assert (after <= before) if promised.is_ceiling else (after >= before)


@given(rules(), entries, days)
def test_the_order_in_which_entries_come_changes_nothing(
    promised: Rule, dated: list[Entry], on: date
) -> None:
    assert kept(promised, dated, on=on) == kept(promised, dated[::-1], on=on)
