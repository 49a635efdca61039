"""Forms: what people send, read once, told back in their language with their own words kept."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any, Generic, TypeVar, get_origin

from fastapi import Request
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError
from starlette.datastructures import FormData

from app.kit.errors import Invalid
from app.kit.i18n import N_, gettext
from app.kit.origin import is_utf8, read_fields

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"

SENTENCES = {
    "missing": N_("Fyll i det här fältet."),
    "int_parsing": N_("Skriv ett heltal med siffror."),
    "int_type": N_("Skriv ett heltal med siffror."),
    "greater_than_equal": N_("Talet är för litet: minst {ge}."),
    "less_than_equal": N_("Talet är för stort: högst {le}."),
    "date_from_datetime_parsing": N_("Skriv ett datum som 2026-05-12."),
    "date_parsing": N_("Skriv ett datum som 2026-05-12."),
    "string_too_long": N_("Texten är för lång: högst {max_length} tecken."),
    "enum": N_("Välj ett av alternativen."),
    "literal_error": N_("Välj ett av alternativen."),
    "too_long": N_("Välj färre alternativ."),
}
UNKNOWN = N_("Kontrollera det här fältet.")
TAMPERED = N_("Formuläret gick inte att läsa. Kontrollera svaren och skicka igen.")


# Made with a page, so that whatever is sent from it twice is kept once.
Token = Annotated[str, StringConstraints(pattern="^[0-9a-f]{32}$")]


class Sent(BaseModel):
    """The base of every form: fields we did not ask for are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


M = TypeVar("M", bound=BaseModel)


class Form(Generic[M]):
    """What was sent, what is wrong with it, and the sound data if nothing is."""

    def __init__(
        self,
        values: dict[str, Any] | None = None,
        errors: dict[str, str] | None = None,
        data: M | None = None,
    ) -> None:
        self.values, self.errors, self.data = values or {}, errors or {}, data

    def __getitem__(self, field: str) -> Any:
        return self.values.get(field, "")

    def error(self, field: str) -> str:
        return self.errors.get(field, "")

    def has(self, field: str, value: str) -> bool:
        """Whether that choice of a multiple-choice field is ticked."""
        return value in self.values.get(field, ())

    def failed(self, problem: Invalid) -> "Form[M]":
        """The same words with one more thing to mend, found by the verb."""
        return Form(self.values, self.errors | {problem.field: problem.sentence})


def field_error(field: str, sentence: str) -> PydanticCustomError:
    """What a validator raises to point at one field with a sentence."""
    return PydanticCustomError("field", "{sentence}", {"field": field, "sentence": sentence})


def read_form(model: type[M]) -> Callable[[Request], Awaitable[Form[M]]]:
    """A dependency that reads the request's form into a Form of that model."""
    several = {n for n, f in model.model_fields.items() if get_origin(f.annotation) is list}

    async def read(request: Request) -> Form[M]:
        if not is_utf8(request):
            return Form(errors={"": gettext(TAMPERED)})
        return checked(model, await read_fields(request), several)

    return read


def checked(model: type[M], sent: FormData, several: set[str]) -> Form[M]:
    """The form, checked; a blank field counts as one that was not sent."""
    values: dict[str, Any] = {}
    doubled = False
    for name in sent:
        every = [str(value) for value in sent.getlist(name)]
        doubled = doubled or (name not in several and len(every) > 1)
        inked = [value for value in every if _has_ink(value)]
        values[name] = inked if name in several else "".join(inked[:1])
    return Form(values, {"": gettext(TAMPERED)}) if doubled else sound(model, values)


def sound(model: type[M], values: dict[str, Any]) -> Form[M]:
    """Those values as a form of that model, with what is wrong with them told in words."""
    try:
        filled = {name: value for name, value in values.items() if value}
        return Form(values, data=model.model_validate(filled))
    except ValidationError as problem:
        return Form(values, wrong(problem))


def wrong(problem: ValidationError) -> dict[str, str]:
    """A sentence for each field that is not sound; what belongs to no field is under ""."""
    return dict(map(_told, problem.errors()))


def _has_ink(value: str) -> bool:
    """Whether anything can be seen of it; some phones leave a zero-width space behind."""
    return not all(char.isspace() or char in ZERO_WIDTH for char in value)


def _told(error: ErrorDetails) -> tuple[str, str]:
    context = error.get("ctx", {})
    # Of a name that is no text pydantic cannot say where it stands.
    if error["type"] == "extra_forbidden" or not error["loc"] and error["type"] != "field":
        return "", gettext(TAMPERED)
    if error["type"] == "field":
        field, sentence = context["field"], context["sentence"]
        return field, gettext(sentence)
    if error["type"] == "value_error":
        return str(error["loc"][0]), gettext(str(context["error"]))
    sentence = gettext(SENTENCES.get(error["type"], UNKNOWN))
    return str(error["loc"][0]), sentence.format(**context)
