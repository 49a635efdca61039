"""The language of this request: the one ambient thing, for everything that speaks needs it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from starlette.types import ASGIApp, Receive, Scope, Send

LANGUAGES = {"sv": "Svenska", "en": "English"}
SOURCE = "sv"
FOLDER = Path(__file__).parents[1] / "translations"

_language: ContextVar[str] = ContextVar("language", default=SOURCE)


def language() -> str:
    """The language of the address being answered."""
    return _language.get()


@cache
def locale(code: str) -> Locale:
    """Dates and numbers in that language; English is written the British way."""
    return Locale.parse("en_GB" if code == "en" else code)


@cache
def catalogue(code: str) -> NullTranslations:
    """The messages of one language, from its .po file: nothing to compile, nothing to forget."""
    path = FOLDER / code / "LC_MESSAGES" / "messages.po"
    if not path.exists():
        return NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=code))
    compiled.seek(0)
    return GNUTranslations(compiled)


def gettext(message: str) -> str:
    """The message in the reader's language, else in Swedish."""
    # The empty message is the catalogue's own heading.
    return catalogue(language()).gettext(message) if message else ""


def ngettext(one: str, many: str, number: int) -> str:
    """The message for that number in the reader's language."""
    return catalogue(language()).ngettext(one, many, number)


def N_(message: str) -> str:  # noqa: N802 (the name gettext's extractors know)
    """Marks a text for translation where it is written, long before it is shown."""
    return message


class LanguageOfAddress:
    """`/en/omraden` is `/omraden` in English: the prefix is taken off and remembered."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        code, path = spoken(scope.get("path", ""))
        if scope["type"] == "http":
            scope = {**scope, "path": path}
        with speaking(code):
            await self.app(scope, receive, send)


def spoken(path: str) -> tuple[str, str]:
    """The language of an address, and the address that it has in Swedish."""
    code, path = SOURCE, _written(path).strip("/")
    head, _, rest = path.partition("/")
    if head in LANGUAGES and head != SOURCE:
        code, path = head, rest
    # One slash: a link back to //example.org would lead to another site.
    return code, "/" + path.lstrip("/")


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """That language, until the block ends."""
    mark = _language.set(code)
    try:
        yield
    finally:
        _language.reset(mark)


def _written(path: str) -> str:
    """The path without what cannot be written: PostgreSQL fails on NUL where SQLite does not."""
    if path.isprintable():
        return path
    return "".join(char if char.isprintable() else "\ufffd" for char in path)
