"""Things that may be said in one place only, or nowhere."""

import re

import pytest

from scripts.source import ROOT, files, texts

ONLY_IN = {
    "commit": (r"\.commit\(", {"app/kit/database.py"}),
    "the time": (
        r"\b(datetime\.(now|utcnow|today)|date\.today|time\.time)\(",
        {"app/kit/clock.py"},
    ),
    "chance": (
        r"^\s*(import|from) (secrets|uuid|random)\b|\burandom\(",
        {"app/kit/tokens.py", "app/kit/codes.py"},
    ),
    "the environment": (r"\bos\.(environ|getenv)\b", {"app/settings.py"}),
    "trusted markup": (r"\|\s*safe\b|\bMarkup\(", {"app/kit/assets.py"}),
}

# A tag with all its attributes; a > inside {{ … }} or {% … %} does not end it.
TAG = re.compile(r"<\w+(?:\{\{.*?\}\}|\{%.*?%\}|[^<>{]|\{)*>", re.DOTALL)
INLINE = {
    "a style": r"\sstyle\s*=",
    "a handler": r"\son[a-z]+\s*=",
    "hx-on": r"\shx-on\b",
    "hx-boost": r"\shx-boost\b",
    "javascript:": r"javascript:",
}
PHYSICAL = re.compile(
    r"""(?<![-\w]) (?:
        (?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)
      | (?:left|right|top|bottom) (?=\s*:)
      | (?:min-|max-)?(?:width|height) (?=\s*:)
      | (?:text-align|float|clear) \s*:\s* (?:left|right)
    )""",
    re.VERBOSE,
)
# Written in pieces, for this file is searched too.
HOSTS = [
    ("pypi", "org"),
    ("pythonhosted", "org"),
    ("npmjs", "org"),
    ("npmjs", "com"),
    ("proxy.golang", "org"),
    ("deb.debian", "org"),
    ("crates", "io"),
    ("docker", "io"),
]
MACHINE = re.compile(
    r"(?<![\w.}])/(?:" + "|".join(["work", "root", "home"]) + r")/\w|\.\./" + "shared"
)

TEMPLATES = texts(".html", under="app/templates")
SHEETS = texts(".css", under="app/static/css")


def without_comments(sheet: str) -> str:
    return re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)


def written(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


def declarations(sheet: str) -> str:
    """A sheet without comments and without the conditions of media and container queries."""
    return re.sub(r"@(media|container|supports)[^{]*", "", without_comments(sheet))


def tags(text: str) -> list[str]:
    return TAG.findall(text)


def attribute(tag: str, name: str) -> str | None:
    """The value of an attribute, with its template expressions as they are written."""
    found = re.search(rf'\s{name}="((?:\{{\{{.*?\}}\}}|[^"{{])*)"', tag, re.DOTALL)
    return found[1] if found else None


def has_twin(tag: str) -> bool:
    """Whether a tag without scripts posts where it posts with them."""
    address = attribute(tag, "hx-post")
    form = attribute(tag, "method") == "post" and attribute(tag, "action") == address
    return form or attribute(tag, "formaction") == address


@pytest.mark.parametrize(("pattern", "places"), ONLY_IN.values(), ids=list(ONLY_IN))
def test_it_is_said_in_its_own_place_only(pattern: str, places: set[str]) -> None:
    code = texts(".py", ".html", under="app")
    found = {name for name, text in code.items() if re.search(pattern, text, re.MULTILINE)}

    assert code
    assert found - places == set()


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_holds_no_inline_style_or_script(name: str) -> None:
    every = tags(TEMPLATES[name])
    found = [tag for tag in every for pattern in INLINE.values() if re.search(pattern, tag)]

    assert found == []


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_script_is_a_file_that_is_vouched_for(name: str) -> None:
    scripts = [tag for tag in tags(TEMPLATES[name]) if re.match(r"<script\b", tag)]

    assert [tag for tag in scripts if "src=" not in tag or "integrity=" not in tag] == []
    assert not re.search(r"<script\b[^>]*>\s*[^\s<]", TEMPLATES[name])


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_partial_post_works_without_scripts(name: str) -> None:
    posting = [tag for tag in tags(TEMPLATES[name]) if "hx-post" in tag]

    assert [tag for tag in posting if not has_twin(tag)] == []


def test_there_are_templates_that_post() -> None:
    assert any("hx-post" in text for text in TEMPLATES.values())


@pytest.mark.parametrize("name", SHEETS)
def test_style_sheets_know_no_left_and_right(name: str) -> None:
    assert [found[0] for found in PHYSICAL.finditer(declarations(SHEETS[name]))] == []


def test_the_sheet_inside_the_page_cannot_end_its_element() -> None:
    assert SHEETS
    assert [name for name, text in SHEETS.items() if "<" in text] == []


def test_our_own_scripts_are_small() -> None:
    lengths = {
        name: len(text.splitlines()) for name, text in texts(".js", under="app/static/js").items()
    }

    assert {name for name, length in lengths.items() if length >= 60} == set()
    assert sum(lengths.values()) <= 500


def test_the_kit_is_a_shelf_and_not_a_drawer() -> None:
    kit = texts(".py", under="app/kit")

    assert len(kit) <= 19  # with its __init__
    assert {name for name, text in kit.items() if len(written(text)) >= 100} == set()


def test_no_file_names_a_registry_or_this_machine() -> None:
    hosts = re.compile("|".join(re.escape(".".join(host)) for host in HOSTS))
    found = []
    for path in files():
        text = path.read_text(encoding="utf-8", errors="replace")
        if hosts.search(text) or MACHINE.search(text):
            found.append(path.relative_to(ROOT).as_posix())

    assert found == []
