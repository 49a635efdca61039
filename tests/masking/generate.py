"""python -m tests.masking.generate writes data/*.jsonl from the marked files and templates.

Nothing is left to chance: the same files give the same sentences. Test numbers come from what
Skatteverket publishes for tests, telephone numbers from the ranges PTS keeps for fiction.
"""

import re
from collections.abc import Callable, Iterator
from itertools import count

from app.masking.lexicon import DOUBTFUL, GIVEN, KNOWN, SURNAME
from tests.masking.marked import Labelled, fills, labelled, lines, words, write

ROUNDS = 9
SLOT = re.compile(r"\{(\w+)\}")

PHONES = [f"{70174_0605 + at:010d}" for at in range(0, 95, 7)]
FORMS: list[Callable[[str], str]] = [
    lambda n: n,
    lambda n: f"{n[:3]}-{n[3:]}",
    lambda n: f"{n[:3]}-{n[3:6]} {n[6:8]} {n[8:]}",
    lambda n: f"{n[:3]} {n[3:6]} {n[6:8]} {n[8:]}",
    lambda n: f"+46{n[1:]}",
    lambda n: f"+46 {n[1:3]} {n[3:6]} {n[6:8]} {n[8:]}",
    lambda n: f"0046 {n[1:3]}-{n[3:]}",
    lambda n: f"{n[:3]}/{n[3:6]} {n[6:]}",
    lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[8:]}",
]
BIRTH_FORMS: list[Callable[[str], str]] = [
    lambda n: n,
    lambda n: n[2:],
    lambda n: n.replace("-", ""),
    lambda n: n[2:].replace("-", " "),
    lambda n: f"{n[:4]} {n[4:6]} {n[6:8]} {n[9:]}",
    lambda n: n[2:].replace("-", " - "),
    lambda n: n.replace("-", "\u2013"),
]
FILLS = fills("fills.txt")
BIRTHS = FILLS["pnr"]


def _samordning(birth: str) -> str:
    """60 added to the day, and the check digit made wrong on purpose: it belongs to nobody."""
    return f"{birth[:6]}{int(birth[6:8]) + 60}{birth[8:-1]}{(int(birth[-1]) + 1) % 10}"


class Half:
    """The words that one half of the sentences is made of, taken in turn."""

    def __init__(self, name: str, every: int) -> None:
        self.turn = count()
        given, surname = (list(words(f"{name}_names.txt", kind)) for kind in ("given", "surname"))
        if name == "test":
            given, surname = (list(filter(is_unlisted, each)) for each in (given, surname))
        self.given, self.surname = given, surname
        self.kept = list(words("kept.txt", ""))[every::3]

    def fill(self, slot: re.Match[str]) -> str:
        at = next(self.turn)
        kind = slot[1]
        if kind in {"given", "surname"}:
            return f"<name:{self._name(kind, at)}>"
        if kind == "full":
            return f"<name:{self._name('given', at)} {self._name('surname', at + 3)}>"
        if kind == "kept":
            return f"<keep:{self.kept[at % len(self.kept)]}>"
        return _number(kind, at)

    def _name(self, kind: str, at: int) -> str:
        names = self.given if kind == "given" else self.surname
        return names[at * 7 % len(names)]


def _number(kind: str, at: int) -> str:
    if kind == "phone":
        return f"<phone:{FORMS[at % len(FORMS)](PHONES[at * 3 % len(PHONES)])}>"
    if kind in {"pnr", "samordning"}:
        birth = BIRTHS[at % len(BIRTHS)]
        whole = birth if kind == "pnr" else _samordning(birth)
        return f"<{kind}:{BIRTH_FORMS[at * 5 % len(BIRTH_FORMS)](whole)}>"
    label = "account" if kind in {"bankgiro", "plusgiro"} else kind
    return f"<{label}:{FILLS[kind][at % len(FILLS[kind])]}>"


def is_unlisted(name: str) -> bool:
    """Whether no part of a name stands in a list of names."""
    parts = name.lower().replace("-", " ").split()
    return not any(KNOWN.get(part, 0) & (GIVEN | SURNAME) or part in DOUBTFUL for part in parts)


def _lower(marked: str) -> str:
    return re.sub(r"<(\w+):", lambda found: f"<{found[1]}:", marked.lower())


def _bare(marked: str) -> str:
    """No capitals and no signs, as thumbs write, outside the marks."""
    return re.sub(r"(?<=[a-zåäö>])[.,!?]+(?=\s|$)", "", _lower(marked))


def _slangy(marked: str) -> str:
    """Everyday spellings, but for what is marked."""
    spelt = {"är": "e", "och": "o", "det": "de", "mig": "mej", "inte": "inte", "jag": "ja"}
    pieces = re.split(r"(<[^>]+>)", _lower(marked))
    for at in range(0, len(pieces), 2):
        pieces[at] = re.sub(r"\b(är|och|det|mig|jag)\b", lambda f: spelt[f[0]], pieces[at])
    return "".join(pieces)


STYLES: list[Callable[[str], str]] = [
    lambda marked: marked,
    _lower,
    _bare,
    lambda marked: f"{marked} 😡",
    _slangy,
    lambda marked: f"Hej. {marked.rstrip(chr(46))}. Hoppas ni läser detta.",
]


def sentences(name: str, every: int) -> Iterator[Labelled]:
    """Each template in each of several rounds, with other words and another style each time."""
    half = Half(name, every)
    for turn in range(ROUNDS):
        for at, template in enumerate(lines(f"{name}_templates.txt")):
            style = STYLES[(turn + at) % len(STYLES)]
            yield labelled(style(SLOT.sub(half.fill, template)))


def everything() -> Iterator[tuple[str, list[Labelled]]]:
    """Each file of labelled sentences by its name."""
    for at, half in enumerate(("dev", "dev2", "test")):
        yield f"{half}.jsonl", list(sentences(half, at))
        yield f"hand_{half}.jsonl", [labelled(line) for line in lines(f"hand_{half}.txt")]
    for name in ("hand_dev3", "fresh", "blind3", "blind4"):
        yield f"{name}.jsonl", [labelled(line) for line in lines(f"{name}.txt")]


if __name__ == "__main__":
    for name, every in everything():
        write(name, every)
