"""The queue: what is read, masked, coded or referred, area by area, and who has read what."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.identity import service as identity
from app.identity.models import Account
from app.kit.database import writing
from app.moderation import service as moderation
from tests.factories import (
    EVERYTHING,
    LUND,
    NOON,
    TODAY,
    YSTAD,
    House,
    a_masked_copy,
    a_submission,
    coded,
    sign_in,
)
from tests.themes.own import own, split

DESK = "/internt/inspel"


def chips(page: str, said: str) -> list[str]:
    """What the card of that submission says of it."""
    (card,) = re.findall(
        rf'<li class="card flow">\s*<h3><a href="{DESK}/{said}.*?</li>', page, re.S
    )
    return re.findall(r'class="chip">([^<]+)<', card)


@pytest.fixture
def said(engine: Engine, house: House) -> dict[str, str]:
    """One of each: untouched, masked, coded and referred."""
    with writing(engine) as session:
        masked, referred = a_submission(session), a_submission(session)
        for each in (masked, referred):
            a_masked_copy(session, each, house)
        moderation.refer(session, referred, by=house.kim, at=NOON, on=TODAY)
        every = [a_submission(session), masked, *coded(session, house, 1), referred]
        names = ("untouched", "masked", "coded", "referred")
        return {name: each.id for name, each in zip(names, every, strict=True)}


def test_each_card_says_how_far_it_has_come(kim: TestClient, said: dict[str, str]) -> None:
    page = kim.get(DESK).text

    assert {name: chips(page, id_) for name, id_ in said.items()} == {
        "untouched": ["oläst"],
        "masked": ["läst", "maskerat"],
        "coded": ["oläst", "med tema"],
        "referred": ["läst", "maskerat", "hänvisat"],
    }
    assert "2 inspel väntar på tema." in page


def test_the_referred_stand_by_themselves(kim: TestClient, said: dict[str, str]) -> None:
    before, _, after = kim.get(DESK).text.partition("<h2>Hänvisat till 114 14</h2>")

    assert said["referred"] in after and said["referred"] not in before
    assert said["coded"] in before and said["coded"] not in after


def test_one_area_can_be_seen_alone(kim: TestClient, engine: Engine, house: House) -> None:
    with writing(engine) as session:
        here, there = a_submission(session).id, a_submission(session, YSTAD).id
        account = session.get_one(Account, house.kim.account_id)
        duties = {LUND: EVERYTHING, YSTAD: EVERYTHING}
        identity.employ(session, "lo", "Lo Dahl", "", account.organisation, duties)
    sign_in(kim, engine, "lo")

    every, alone = kim.get(DESK).text, kim.get(f"{DESK}?omrade=ystad").text

    assert here in every and there in every
    assert there in alone and here not in alone and "Ett inspel väntar på tema." in alone
    assert f'href="{DESK}?omrade=ystad" aria-current="page"' in alone


def test_what_was_split_elsewhere_does_not_stand_there(
    kim: TestClient, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        theme = own(session, house)
        (voice,) = coded(session, house, 1, themes=[theme.id])
        split(session, house, theme, "Ett", "Två")
        account = session.get_one(Account, house.kim.account_id)
        duties = {LUND: EVERYTHING, YSTAD: EVERYTHING}
        identity.employ(session, "lo", "Lo Dahl", "", account.organisation, duties)
        address = f"{DESK}/{voice.id}"
    sign_in(kim, engine, "lo")

    assert address in kim.get(f"{DESK}?omrade=lund").text
    assert address not in kim.get(f"{DESK}?omrade=ystad").text


def test_who_has_one_area_is_offered_no_choice_and_no_other(kim: TestClient) -> None:
    assert "Alla områden" not in kim.get(DESK).text

    for address in (f"{DESK}?omrade=ystad", f"{DESK}?omrade=x", "/internt/lasningar/ystad"):
        assert kim.get(address).status_code == 404


def test_who_read_what_is_told_to_the_area_and_by_the_day(
    kim: TestClient, said: dict[str, str], engine: Engine
) -> None:
    page = kim.get("/internt/lasningar/lund").text

    read = {said["masked"], said["referred"]}
    assert set(re.findall(rf"{DESK}/(\w{{32}})", page)) == read
    assert page.count("24 november 2026: Kim Ek") == 2 and "11:00" not in page
    sign_in(kim, engine, "ola")
    assert "Ingen har läst något här än." in kim.get("/internt/lasningar/ystad").text
