"""Numbers that are no targets, and words that are no numbers (domain.md §7)."""

import pytest

from tests.wording.asked import checked, measure

NOTHING = ("none", None, None, None)

TRAPS = {
    "a method named by minutes": "Öka närvaron i centrum med 20-minutersmetoden.",
    "a patrol named by minutes": "Polisen kör 15-minuterspatrull i centrum.",
    "a school year": "Föreläsning för alla i årskurs 8.",
    "two school years": "Polisen besöker årskurserna 7 och 8.",
    "an age": "Informera ungdomar under 18 år om droger.",
    "a span of ages": "Ungdomar 13–18 år ska erbjudas en mötesplats.",
    "an age after up to": "Hembesök för barn upp till 18 år.",
    "people by their age": "Stöd till 15-åringar i riskzon.",
    "a road": "Hastighetsmätningar på väg 315.",
    "a European road": "Hastighetsmätningar på E 20.",
    "a telephone number": "Ring 114 14 om du vill tipsa oss.",
    "a short telephone number": "Vid akuta händelser ring 112.",
    "clock times": "Polisen finns på torget kl. 18.00–22.00.",
    "clock times without a clock": "Polisen finns på torget mellan 18 och 22.",
    "the years of the promise": "Medborgarlöftet gäller 2020–2021.",
    "a year compared with": "Tryggare torg än 2018.",
    "money": "Kommunen avsätter 200 000 kronor till belysning.",
    "all round the clock": "Jouren svarar 24/7.",
    "a paragraph": "Tillsyn enligt 3 § ordningslagen.",
    "a law": "Arbeta enligt lag 2023:196.",
    "a list": "1. Polisen ska synas mer. 2. Kommunen ska röja sly.",
    "a date": "Trygghetsdag den 5 maj.",
    "letters": "Kontrollera A-traktorer och EPA-traktorer.",
    "a length of time": "Arbeta med frågan under tre år.",
    "a plural without a number": "Genomföra trygghetsvandringar i centrum.",
    "flera": "Vid flera tillfällen patrullera i hamnen.",
    "ett antal": "Genomföra ett antal trafikkontroller.",
    "ett flertal": "Göra ett flertal insatser.",
    "vid behov": "Vid behov genomförs trygghetsvandringar.",
    "regelbundet": "Regelbundna möten mellan polis och skola.",
    "one of many": "Centrum är en av kommunens otrygga platser.",
    "once and for all": "Få bort klottret en gång för alla.",
    "an article before what endures": "Vi ska ha en god dialog med ungdomar.",
    "an article before what is made": "Upprätta ett trafiksäkerhetsråd.",
    "an article before an adjective": "Ett tryggare Ludvika.",
    "the yearly market": "Extra närvaro i samband med den årliga marknaden.",
    "within the year, which is no pace": "Besöka skolor under året.",
    "as many again": "Genomföra dubbelt så många kontroller.",
    "those that are there already": "Träffa de tre parterna regelbundet.",
    "others": "Arbeta tillsammans med två andra kommuner.",
    "parts": "Arbetet bygger på tre delar.",
    "a couple of places": "Fokus på ett par platser som är otrygga.",
    "from one number to another": "Minska antalet olyckor från 12 till 8.",
    "a speed": "Sänka hastigheten till 30 km/h på Storgatan.",
}


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
def test_a_trap_gives_no_target(text: str) -> None:
    found = checked(text)

    assert (found.comparator.value, found.target, found.is_countable) == ("none", None, False)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Andelen invånare som är trygga ska vara minst 90 %.", "andel trygga"),
        ("Laga trasiga lampor inom 24 timmar.", "timmar"),
        ("Vi svarar på alla tips inom tre arbetsdagar.", "arbetsdagar"),
        ("Färre inbrott än förra året.", None),
        ("Minska antalet anmälda cykelstölder.", None),
    ],
)
def test_an_indicator_has_no_counter(text: str, unit: str | None) -> None:
    found = checked(text)

    assert (found.kind.value, found.is_countable, found.unit) == ("indicator", False, unit)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Minst 200 trafikkontroller om 20 minuter på Råslätt.",
            ("at_least", 200, "trafikkontroller", "total"),
        ),
        (
            "200 stycken 20 minuters trafikkontroller.",
            ("exactly", 200, "trafikkontroller", "total"),
        ),
        (
            "Minst 52 kontroller, varav minst 20 procent kvällstid.",
            ("at_least", 52, "kontroller", "total"),
        ),
        ("24 kontroller, varav 12 på kvällstid.", ("exactly", 24, "kontroller", "total")),
        ("800 kontroller i A och lika många i B.", ("exactly", 800, "kontroller", "total")),
        ("Minst 30 helger 2022 ska värdar vara ute.", ("at_least", 30, "helger", "total")),
        ("Minst 6 insatser under hela treårsperioden.", ("at_least", 6, "insatser", "total")),
        ("Minst 2000 bälteskontroller.", ("at_least", 2000, "bälteskontroller", "total")),
        ("15 kontroller på väg 315 och E4.", ("exactly", 15, "kontroller", "total")),
        (
            "Två poliser patrullerar minst tre gånger i veckan.",
            ("at_least", 3, "tillfällen", "per_week"),
        ),
        ("Fem föreläsningar för årskurs 8.", ("exactly", 5, "föreläsningar", "total")),
    ],
)
def test_a_trap_beside_a_target_leaves_the_target(text: str, found: tuple[object, ...]) -> None:
    assert measure(text) == found


def test_a_soft_promise_is_counted_and_told() -> None:
    found = checked("Trygghetsvandringar bör vara två per termin.")

    assert (found.target, found.period) == (2, "per_term")
    assert [remark.word for remark in found.missing if remark.word] == ["bör"]


def test_a_number_that_may_never_come_is_told() -> None:
    found = checked("Vid behov genomförs trygghetsvandring varje månad.")

    assert (found.target, found.is_countable) == (None, False)
    assert "Vid behov" in [remark.word for remark in found.missing]


def test_times_for_one_thing_or_another_are_times() -> None:
    text = "Vid 5 tillfällen göra trafikkontroller, nykterhetskontroller eller krogbesök."

    assert measure(text) == ("exactly", 5, "tillfällen", "total")


def test_all_of_them_can_be_counted_once_they_are_known() -> None:
    found = checked("Erbjuda informationsträffar i samtliga skolor.")

    assert (found.target, found.unit, found.is_countable) == (None, "skolor", True)
    assert any("samtliga" in remark.message for remark in found.missing)


def test_nobody_knows_how_many_all_the_inhabitants_are() -> None:
    assert measure("Samtliga invånare ska vara trygga.") == NOTHING
