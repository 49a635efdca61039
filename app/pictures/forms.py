"""What writers send: the frame of a picture, a problem, and what is chosen."""

from typing import Self

from pydantic import Field, model_validator

from app.kit.forms import Sent, field_error
from app.kit.words import BACKWARDS, Day, Line, Paragraph, Text


class Frame(Sent):
    """What time the picture is of, and what it begins by saying."""

    starts_on: Day
    ends_on: Day
    intro: Text = ""

    @model_validator(mode="after")
    def ends_after_it_begins(self) -> Self:
        if self.ends_on < self.starts_on:
            raise field_error("ends_on", BACKWARDS)
        return self


class PictureForm(Frame):
    """The frame, and where it is of: a whole LPO, or some of its kommuner."""

    lpo_id: Line
    municipalities: list[Line] = Field(default_factory=list, max_length=60)


class ProblemForm(Sent):
    """What is wrong, and where; `note` is for those who work with it."""

    theme_id: Line
    place: Line = ""
    body: Text
    note: Text = ""
    is_public: bool = False


class FocusForm(Sent):
    """What is chosen: a name, why, and the joint problems it holds."""

    name: Line
    why: Paragraph
    problems: list[Line] = Field(min_length=1, max_length=100)


class NotChosenForm(Sent):
    """Why a theme is not chosen."""

    theme_id: Line
    reason: Paragraph
