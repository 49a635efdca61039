"""Extracts what people read and updates every language; with --check, only says what is wrong."""

import io
import re
import sys
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

from app.kit.i18n import FOLDER, LANGUAGES, SOURCE

ROOT = Path(__file__).parents[1]
TEMPLATE = FOLDER / "messages.pot"
SHIPPED = sorted(set(LANGUAGES) - {SOURCE})
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w*\}")


def extracted() -> Catalog:
    """Every message in the code and the templates, as it stands now."""
    with (ROOT / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    catalog = Catalog()
    for path, line, message, comments, context in extract_from_dir(
        ROOT, methods, options, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        catalog.add(message, None, [(path, line)], auto_comments=comments, context=context)
    return catalog


def path_of(code: str) -> Path:
    return FOLDER / code / "LC_MESSAGES" / "messages.po"


def translated(code: str) -> Catalog:
    """One language as its file has it; an empty catalogue if there is no file yet."""
    path = path_of(code)
    if not path.exists():
        return Catalog(locale=code)
    with path.open("rb") as file:
        return read_po(file, locale=code)


def updated(code: str, template: Catalog) -> Catalog:
    """One language with today's messages; what resembles an older one is marked fuzzy."""
    catalog = translated(code)
    catalog.update(template)
    return catalog


def as_text(catalog: Catalog) -> str:
    """The file: no dates, no line numbers and no wrapping, so that a change shows as itself."""
    header = ['msgid ""', 'msgstr ""', r'"Content-Type: text/plain; charset=utf-8\n"']
    if catalog.locale is not None:
        header.append(rf'"Language: {catalog.locale}\n"')
        header.append(rf'"Plural-Forms: {catalog.plural_forms}\n"')
    body = io.BytesIO()
    write_po(
        body,
        catalog,
        width=0,
        omit_header=True,
        sort_by_file=True,
        ignore_obsolete=True,
        include_lineno=False,
    )
    return "\n".join(header) + "\n\n" + body.getvalue().decode()


def files() -> dict[Path, str]:
    """What each file should hold."""
    template = extracted()
    catalogues = {path_of(code): as_text(updated(code, template)) for code in SHIPPED}
    return {TEMPLATE: as_text(template)} | catalogues


def stale() -> list[str]:
    """The files that `make messages` would change."""
    return [
        f"{path.relative_to(ROOT)}: not up to date, run make messages"
        for path, text in files().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]


def gaps(code: str) -> list[str]:
    """What one language lacks or says wrongly."""
    catalog = translated(code)
    return [
        f"{code}: {problem}: {message.id!r}"
        for message in catalog
        if message.id
        for problem in faults(message, catalog.num_plurals)
    ]


def faults(message: Message, plurals: int) -> list[str]:
    """What is wrong with one translation."""
    told = _forms(message.string)
    if message.fuzzy:
        return ["only a guess"]
    if not all(told):
        return ["not translated"]
    if message.pluralizable and len(told) != plurals:
        return [f"{len(told)} forms instead of {plurals}"]
    return [] if _same_placeholders(message, told) else ["other placeholders"]


def _same_placeholders(message: Message, told: list[str]) -> bool:
    """The last form names what the source's last names; an earlier one may leave the number out."""
    asked = [_placeholders(form) for form in _forms(message.id)]
    given = [_placeholders(form) for form in told]
    return given[-1] == asked[-1] and all(form <= set().union(*asked) for form in given)


def _placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def _forms(text: object) -> list[str]:
    return [str(form) for form in text] if isinstance(text, (list, tuple)) else [str(text or "")]


def write() -> None:
    """Bring every file up to date."""
    for path, text in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def main() -> None:
    if "--check" not in sys.argv:
        write()
    problems = stale() + [problem for code in SHIPPED for problem in gaps(code)]
    print("\n".join(problems) or "Every message is translated.")
    if problems and "--check" in sys.argv:
        sys.exit(1)


if __name__ == "__main__":
    main()
