"""python -m tests.masking.evaluate [FILE …] prints recall, precision and misses; JSON last."""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.masking.kinds import KINDS
from app.masking.service import find
from app.masking.spans import Span
from tests.masking.marked import Labelled, read

FILES = [
    f"{name}.jsonl"
    for name in ("dev", "hand_dev", "dev2", "hand_dev2", "hand_dev3", "test", "hand_test", "fresh")
] + ["blind3.jsonl", "blind4.jsonl"]


@dataclass
class Score:
    """How much of what should be masked was, and of what was masked should have been."""

    sentences: int = 0
    wanted: Counter[str] = field(default_factory=Counter)
    covered: Counter[str] = field(default_factory=Counter)
    named: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    kept: int = 0
    left: int = 0
    misses: list[str] = field(default_factory=list)

    def recall(self, kind: str) -> float:
        return self.covered[kind] / (self.wanted[kind] or 1)

    def precision(self, kind: str = "") -> float:
        if kind:
            return self.right[kind] / (self.found[kind] or 1)
        return self.right.total() / (self.found.total() or 1)

    @property
    def structured(self) -> float:
        """Recall for everything but names."""
        wanted = self.wanted.total() - self.wanted["name"]
        return (self.covered.total() - self.covered["name"]) / (wanted or 1)

    @property
    def place_words(self) -> float:
        """The share of words that look like names and are not which were left alone."""
        return self.left / (self.kept or 1)


def score(every: Iterable[Labelled]) -> Score:
    """Compare what is found with what is marked.

    Masked means that every character of it is, whatever the class; right means that it touches
    something that is marked.
    """
    total = Score()
    for each in every:
        total.sentences += 1
        _add(total, each, find(each.text))
    return total


def _add(total: Score, each: Labelled, found: list[Span]) -> None:
    for span in each.spans:
        over = [other for other in found if other.start <= span.start and span.end <= other.end]
        total.wanted[span.kind] += 1
        total.covered[span.kind] += bool(over)
        total.named[span.kind] += any(other.kind == span.kind for other in over)
        if not over:
            total.misses.append(f"missed {span.kind}: {_shown(each.text, span.start, span.end)}")
    for span in found:
        right = any(_touch(span, other.start, other.end) for other in each.spans)
        total.found[span.kind] += 1
        total.right[span.kind] += right
        if not right:
            total.misses.append(f"wrongly {span.kind}: {_shown(each.text, span.start, span.end)}")
    total.kept += len(each.keep)
    total.left += sum(not any(_touch(span, *word) for span in found) for word in each.keep)


def _touch(span: Span, start: int, end: int) -> bool:
    return span.start < end and start < span.end


def _shown(text: str, start: int, end: int) -> str:
    return f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"


def table(total: Score) -> str:
    """The figures per class, and in all."""
    rows = [f"{'class':<20}{'n':>6}{'recall':>9}{'class right':>13}{'precision':>11}"]
    for kind in KINDS:
        if total.wanted[kind] or total.found[kind]:
            named = total.named[kind] / (total.wanted[kind] or 1)
            rows.append(
                f"{kind:<20}{total.wanted[kind]:>6}{total.recall(kind):>9.4f}{named:>13.4f}"
                f"{total.precision(kind):>11.4f}"
            )
    rows.append(
        f"{total.sentences} sentences; all but names: recall {total.structured:.4f}; "
        f"precision in all {total.precision():.4f}; "
        f"place words left alone {total.left} of {total.kept} ({total.place_words:.4f})"
    )
    return "\n".join(rows)


def figures(total: Score) -> dict[str, float]:
    """The goals of issue 3, as numbers: names, everything else, precision, place words."""
    found = {
        "sentences": total.sentences,
        "identifiers_recall": total.structured,
        "names_recall": total.recall("name"),
        "precision": total.precision(),
        "place_words_left": total.place_words,
    }
    return {name: round(value, 4) for name, value in found.items()}


def main(files: list[str]) -> None:
    told = {}
    for name in files:
        total = score(read(name))
        print(f"\n{name}\n{table(total)}", *total.misses, sep="\n")
        told[name.removesuffix(".jsonl")] = figures(total)
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1:] or FILES)
