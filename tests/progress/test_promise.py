"""The page of a promise: its words, its count, every thing that was done, and why it was given."""

import re

import pytest
from sqlalchemy import Engine

from app.kit.database import writing
from tests.factories import LUND, Act, a_release
from tests.progress.reading import See, words
from tests.progress.wanted import LIGHT, STATIONS, UNCOUNTED, WEEKLY

REF = "lund-2026-1"
PATH = f"/loften/{REF}"


def test_a_promise_has_its_words_its_measure_and_its_rule(see: See, publish: Act) -> None:
    publish({}, background="Bakgrunden är en dialog.")
    page = words(see(PATH))

    assert "Vi ska genomföra minst 10 kontroller av mopeder på gångvägar." in page
    assert "Polisen lovar 1 januari 2026 till 31 december 2026 Löfte LUND-2026-1" in page
    assert "Så räknas det minst 10 kontroller Ett planerat pass på en plats." in page
    assert "Det bygger på temat Buskörning och störande fordon." in page
    assert "Bakgrunden är en dialog." in page


def test_a_promise_leads_to_its_area_its_charter_and_the_form(see: See, publish: Act) -> None:
    publish({})
    page = see(PATH)

    for address in (f"/omraden/{LUND}", "/medborgarloften/lund-2026", f"/tyck-till/{LUND}"):
        assert f'href="{address}"' in page


def test_the_chain_says_which_promise_of_how_many_it_is(see: See, publish: Act) -> None:
    publish({}, LIGHT)
    page = words(see(PATH))

    assert "Buskörning och störande fordon 2 löften, detta är nummer 1 0 gjorda saker" in page


def test_nothing_logged_is_said(see: See, publish: Act) -> None:
    publish({})
    page = words(see(PATH))

    assert "0 av minst 10 kontroller" in page
    assert "Efter planen. 10 kvar, 37 dagar." in page
    assert "Inget är loggat än." in page


def test_what_was_done_is_there_with_day_place_and_organisation(
    see: See, publish: Act, log: Act
) -> None:
    publish({})
    place = {"place": "Klosterängshöjden", "note": "12 mopeder"}
    log(REF, "2026-11-20", **place)
    page = words(see(PATH))

    assert "1 av minst 10 kontroller" in page
    assert (
        "1 Klosterängshöjden: 12 mopeder Loggat 24 november 2026 av Polisen Lund 20 november 2026"
    ) in page
    assert "Sam Berg" not in see(PATH)


def test_entries_are_numbered_by_what_the_count_reached(see: See, publish: Act, log: Act) -> None:
    publish({})
    log(REF, "2026-05-12", place="Torget")
    log(REF, "2026-09-01", place="Skolan", count=1_200)
    log(REF, "2026-03-03", place="Parken", note="Lugnt")
    page = words(see(PATH))

    for entry in (
        "1\xa0202 Skolan (1\xa0200 kontroller) Loggat",
        "2 Torget Loggat",
        "1 Parken: Lugnt Loggat",
    ):
        assert entry in page
    assert page.index("Skolan") < page.index("Torget") < page.index("Parken")


def test_an_entry_without_words_is_one_of_what_is_counted(see: See, publish: Act, log: Act) -> None:
    publish({"unit_one": "SSPF-möte", "unit_many": "SSPF-möten"}, {})
    log(REF, "2026-05-12")
    log("lund-2026-2", "2026-05-12")

    assert "1 SSPF-möte Loggat" in words(see(PATH))
    assert "1 Kontroll Loggat" in words(see("/loften/lund-2026-2"))


def test_more_than_promised_is_said_and_not_cut_short(see: See, publish: Act, log: Act) -> None:
    publish({})
    log(REF, "2026-05-12", count=14)
    page = see(PATH)

    assert "14 av minst 10 kontroller" in words(page)
    assert "Uppfyllt 12 maj 2026. 4 fler än lovat." in words(page)
    assert 'aria-label="14 av 10 gjorda"' in page


def test_one_thing_is_done_or_not_done(see: See, publish: Act, log: Act) -> None:
    publish(LIGHT)
    before = see(PATH)
    log(REF, "2026-05-12")
    after = see(PATH)

    assert "Inte gjort än. Ska vara klart 31 december 2026." in words(before)
    assert "Gjort 12 maj 2026." in words(after)
    assert 'class="tally"' not in before + after
    assert 'class="count"' not in before + after


