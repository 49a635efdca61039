"""A row of the policy table: an address, what it asks, and what it answers when all is well."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.trust.needs import Need
from tests.trust.people import Person
from tests.trust.towns import Town

READ, SENT, SHOWN_AGAIN = 200, 303, 422
NOTHING: dict[str, object] = {
    "submission_id": "f" * 32,
    "digest": "f" * 64,
    "lpo_id": "atlantis",
    "theme_id": "ingenting",
    "slug": "atlantis",
    "ref": "atlantis-1",
    "area": "atlantis",
}
NO_ROW = 2_000_000_000


@dataclass(frozen=True)
class Row:
    """One route, one verb, one thing.

    `names` says which seeded thing each part of the address is, `form` what is sent: words in
    braces are replaced by the town's own.
    """

    route: str
    method: str
    need: Need
    answer: int
    names: Mapping[str, str] = field(default_factory=dict)
    form: Mapping[str, Any] = field(default_factory=dict)
    json: Any = None
    fixed: Mapping[str, object] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """How a failure names it."""
        things = ", ".join(self.names.values())
        return f"{self.method} {self.route} ({things})" if things else f"{self.method} {self.route}"

    def parts(self, things: Mapping[str, object]) -> dict[str, object]:
        """The parts of the address, of one town."""
        return {each: things[name] for each, name in self.names.items()} | dict(self.fixed)

    def nothing(self) -> dict[str, object]:
        """The same parts, of things that there are not."""
        return {each: NOTHING.get(each, NO_ROW) for each in self.names} | dict(self.fixed)

    def sent(self, things: Mapping[str, object]) -> dict[str, Any]:
        """The form with the town's own things in it."""
        return {name: _filled(value, things) for name, value in self.form.items()}

    def owed(self, person: Person | None, town: Town) -> int:
        """The status that the table promises."""
        return self.need.answers(person, town, self.answer)


def get(route: str, need: Need, answer: int = READ, /, **names: str) -> Row:
    """A page to read."""
    return Row(route, "GET", need, answer, names)


def post(
    route: str,
    need: Need,
    form: Mapping[str, Any] | None = None,
    answer: int = SENT,
    /,
    **names: str,
) -> Row:
    """A form to send, filled in soundly."""
    return Row(route, "POST", need, answer, names, form or {})


def _filled(value: Any, things: Mapping[str, object]) -> Any:
    if isinstance(value, list):
        return [_filled(each, things) for each in value]
    return value.format_map(things) if isinstance(value, str) else value
