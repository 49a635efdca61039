"""One text, and what each rule makes of it."""

from dataclasses import dataclass
from datetime import date

from app.wording.actors import actor
from app.wording.deadlines import Deadline, deadline
from app.wording.kinds import kind
from app.wording.measured import Measured, measured
from app.wording.places import place
from app.wording.plain import Plain, plain
from app.wording.scopes import Stretch, scope
from app.wording.tokens import Token, tokens
from app.wording.vocabulary import Kind, Period


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found, and where, in the text as the rules read it."""

    plain: Plain
    every: list[Token]
    measured: Measured
    deadline: Deadline | None
    ends_on: date | None
    scope: Stretch | None
    place: Stretch | None
    actor: Stretch | None

    @property
    def kind(self) -> Kind:
        """What sort of promise the finds make together."""
        return kind(
            self.plain.text,
            is_countable=self.measured.is_countable,
            comes_again=self.measured.period not in {None, Period.TOTAL},
        )

    def words(self, stretch: Stretch | None) -> str | None:
        """The words of a stretch as they were written."""
        return None if stretch is None else self.plain.words(*stretch)


def see(text: str, starts_on: date | None, ends_on: date | None) -> Seen:
    """Ask every rule."""
    view = plain(text)
    every = tokens(view)
    return Seen(
        plain=view,
        every=every,
        measured=measured(every),
        deadline=deadline(view.text, starts_on, ends_on),
        ends_on=ends_on,
        scope=scope(view.text),
        place=place(every),
        actor=actor(view.text),
    )
