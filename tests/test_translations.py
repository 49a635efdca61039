"""What people read is extracted, and every language that is shipped has all of it."""

import pytest
from babel.messages.catalog import Message

from app.kit.i18n import LANGUAGES, SOURCE
from scripts.messages import SHIPPED, extracted, faults, gaps, stale

Words = str | tuple[str, ...]


def test_the_files_are_what_make_messages_would_write() -> None:
    assert stale() == []


def test_there_is_something_to_translate() -> None:
    assert len(extracted()) > 100


def test_every_language_but_the_source_is_shipped() -> None:
    assert set(SHIPPED) == set(LANGUAGES) - {SOURCE}


@pytest.mark.parametrize("code", SHIPPED)
def test_a_language_has_no_gaps(code: str) -> None:
    assert gaps(code) == []


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Hej", "", "not translated"),
        ("Hej %(name)s", "Hello", "other placeholders"),
        ("Högst {le}", "At most {ge}", "other placeholders"),
        (("Ett", "%(n)s"), ("One",), "1 forms instead of 2"),
        (("Ett", "%(n)s"), ("One", "Many"), "other placeholders"),
    ],
)
def test_a_faulty_translation_is_found(source: Words, translation: Words, fault: str) -> None:
    assert faults(Message(source, translation), 2) == [fault]


@pytest.mark.parametrize(
    ("source", "translation"),
    [("Hej %(name)s", "Hello %(name)s"), (("Ett", "%(n)s"), ("One", "%(n)s"))],
)
def test_a_sound_translation_passes(source: Words, translation: Words) -> None:
    assert faults(Message(source, translation), 2) == []


def test_a_guess_is_not_a_translation() -> None:
    assert faults(Message("Hej", "Hello", flags=["fuzzy"]), 2) == ["only a guess"]
