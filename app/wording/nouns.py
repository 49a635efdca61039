"""What can be counted: nouns by their endings, for Swedish compounds end on what they are."""

from functools import lru_cache
from pathlib import Path

from app.kit.reference import rows
from app.wording.occasions import occasion

DATA = Path(__file__).parent / "data"
LONGEST = 40


def _rows(name: str) -> list[tuple[str, str]]:
    return [(row["one"], row["many"]) for row in rows(DATA / name)]


def _pairs(name: str) -> dict[str, str]:
    """Each noun's two forms, and the form for many."""
    return {form: many for one, many in _rows(name) for form in (one, many)}


# What is done at a time and a place; and other things that promises count.
EVENTS = _pairs("events.csv")
NOUNS = EVENTS | _pairs("nouns.csv")
ONES = {many: one for one, many in _rows("nouns.csv") + _rows("events.csv")}
# They end as nouns do: polisen träffar ungdomar.
VERBS = frozenset(("träffar", "undersök", "prov"))
ALIKE = (
    "besök",
    "sök",
    "samtal",
    "pass",
    "inlägg",
    "utskick",
    "arrangemang",
    "evenemang",
    "läger",
    "brev",
)
ENDINGS = (
    ("ing", "ingar"), ("else", "elser"), ("het", "heter"), ("ion", "ioner"), ("are", "are"),
    ("ande", "anden"), ("ende", "enden"), ("ställe", "ställen"), ("ium", "ier"), ("ent", "enter"),
    ("ist", "ister"), ("ant", "anter"), ("tet", "teter"), ("nad", "nader"), ("age", "age"),
    ("a", "or"), ("e", "ar"),
)  # fmt: skip


@lru_cache(4096)
def event(word: str) -> str | None:
    """The plural of what is done, or None: trafikkontroll and trafikkontroller alike."""
    if word in VERBS or word.startswith("försök"):
        return None
    return _many(word, EVENTS) or occasion(word)


def definite(word: str) -> str | None:
    """The plural of a known one: mötet and vandringen."""
    return next(
        (
            event(word[:-cut])
            for cut in (2, 1)
            if word.endswith(("et", "en", "n")) and event(word[:-cut])
        ),
        None,
    )


@lru_cache(4096)
def is_known(word: str) -> bool:
    """Whether it is a noun in the lists, or ends on one."""
    return _many(word, NOUNS) is not None


@lru_cache(4096)
def is_alike(word: str) -> bool:
    """Whether one and many are written alike, as besök is."""
    return word.endswith(ALIKE)


@lru_cache(4096)
def many(word: str) -> str:
    """The form for many of a noun as it stands after en, ett or 1."""
    known = _many(word, NOUNS)
    if known:
        return known
    ending = next((pair for pair in ENDINGS if word.endswith(pair[0])), ("", ""))
    return word.removesuffix(ending[0]) + ending[1]


@lru_cache(4096)
def one(plural: str) -> str | None:
    """The form for one of a plural that ends on a listed noun; None for two words or an unknown."""
    return None if " " in plural else _many(plural, ONES)


def _many(word: str, nouns: dict[str, str]) -> str | None:
    if len(word) > LONGEST:
        return None
    starts = range(len(word) - 1)
    return next((word[:at] + nouns[word[at:]] for at in starts if word[at:] in nouns), None)
