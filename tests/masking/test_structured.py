"""Numbers and addresses are found however they are written, and other numbers are left alone."""

import csv

import pytest

from app.masking.kinds import Kind
from app.masking.service import find, mask
from scripts.source import ROOT

FOUND: list[tuple[Kind, str]] = [
    ("personnummer", "20010214-2387"),
    ("personnummer", "0102142387"),
    ("personnummer", "010214 2387"),
    ("personnummer", "2001 02 14 2387"),
    ("personnummer", "901130+9802"),
    ("personnummer", "010214-XXXX"),
    ("samordningsnummer", "20010274-2386"),
    ("samordningsnummer", "0102742386"),
    ("phone", "0701740605"),
    ("phone", "070-174 06 05"),
    ("phone", "0 7 0 1 7 4 0 6 0 5"),
    ("phone", "+46 (0)70 174 06 05"),
    ("phone", "0046701740605"),
    ("phone", "08-465 004 10"),
    ("phone", "031-390 06 10"),
    ("phone", "noll sju noll ett sju fyra noll sex noll fem"),
    ("account", "SE45 5000 0000 0583 9825 7466"),
    ("account", "8327-9, 123 456 789-0"),
    ("account", "4111 1111 1111 1111"),
    ("account", "123 456 78 90"),
    ("plate", "ABC123"),
    ("plate", "abc12d"),
    ("plate", "DEF 45G"),
    ("email", "anna.berg+polis@exempel.se"),
    ("email", "anna (at) gmail punkt com"),
    ("email", "pelle@gmail,com"),
    ("handle", "@kalle_langare"),
    ("handle", "https://www.facebook.com/anna.berg"),
    ("ip", "83.250.10.22"),
    ("ip", "2001:db8:85a3::8a2e:370:7334"),
    ("coordinates", "55.7047, 13.1910"),
    ("coordinates", "N 55° 42.282' E 13° 11.46'"),
    ("coordinates", "6171234, 386123"),
    ("street", "storgatan 5b"),
    ("street", "Stora Södergatan 12 A"),
    ("street", "Sankt Olofs gata 4, lgh 1102"),
    ("street", "lars kaggs väg 3"),
    ("street", "hjortvägen 3, 2 tr"),
    ("street", "box 123"),
    ("street", "lgh 1203"),
]
CUED: list[tuple[Kind, str, str]] = [
    ("account", "bankgiro ", "5050-1055"),
    ("account", "plusgirot ", "12 34 56-7"),
    ("account", "clearing ", "6000 123456789"),
    ("handle", "snap: ", "annagurka99"),
    ("handle", "min insta är ", "kallekula"),
    ("phone", "ring ", "174 06 05"),
    ("personnummer", "personnummer ", "0701012385"),
]
LEFT = [
    "i Storgatan finns 5 bilar, på storgatan 5 gånger i veckan körs det",
    "kör 100 km/h på 30-väg och mot 120 på väg 108",
    "typ 100 personer kl 22.30 den 2026-03-01 2130",
    "öppet 0800-1600, 07.30 till 08.15",
    "ärende 5000-K123456-26 och 2026-12345",
    "numret 991399-2385 har ingen dag och 010231-2385 ingen heller",
    "ring 112 eller 114 14 eller 1177",
    "version 1.2.3 klockan 12:30:45, 5,5 till 13,2 grader",
    "vi ses @ torget @ 18.00",
    "på Kungsgatan 30 km/h, vägen 50, torget 2 poliser",
    "webbenkät 2015-12-19–2016-03-16",
]


@pytest.mark.parametrize(("kind", "text"), FOUND, ids=[text for _, text in FOUND])
@pytest.mark.parametrize("frame", ["{}", "det är {} som gäller", "({}).", "{}!!"])
def test_it_is_found_as_what_it_is(kind: Kind, text: str, frame: str) -> None:
    whole = frame.format(text)

    (span,) = find(whole)

    assert (span.kind, whole[span.start : span.end]) == (kind, text)


@pytest.mark.parametrize(("kind", "cue", "text"), CUED, ids=[text for _, _, text in CUED])
def test_a_word_before_tells_what_it_is(kind: Kind, cue: str, text: str) -> None:
    (span,) = find(cue + text)

    assert (span.kind, span.start, span.end) == (kind, len(cue), len(cue + text))


@pytest.mark.parametrize("text", LEFT)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert mask(text, find(text)) == text


def test_ten_digits_that_begin_as_a_mobile_number_are_one() -> None:
    (span,) = find("0701012385")

    assert span.kind == "phone"


def test_every_municipality_and_locality_is_left_alone() -> None:
    files = {"municipalities": "name", "postal_localities": "locality", "counties": "name_short"}
    masked = {
        row[column]
        for name, column in files.items()
        for row in _rows(f"app/areas/data/{name}.csv")
        if find(f"det är mörkt i {row[column]} på kvällen")
    }

    # Villages of one or two postcodes, where the name is far more often a person's.
    assert masked == {"Karl Gustav", "Ulrika"}


def _rows(path: str) -> list[dict[str, str]]:
    with (ROOT / path).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    return rows
