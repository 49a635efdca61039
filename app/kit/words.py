"""People's words at the boundary: one form on both databases, and nothing hidden in them."""

import re
import unicodedata
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticKnownError

from app.kit.i18n import N_

# Control characters other than tab and line feed, and what turns the reading direction round.
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e]")
UNDECODED = re.compile("[\ufffd\ud800-\udfff]")
MARKUP = re.compile(r"<[a-z!/?]|\{\{|\{%|\$\{", re.IGNORECASE)

UNREADABLE = N_("Några tecken gick inte att läsa. Ta bort dem eller skriv om stycket.")
HIDDEN = N_("Texten innehåller osynliga styrtecken. Skriv om den för hand.")
BACKWARDS = N_("Slutet kommer före början.")
CODE = N_("Skriv med vanliga ord. Kod som <…> eller {{…}} kan vi inte ta emot.")


def clean(text: object) -> str:
    """Canonical composition, plain line ends, no space around.

    Raises ValueError with a sentence for NUL and other control characters, for what could not be
    decoded, for marks that turn the reading direction round, and for markup.
    """
    words = unicodedata.normalize("NFC", _encodable(str(text)).replace("\r\n", "\n")).strip()
    if UNSEEN.search(words):
        raise ValueError(HIDDEN)
    if MARKUP.search(words):
        raise ValueError(CODE)
    return words


def clean_line(text: object) -> str:
    """As `clean`, on one line."""
    return " ".join(clean(text).split())


def folded(text: str) -> str:
    """For comparing names as people type them: no case, no accents, no double spaces."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def _no_longer(than: int) -> BeforeValidator:
    """Looked at before anything else: putting accents in order takes the square of their number."""

    def check(text: object) -> object:
        if len(str(text)) > 2 * than:  # decomposed letters and \r\n are two where we keep one
            raise PydanticKnownError("string_too_long", {"max_length": than})
        return text

    return BeforeValidator(check)


def _encodable(text: str) -> str:
    if UNDECODED.search(text):
        raise ValueError(UNREADABLE)
    return text


# The length stands first and last: Pydantic applies what is nearest the type last, to clean text.
Line = Annotated[
    str, StringConstraints(max_length=120), BeforeValidator(clean_line), _no_longer(120)
]
Short = Annotated[
    str, StringConstraints(max_length=60), BeforeValidator(clean_line), _no_longer(60)
]
Paragraph = Annotated[
    str, StringConstraints(max_length=1000), BeforeValidator(clean), _no_longer(1000)
]
Text = Annotated[str, StringConstraints(max_length=4000), BeforeValidator(clean), _no_longer(4000)]

# A day in another century is a slip of the finger.
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
