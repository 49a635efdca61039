"""The resident's way in: one question a page, with earlier answers carried along."""

from enum import StrEnum

from pydantic import Field

from app.kit.forms import Form, Sent
from app.kit.i18n import N_, gettext
from app.kit.words import Line, Text

MOST_THEMES = 29


class Step(StrEnum):
    """The pages, in the order they come."""

    THEME = "amne"
    PLACE = "plats"
    WORDS = "ord"
    REVIEW = "granska"
    SENT = "skicka"


class Answers(Sent):
    """Everything a resident has answered so far, and where they are going."""

    themes: list[Line] = Field(default_factory=list, max_length=MOST_THEMES)
    place: Line = ""
    body: Text = ""
    code: str = ""
    at: Step = Step.THEME
    to: Step = Step.PLACE


FIELD_OF = {Step.THEME: "themes", Step.PLACE: "place", Step.WORDS: "body"}
NEEDED = {
    "themes": N_("Välj minst ett ämne. «Övrigt» går också bra."),
    "body": N_("Berätta med egna ord. En mening räcker."),
}
ORDER = list(Step)


def way_of(form: Form[Answers]) -> tuple[Step, Step]:
    """Where the person was and where they want to go; a page that was made up starts over."""
    return _step(form["at"], Step.THEME), _step(form["to"], Step.PLACE)


def first_gap(form: Form[Answers], before: Step) -> Step | None:
    """The first page before that one whose answer is missing or unsound."""
    for step, field in FIELD_OF.items():
        if ORDER.index(step) >= ORDER.index(before):
            return None
        if form.error(field) or (field in NEEDED and not form[field]):
            return step
    return Step.THEME if form.error("") else None


def with_needed(form: Form[Answers], step: Step) -> Form[Answers]:
    """The form with the sentence for an answer that was left out."""
    field = FIELD_OF[step]
    if form.error(field) or form.error("") or form[field]:
        return form
    return Form(form.values, form.errors | {field: gettext(NEEDED[field])})


def _step(value: str, otherwise: Step) -> Step:
    return Step(value) if value in set(Step) else otherwise
