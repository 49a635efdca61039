"""The staff's own log; residents leave no line in it."""

from datetime import datetime

from sqlmodel import Field, SQLModel

from app.kit.database import UtcDateTime


class Line(SQLModel, table=True):
    """One thing a member of staff did (logg, intern)."""

    __tablename__ = "audit_line"

    id: int = Field(default=None, primary_key=True)
    at: datetime = Field(sa_type=UtcDateTime, index=True)
    account_id: int = Field(foreign_key="account.id", index=True)
    verb: str = Field(max_length=60)
    subject: str = Field(max_length=120)
