"""What is done each time, as its noun or its verb says."""

from collections.abc import Iterator, Sequence

from app.wording import nouns
from app.wording.candidates import TIMES
from app.wording.purposes import purpose
from app.wording.tokens import Token, word_at
from app.wording.unit import Unit

# A verb that says what is done each time, and the watching that has no plural of its own.
DONE = {
    "fotpatrull": "fotpatruller",
    "nattvandra": "nattvandringar",
    "trygghetsvandra": "trygghetsvandringar",
}
# What is said by a verb alone is counted by its noun, where it is said how many times.
SAID = {
    "besök": "besök",
    "föreläs": "föreläsningar",
    "kontrollera": "kontroller",
    "inventera": "inventeringar",
}
WATCH = "övervakning"
# What comes after them is how often, not what.
PER = frozenset(("per", "varje"))


def near(every: Sequence[Token], at: int) -> Unit | None:
    """What is done, nearest before that piece, else first after it; None when it may be several."""
    sentence = every[at].sentence if at < len(every) else 0
    meant = purpose(every, sentence)
    done = [
        unit
        for unit in _done(every)
        if every[unit.first].sentence == sentence and unit.first not in meant
    ]
    if len(done) > 1 and any(
        token.text == "eller" for token in every if token.sentence == sentence
    ):
        return None
    before = [unit for unit in done if unit.first < at]
    return before[-1] if before else next(iter(done), None)


def _done(every: Sequence[Token]) -> Iterator[Unit]:
    for at, token in enumerate(every):
        if token.is_word and token.text not in TIMES and word_at(every, at - 1) not in PER:
            text = _verb(token.text) or nouns.event(token.text) or _followed(every, at)
            if text:
                yield Unit(text, at, at + 1)


def _verb(word: str) -> str | None:
    if word.endswith(WATCH):
        return f"{word}sinsatser"
    return next((unit for stem, unit in DONE.items() if word.startswith(stem)), None)


def said(every: Sequence[Token], at: int) -> Unit | None:
    """Besöka skolan två gånger: two visits; uppdatera lägesbilden two times: two of it."""
    for here, token in enumerate(every):
        text = _nominal(token.text) if token.sentence == every[at].sentence else None
        if text:
            return Unit(text, here, here + 1)
    return None


def _nominal(word: str) -> str | None:
    stem = next((stem for stem in SAID if _is_form(word, stem)), None)
    return SAID[stem] if stem else nouns.definite(word)


def _is_form(word: str, stem: str) -> bool:
    """besöka, besöker, besöks and besökt, but not besökare."""
    return word.startswith(stem) and word.removeprefix(stem) in {"", "a", "er", "as", "s", "t", "r"}


def _followed(every: Sequence[Token], at: int) -> str | None:
    """Resultatet följs upp: a verb in two words."""
    upp = "upp" in (word_at(every, at + 1), word_at(every, at + 2))
    return "uppföljningar" if upp and every[at].text.startswith("följ") else None
