"""What it is done for, which is not what is done: "träffas för att dela lägesbild"."""

from collections.abc import Sequence

from app.wording.tokens import Token, word_at

TOWARDS = frozenset(("för", "syfte", "så"))


def purpose(every: Sequence[Token], sentence: int) -> range:
    """The pieces from there to the end of the sentence; none where it begins with its purpose."""
    ours = [at for at, token in enumerate(every) if token.sentence == sentence]
    for at in ours[3:]:
        if every[at].text == "att" and word_at(every, at - 1) in TOWARDS:
            return range(at, ours[-1] + 1)
    return range(0)