def test_a_promise_without_a_number_has_no_bar(see: See, publish: Act, log: Act) -> None:
    publish(UNCOUNTED)
    before = see(PATH)
    log(REF, "2026-05-12", count=3)
    after = see(PATH)

    assert "Inget antal lovat, inget rapporterat än." in words(before)
    assert "3 genomförda 3 genomförda, inget antal lovat." in words(after)
    assert "Så räknas det Inget antal lovat" in words(after)
    assert not re.search('class="(tally|chart)"', before + after)


def test_a_report_without_a_number_has_no_number(see: See, publish: Act, log: Act) -> None:
    publish(UNCOUNTED)
    log(REF, "2026-05-12", count=0, note="Arbetet har börjat")

    assert "Inget antal lovat. Senast rapporterat 12 maj 2026." in words(see(PATH))
    assert "– Arbetet har börjat" in words(see(PATH))


def test_cirka_says_what_it_means(see: See, publish: Act) -> None:
    publish({"comparator": "approximately", "period": "per_month", "target": 1})
    page = words(see(PATH))

    assert "0 av cirka 12 kontroller" in page
    assert "cirka 1 kontroll per månad" in page
    assert "Cirka: löftet är hållet inom en femtedel." in page


def test_the_pace_is_drawn_where_it_says_something(see: See, publish: Act) -> None:
    publish({}, {"target": 2})

    label = 'aria-label="Gjorda mot planen, 1 januari 2026 till 31 december 2026"'
    assert label in see(PATH)
    assert "Takten" in words(see(PATH))
    assert "Takten" not in words(see("/loften/lund-2026-2"))


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (None, None),
        (9, None),
        (12, None),
        (23, "Omkring 25 av 75 röster har handlat om det."),
    ],
)
def test_voices_are_told_when_they_are_released_and_rounded(
    see: See, publish: Act, engine: Engine, said: int | None, shown: str | None
) -> None:
    publish({})
    with writing(engine) as session:
        if said:
            a_release(session, 83, traffic_nuisance=said, fraud=77 - said)
    page = words(see(PATH))

    assert shown is None or shown in page
    assert ("Omkring" in page) == (shown is not None)
    assert "77" not in page and "83" not in page


def test_who_signed_and_when_is_told(see: See, publish: Act) -> None:
    publish({})

    assert (
        "Undertecknat Lunds kommun, 24 november 2026 Polisen Lund, 24 november 2026 "
        "Publicerat 24 november 2026."
    ) in words(see(PATH))


def test_a_promise_that_has_ended_keeps_its_page(see: See, publish: Act, log: Act) -> None:
    publish({}, year=2025)
    log("lund-2025-1", "2025-05-12", count=7)
    page = words(see("/loften/lund-2025-1"))

    assert "7 av minst 10 kontroller Tiden gick ut 31 december 2025. 3 saknas." in page


def test_what_staff_wrote_is_never_markup(see: See, publish: Act, log: Act) -> None:
    publish({"title": '5 < 6 & "7"', "body": "a < b > c"})
    log(REF, "2026-05-12", note="1 < 2 & 3")
    page = see(PATH)

    assert "5 &lt; 6 &amp; &#34;7&#34;" in page
    assert "a &lt; b &gt; c" in page
    assert "1 &lt; 2 &amp; 3" in page


def test_the_page_asks_for_the_stream_of_its_own_language(see: See, publish: Act) -> None:
    publish({})

    assert f'hx-sse:connect="{PATH}/strom"' in see(PATH)
    assert f'hx-sse:connect="/en{PATH}/strom"' in see(f"/en{PATH}")


def test_a_promise_of_every_week_shows_the_weeks_that_were_kept(
    see: See, publish: Act, log: Act
) -> None:
    publish(WEEKLY)
    log(REF, "2026-11-11", count=3)
    log(REF, "2026-11-18")
    page = words(see(PATH))

    assert "Löftet har hållits 2 av 46 veckor. Totalt 4 tillfällen." in page
    assert "The promise has been kept in 2 of 46 weeks." in words(see("/en" + PATH))


def test_a_promise_in_two_places_shows_each(see: See, publish: Act, log: Act) -> None:
    publish(STATIONS)
    log(REF, "2026-11-18", place="Läggesta station", count=4)

    page = words(see(PATH))

    assert "Uppfyllt på 1 av 2 platser. Inte uppfyllt: Strängnäs (0 av 2)." in page
