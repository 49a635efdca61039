"""Chance and secrets: nothing can be made up, and nothing tells where it came from."""

import re

import pytest

from app.kit.tokens import digest, digest_of, keyed_digest, opaque, seal, secret, unseal

CODE = "HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6"


def test_an_identity_is_thirty_two_hexadecimal_digits() -> None:
    assert all(re.fullmatch("[0-9a-f]{32}", opaque()) for _ in range(100))


def test_identities_tell_nothing_of_their_order() -> None:
    made = [opaque() for _ in range(1_000)]

    assert len(set(made)) == 1_000
    assert made != sorted(made)
    rising = sum(before < after for before, after in zip(made, made[1:], strict=False))
    assert 400 < rising < 600


def test_a_secret_holds_256_bits_and_fits_a_cookie() -> None:
    assert re.fullmatch(r"[\w-]{43}", secret())
    assert secret() != secret()


def test_a_digest_is_the_same_each_time_and_hides_the_value() -> None:
    assert digest(CODE) == digest(CODE)
    assert len(digest(CODE)) == 64
    assert CODE not in digest(CODE)


def test_a_keyed_digest_needs_the_key() -> None:
    """The vector of RFC 4231, case 2."""
    known = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"

    assert keyed_digest("what do ya want for nothing?", "Jefe") == known
    assert keyed_digest(CODE, "one key") != keyed_digest(CODE, "another key")


@pytest.mark.parametrize("value", [CODE, "", "åäö", "a.b.c", "x" * 1_000])
def test_a_whole_seal_gives_the_value_back(value: str) -> None:
    assert unseal(seal(value, "key"), "key") == value


@pytest.mark.parametrize("broken", ["", ".", CODE, f"{CODE}.", f".{CODE}", "å.å", "\ud800.x", "\0"])
def test_what_was_never_sealed_gives_nothing(broken: str) -> None:
    assert unseal(broken, "key") is None


def test_a_seal_breaks_at_any_change() -> None:
    sealed = seal(CODE, "key")
    changed = [
        sealed[:place] + other + sealed[place + 1 :]
        for place in range(len(sealed) - 1)
        for other in ("A", "z", ".")
        if other != sealed[place]
    ]

    assert changed
    assert [each for each in changed if unseal(each, "key") is not None] == []


def test_a_seal_holds_under_its_own_key_only() -> None:
    assert unseal(seal(CODE, "one key"), "another key") is None


def test_a_digest_of_content_does_not_depend_on_the_order_of_its_names() -> None:
    assert digest_of({"a": 1, "b": "å"}) == digest_of({"b": "å", "a": 1})
    assert digest_of({"a": 1}) != digest_of({"a": "1"})
