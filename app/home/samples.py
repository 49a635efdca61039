"""The states that the components page shows: empty, filled, wrong; on pace, behind, beyond."""

from datetime import date

from app.activities import tally
from app.activities.drawing import Drawing
from app.activities.pace import pace
from app.kit.forms import Form, Sent
from app.promises.measure import Measure
from app.wording.vocabulary import Comparator, Period

FILLED = {"name": "Clemenstorget", "themes": ["a"], "text": "Lyktan är trasig.", "choice": "b"}
WRONG = dict.fromkeys(("", *FILLED), "Fyll i det här fältet.")


def forms() -> dict[str, Form[Sent]]:
    """A form nobody has touched, one that is filled in, and one with something to mend."""
    return {"empty": Form(), "filled": Form(FILLED), "wrong": Form(FILLED, WRONG)}


def drawings() -> list[Drawing]:
    """Tallies of every sort: few, many, a bar, and more than was promised."""
    pairs = ((10, 7), (2, 0), (12, 12), (48, 30), (8, 20), (300, 120), (100, 130))
    return [each for each in (_drawing(total, done) for total, done in pairs) if each]


def _drawing(total: int, done: int) -> Drawing | None:
    year = date(2026, 1, 1), date(2026, 12, 31)
    measure = Measure(Comparator.AT_LEAST, total, Period.TOTAL, *year)
    seen = pace(measure, [(year[0], done)] if done else [], on=date(2026, 8, 21))
    return tally.draw(seen, f"{done} av {total}")
