"""Answers to what was said in a dialogue: a promise, a referral, or no and why."""

from datetime import date
from enum import StrEnum

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.dialogues.models import Dialogue
from app.promises.models import Promise
from app.themes.models import Theme


class Answer(StrEnum):
    """The three ways to answer."""

    PROMISE = "promise"
    REFERRAL = "referral"
    NO = "no"


class Reply(SQLModel, table=True):
    """What a theme of a dialogue led to (återkoppling).

    A promise, or to whom it was passed on, or else the body is the reason for no. `voices` is how
    many spoke of it, as it could be published that day; None is at least ten.
    """

    __table_args__ = (
        UniqueConstraint("dialogue_id", "theme_id"),
        CheckConstraint("promise_id IS NULL OR referred_to = ''", name="one"),
        CheckConstraint(
            "promise_id IS NOT NULL OR referred_to <> '' OR body <> ''", name="something"
        ),
    )

    id: int = Field(default=None, primary_key=True)
    dialogue_id: int = Field(foreign_key="dialogue.id", index=True)
    theme_id: str = Field(foreign_key="theme.id")
    promise_id: int | None = Field(default=None, foreign_key="promise.id")
    referred_to: str = Field(default="", max_length=120)
    body: str = Field(default="", max_length=1000)
    voices: int | None
    replied_on: date
    replied_by_id: int = Field(foreign_key="account.id")
    dialogue: Dialogue = Relationship()
    theme: Theme = Relationship()
    promise: Promise | None = Relationship()

    @property
    def answer(self) -> Answer:
        """Which of the three it is."""
        if self.promise_id is not None:
            return Answer.PROMISE
        return Answer.REFERRAL if self.referred_to else Answer.NO
