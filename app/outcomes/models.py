"""What is said of a promise beside its number. Nothing is changed or taken back: one says more."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.counting.reasons import REASONS, Reason
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.outcomes.terms import COLOURS, DONE, MOVED, OUTCOMES, Done, Moved, Outcome
from app.promises.models import Promise


class Deviation(SQLModel, table=True):
    """Why a promise lags (avvikelse): a reason of the list, with the day and plain words."""

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    token: str = Field(max_length=32, unique=True)
    noted_on: date
    reason: str = Field(max_length=20)
    words: str = Field(default="", max_length=1000)
    said_at: datetime = Field(sa_type=UtcDateTime)
    said_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    organisation: Organisation = Relationship()

    @property
    def reason_word(self) -> str:
        """To be translated."""
        return REASONS[Reason(self.reason)]


class MeasuredValue(SQLModel, table=True):
    """What an indicator was measured to be (mätvärde), the day it describes, and who says so.

    `value` is a decimal number as it was written, with a point.
    """

    __tablename__ = "measured_value"

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    token: str = Field(max_length=32, unique=True)
    measured_on: date
    value: str = Field(max_length=20)
    source: str = Field(max_length=120)
    said_at: datetime = Field(sa_type=UtcDateTime)
    said_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    organisation: Organisation = Relationship()


class Verdict(SQLModel, table=True):
    """Whether a promise was kept, as one party says when its time is over (bedömning).

    The follow-up with it: was it done, did the indicator move, what do we change. `seq` is its
    place in the open log; the salts hide the words and the person there until they are taken away.
    """

    __table_args__ = (CheckConstraint("outcome = 'met' OR cause <> ''", name="cause"),)

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    token: str = Field(max_length=32, unique=True)
    outcome: str = Field(max_length=10)
    cause: str = Field(default="", max_length=20)
    words: str = Field(max_length=1000)
    done: str = Field(max_length=10)
    moved: str = Field(max_length=10)
    change: str = Field(default="", max_length=1000)
    seq: int | None = Field(default=None, unique=True)
    words_salt: bytes | None = None
    actor_salt: bytes | None = None
    said_at: datetime = Field(sa_type=UtcDateTime)
    said_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    promise: Promise = Relationship()
    organisation: Organisation = Relationship()
    said_by: Account = Relationship()

    @property
    def outcome_word(self) -> str:
        """To be translated, as the three below."""
        return OUTCOMES[Outcome(self.outcome)]

    @property
    def cause_word(self) -> str:
        return REASONS[Reason(self.cause)] if self.cause else ""

    @property
    def done_word(self) -> str:
        return DONE[Done(self.done)]

    @property
    def moved_word(self) -> str:
        return MOVED[Moved(self.moved)]

    @property
    def colour(self) -> str:
        return COLOURS[Outcome(self.outcome)]
