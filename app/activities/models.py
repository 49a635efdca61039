"""What was done, entry by entry. The counters are sums of these rows and live nowhere else."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.activities.reasons import SAID, Reason
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.kit.tokens import salt
from app.promises.models import Promise


class Sealed(SQLModel):
    """What the open log holds a seal of, at `seq`; the words can be taken away with their salt."""

    actor_salt: bytes | None = Field(default_factory=salt)
    words_salt: bytes | None = Field(default_factory=salt)
    erased_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    erased_by_id: int | None = Field(default=None, foreign_key="account.id")
    seq: int | None = Field(default=None, index=True, unique=True)


class Activity(Sealed, table=True):
    """One dated thing done to keep a promise (aktivitet, utfört tillfälle).

    `count` is how many it counts for; 0 is a report on a promise that has no number. `figure` and
    `figure_of` say something more, 34 cyklister. `token` was made with the form, so that pressing
    twice logs once. `seq` is the place in the open log, which holds seals where the person and the
    words stand here; None for what was logged before there was a log. `internal_note` is for staff.
    """

    __table_args__ = (
        CheckConstraint("count >= 0", name="count"),
        CheckConstraint("(figure IS NULL) = (figure_of = '')", name="figure"),
    )

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    token: str = Field(max_length=32, unique=True)
    done_on: date
    place: str = Field(default="", max_length=120)
    note: str = Field(default="", max_length=400)
    internal_note: str = Field(default="", max_length=400)
    count: int = 1
    figure: int | None = None
    figure_of: str = Field(default="", max_length=60)
    logged_at: datetime = Field(sa_type=UtcDateTime)
    logged_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    promise: Promise = Relationship()
    organisation: Organisation = Relationship()
    logged_by: Account = Relationship(
        sa_relationship_kwargs={"foreign_keys": "Activity.logged_by_id"}
    )


class Correction(Sealed, table=True):
    """What an entry was corrected by (rättelse): the count moves by `delta`, the old line stays.

    `reason` is a word from reasons.py and `words` what more there is to say. `replaced_by_id` is
    the entry that stands in its place when the day, the place or the words were wrong.
    """

    id: int = Field(default=None, primary_key=True)
    activity_id: int = Field(foreign_key="activity.id", index=True)
    token: str = Field(max_length=32, unique=True)
    delta: int
    reason: str = Field(max_length=40)
    words: str = Field(default="", max_length=120)
    replaced_by_id: int | None = Field(default=None, foreign_key="activity.id", index=True)
    corrected_at: datetime = Field(sa_type=UtcDateTime)
    corrected_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    organisation: Organisation = Relationship()

    @property
    def said(self) -> str:
        """The reason as a person reads it."""
        return SAID[Reason(self.reason)]


class Confirmation(SQLModel, table=True):
    """That another organisation than the one that logged says it was so (bekräftelse)."""

    __table_args__ = (UniqueConstraint("activity_id", "organisation_id"),)

    id: int = Field(default=None, primary_key=True)
    activity_id: int = Field(foreign_key="activity.id")
    organisation_id: int = Field(foreign_key="organisation.id", index=True)
    confirmed_at: datetime = Field(sa_type=UtcDateTime)
    confirmed_by_id: int = Field(foreign_key="account.id")
    actor_salt: bytes | None = Field(default_factory=salt)
    seq: int | None = Field(default=None, index=True, unique=True)
    organisation: Organisation = Relationship()
