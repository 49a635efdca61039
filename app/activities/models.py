"""What was done, entry by entry. The counters are sums of these rows and live nowhere else."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.promises.models import Promise


class Activity(SQLModel, table=True):
    """One dated thing done to keep a promise (aktivitet, utfört tillfälle).

    `count` is how many it counts for; 0 is a report on a promise that has no number.
    `token` was made with the form, so that pressing twice logs once.
    """

    __table_args__ = (CheckConstraint("count >= 0", name="count"),)

    id: int = Field(default=None, primary_key=True)
    promise_id: int = Field(foreign_key="promise.id", index=True)
    token: str = Field(max_length=32, unique=True)
    done_on: date
    place: str = Field(default="", max_length=120)
    note: str = Field(default="", max_length=400)
    count: int = 1
    logged_at: datetime = Field(sa_type=UtcDateTime)
    logged_by_id: int = Field(foreign_key="account.id")
    organisation_id: int = Field(foreign_key="organisation.id")
    promise: Promise = Relationship()
    organisation: Organisation = Relationship()
    logged_by: Account = Relationship()
