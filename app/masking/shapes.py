"""What a word that stands in no list looks like: a surname, a place, an ordinary word bent."""

from app.masking import cues
from app.masking.lexicon import DOUBTFUL, is_compound, is_misspelt, is_place
from app.masking.likeness import likeness
from app.masking.tokens import Token

LONG, LONGEST = 9, 14
# In log-odds: a name by its letters alone, a name where nothing speaks against it, hardly a name.
SURE, ENOUGH, FAR_FROM = 1.0, 0.3, -4.0


def looks_like_surname(token: Token) -> bool:
    """Whether it ends as surnames do, and is no word and no place that is known."""
    bare = token.lower.removesuffix("s")
    return not token.known and len(bare) > 4 and bare.endswith(cues.SURNAME_ENDINGS)


def is_sure_surname(token: Token) -> bool:
    """A surname by its ending alone, however it is written."""
    bare = token.lower.removesuffix("s")
    return not token.known and len(bare) > 5 and bare.endswith(cues.SURE_SURNAME_ENDINGS)


def looks_like_place(token: Token) -> bool:
    """Whether it ends as places, institutions and words in the definite do."""
    if likeness(token.lower) > SURE:
        return False
    lower = token.lower.removesuffix("s")
    definite = len(lower) >= LONG and lower.endswith(("en", "et", "an", "na"))
    return definite or (len(lower) > 4 and lower.endswith(cues.PLACE_ENDINGS))


def is_strange(token: Token) -> bool:
    """In no list, and spelt as a name or neither two words in one nor a slip of the thumb."""
    word = token.lower
    if token.known or not 3 <= max(map(len, word.split("-"))) <= LONGEST:
        return False
    if not word.replace("-", "").isalpha():
        return False
    if is_place(word.removesuffix("n")):
        return False
    if word in DOUBTFUL or likeness(word) > ENOUGH:
        return True
    return not is_compound(word) and not is_misspelt(word)


def is_bent(token: Token) -> bool:
    """Whether it ends as Swedish verbs and nouns do when they are bent."""
    return token.lower.endswith(cues.BENT_ENDINGS) and likeness(token.lower) < SURE
