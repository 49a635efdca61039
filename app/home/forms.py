"""What people type into the search field."""

from typing import Annotated

from pydantic import BeforeValidator, StringConstraints

from app.kit.forms import Sent
from app.kit.words import clean_line


class Search(Sent):
    """A place name."""

    q: Annotated[str, StringConstraints(max_length=120), BeforeValidator(clean_line)] = ""
