"""Each attack of trust.md O1 has a name among the cases beside, and each case lets nobody in."""

import pytest

from tests.access.hostile.test_answers import ANSWERS, DOCUMENTS, KEYS
from tests.access.hostile.test_tokens import CLAIMS, SIGNATURES
from tests.access.hostile.test_ways import BACK
from tests.access.hostile.test_who import STRANGERS, WEAK

CASES = {**CLAIMS, **SIGNATURES, **ANSWERS, **KEYS, **DOCUMENTS, **BACK, **STRANGERS, **WEAK}
NAMED = {
    "alg none": ["no algorithm"],
    "HS for RS": ["the public key as a shared secret", "a shared secret among the keys"],
    "wrong iss": ["another issuer", "the other provider's issuer", "an issuer with a slash more"],
    "wrong aud": ["another audience", "an audience beside us", "no audience", "an empty audience"],
    "wrong azp": ["another authorised party"],
    "wrong nonce": ["another nonce", "no nonce", "a nonce that is a list"],
    "wrong kid": ["a key that is unknown", "another key under the same name"],
    "expired": ["expired", "no end", "made long ago"],
    "future": ["made in the future", "not valid yet", "proved in the future"],
    "made-up code": ["with a code that was made up", "with two codes", "without a code"],
    "other user's state": ["with a state that was made up", "with two states", "without a state"],
    "mix-up": ["in another issuer's name", "in two names", "in nobody's name"],
    "open redirect": ["another address", "with a script for an address", "of another issuer"],
    "10 MB token": ["ten megabytes", "without end", "keys without end"],
    "no strong way": ["no strength", "too weak", "a password alone", "no way said"],
    "another person": ["nobody we know", "the same name in capitals", "somebody of the kommun"],
}


def test_there_are_more_than_thirty_and_no_two_of_one_name() -> None:
    names = [*CLAIMS, *SIGNATURES, *ANSWERS, *KEYS, *DOCUMENTS, *BACK, *STRANGERS, *WEAK]

    assert len(CASES) == len(names) >= 30


@pytest.mark.parametrize("attack", NAMED)
def test_every_attack_of_the_list_is_tried(attack: str) -> None:
    assert NAMED[attack]
    assert set(NAMED[attack]) <= set(CASES)
