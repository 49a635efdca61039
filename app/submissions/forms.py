"""The resident's way in: one question a page, with earlier answers carried along."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field

from app.kit.forms import TAMPERED, Form, Sent
from app.kit.i18n import N_, gettext
from app.kit.words import Line, Text

MOST_THEMES = 29
LONGEST_SEAL = 200


class Step(StrEnum):
    """The pages, in the order they come."""

    THEME = "amne"
    PLACE = "plats"
    WORDS = "ord"
    ABOUT = "om-dig"
    REVIEW = "granska"
    SENT = "skicka"


class Age(StrEnum):
    """How old, in bands wide enough to hide in (trust.md §6, rule 6)."""

    CHILD = "0-17"
    YOUNG = "18-29"
    ADULT = "30-64"
    OLDER = "65-"


class Gender(StrEnum):
    """As the person says it; who would rather not say is not stored."""

    WOMAN = "kvinna"
    MAN = "man"
    OTHER = "annat"


class Said(Sent):
    """What a resident has answered, on the web, on paper or to somebody at the square."""

    themes: list[Line] = Field(default_factory=list, max_length=MOST_THEMES)
    known_place: Line = ""
    place: Line = ""
    body: Text = ""
    age: Age | None = None
    gender: Gender | None = None


def _not_too_long(value: object) -> str:
    """A seal is never a person's fault: what is none is cut, and opens to nothing."""
    return str(value)[:LONGEST_SEAL]


class Answers(Said):
    """Everything answered so far, and where the resident is going."""

    code: Line = ""
    heard: Annotated[str, BeforeValidator(_not_too_long)] = ""
    person: Line = ""  # asked so that they can be sent to the right place; never stored
    at: Step = Step.THEME
    to: Step = Step.PLACE


FIELDS_OF = {
    Step.THEME: ("themes",),
    Step.PLACE: ("known_place", "place"),
    Step.WORDS: ("body", "person"),
    Step.ABOUT: ("age", "gender"),
}
STEP_OF = {field: step for step, fields in FIELDS_OF.items() for field in fields}
NEEDED = {
    "themes": N_("Välj minst ett ämne. «Övrigt» går också bra."),
    "body": N_("Berätta med egna ord. En mening räcker."),
}
ORDER = list(Step)
STEPS = {each.value: each for each in Step}


def way_of(form: Form[Answers]) -> tuple[Step, Step]:
    """Where the person was and where they want to go; a page that was made up starts over."""
    at, to = _step(form["at"], Step.THEME), _step(form["to"], Step.PLACE)
    return (Step.REVIEW if at is Step.SENT else at), to


def first_gap(form: Form[Answers], at: Step, to: Step) -> Step | None:
    """The first page to be asked again: one left out before `to`, or one that is unsound."""
    for field, step in STEP_OF.items():
        is_left_out = ORDER.index(step) < ORDER.index(to) and _left_out(form, field)
        if is_left_out or form.error(field):
            return step
    return at if form.errors else None


def is_whole(form: Form[Answers]) -> bool:
    """Whether everything is answered and soundly, and the person wants it sent."""
    at, to = way_of(form)
    return to is Step.SENT and first_gap(form, at, to) is None


def asked_again(form: Form[Answers], step: Step) -> Form[Answers]:
    """The form with the sentences that this page owes."""
    owed = {
        field: sentence
        for field in FIELDS_OF.get(step, ())
        if (sentence := form.error(field) or _left_out(form, field))
    }
    return Form(form.values, owed or {"": gettext(TAMPERED)})


def _left_out(form: Form[Answers], field: str) -> str:
    """The sentence for an answer that is needed and was left out."""
    return gettext(NEEDED[field]) if field in NEEDED and not form[field] else ""


def _step(value: str, otherwise: Step) -> Step:
    return STEPS.get(value, otherwise)
