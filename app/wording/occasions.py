"""Days, evenings and weeks with a name of their own: föräldrakväll, trygghetsdag, temavecka."""

import re

ENDS = {"kväll": "kvällar", "dag": "dagar", "vecka": "veckor", "helg": "helger", "natt": "nätter"}
# What an evening is about; of fredagskväll and arbetsdag nobody would say that they are held.
ABOUT = re.compile(
    r".*(?:ings|hets|ions|skaps|itets|tema|städ|film|tjej|kill|dialog|föräldra|familje|ungdoms"
    r"|idrotts|samverkans|trafik)"
)


def occasion(word: str) -> str | None:
    """The form for many, or None."""
    for one, many in ENDS.items():
        for form in (one, many):
            if word.endswith(form) and ABOUT.fullmatch(word.removesuffix(form)):
                return word.removesuffix(form) + many
    return None
