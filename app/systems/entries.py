"""What a system says that it has done. Each field is of its own kind: 1 is no "1", true is no 1."""

import re
from datetime import date
from typing import Annotated, Any

from fastapi import Depends
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic_core import PydanticKnownError

from app.activities.forms import MOST, ActivityForm
from app.kit.forms import wrong
from app.kit.i18n import gettext as _
from app.kit.words import Day, Line
from app.systems.keyed import System
from app.systems.problems import Problem
from app.systems.reading import sent

DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
REF = "^[a-z0-9-]{1,110}$"
# The fields here, and what the desk's form calls them.
FORM = {
    "dag": "done_on",
    "antal": "count",
    "plats": "place",
    "notering": "note",
    "intern": "internal_note",
}
HERE = {name: field for field, name in FORM.items()}


def _is_text(value: object) -> object:
    if not isinstance(value, str):
        raise PydanticKnownError("string_type")
    return value


def _day(value: object) -> date:
    """A day as 2026-05-12 and no other way."""
    if not isinstance(value, str) or not DATE.fullmatch(value):
        raise PydanticKnownError("date_parsing", {"error": ""})
    try:
        return date.fromisoformat(value)
    except ValueError as problem:
        raise PydanticKnownError("date_parsing", {"error": ""}) from problem


Words = Annotated[Line, BeforeValidator(_is_text)]


class Entry(BaseModel):
    """Something done to keep a promise."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)

    lofte: Annotated[
        str,
        Field(max_length=110, pattern=REF, description="Löftets beteckning: lund-2026-1."),
    ]
    dag: Annotated[Day, BeforeValidator(_day), Field(description="Dagen det gjordes.")]
    antal: Annotated[int, Field(ge=0, le=MOST, description="Hur många det räknas som.")]
    plats: Annotated[Words, Field(description="Var, för alla att läsa.")] = ""
    notering: Annotated[Words, Field(description="Vad, för alla att läsa.")] = ""
    intern: Annotated[Words, Field(description="För handläggare; blir aldrig offentligt.")] = ""

    def form(self, token: str) -> ActivityForm:
        """The same as the desk's form has it."""
        said = {name: getattr(self, field) for field, name in FORM.items()}
        return ActivityForm.model_validate(said | {"token": token})


def entry(system: System, said: Annotated[dict[str, Any], Depends(sent)]) -> Entry:
    """What was sent, checked. Raises Problem (422) with a sentence for each field."""
    try:
        return Entry.model_validate(said)
    except ValidationError as problem:
        errors = wrong(problem)
        errors.pop("", None)
        if said.keys() - Entry.model_fields:
            names = ", ".join(Entry.model_fields)
            errors[""] = _("Bara de här fälten läses: {names}.").format(names=names)
        raise Problem(422, errors=errors) from problem


Filled = Annotated[Entry, Depends(entry)]
