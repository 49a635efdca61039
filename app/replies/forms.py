"""What staff send: one of the three answers."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from app.kit.forms import Sent, field_error
from app.kit.i18n import N_
from app.kit.words import Line, Paragraph
from app.replies.models import Answer

NO_PROMISE = N_("Välj vilket löfte det blev.")
NO_ADDRESSEE = N_("Skriv till vem ni har lämnat det vidare.")
NO_REASON = N_("Skriv varför det inte blir något löfte.")


class ReplyForm(Sent):
    """What a theme led to; which field is needed hangs on the answer."""

    answer: Answer
    promise_id: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None
    referred_to: Line = ""
    body: Paragraph = ""

    @model_validator(mode="after")
    def says_what_it_owes(self) -> Self:
        field, sentence = {
            Answer.PROMISE: ("promise_id", NO_PROMISE),
            Answer.REFERRAL: ("referred_to", NO_ADDRESSEE),
            Answer.NO: ("body", NO_REASON),
        }[self.answer]
        if not getattr(self, field):
            raise field_error(field, sentence)
        return self
