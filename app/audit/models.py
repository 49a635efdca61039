"""The staff's own log; residents leave no line in it."""

from datetime import datetime

from sqlmodel import Field, Relationship, SQLModel

from app.kit.database import UtcDateTime


class Line(SQLModel, table=True):
    """One thing a member of staff did (logg, intern)."""

    __tablename__ = "audit_line"

    id: int = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    account_id: int | None = Field(default=None, foreign_key="account.id", index=True)
    verb: str = Field(max_length=60)
    subject: str = Field(max_length=120)
    places: list["LinePlace"] = Relationship()


class LinePlace(SQLModel, table=True):
    """Where something was done (loggradens område), so that colleagues there can see it."""

    __tablename__ = "audit_place"

    line_id: int = Field(default=None, foreign_key="audit_line.id", primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True, index=True)
