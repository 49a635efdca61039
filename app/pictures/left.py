"""What the parties leave, and why."""

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.themes.models import Theme


class NotChosen(SQLModel, table=True):
    """A theme that was not chosen (bortvalt tema), and why."""

    __tablename__ = "not_chosen"
    __table_args__ = (UniqueConstraint("picture_id", "theme_id"),)

    id: int = Field(default=None, primary_key=True)
    picture_id: int = Field(default=None, foreign_key="picture.id")
    theme_id: str = Field(foreign_key="theme.id")
    why: str = Field(max_length=1000)
    theme: Theme = Relationship()
