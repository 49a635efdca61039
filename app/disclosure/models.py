"""What may be known of how many spoke, released in batches and never changed afterwards."""

from datetime import date

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel


class Release(SQLModel, table=True):
    """A numbered, immutable release of counts for one local police area (frisläppning)."""

    __table_args__ = (UniqueConstraint("lpo_id", "number"),)

    id: int = Field(default=None, primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", index=True)
    number: int
    released_on: date
    basis: int
    counts: list["ReleasedCount"] = Relationship(back_populates="release")


class ReleasedCount(SQLModel, table=True):
    """One published count of a release (publicerat antal); no theme means all voices together."""

    __tablename__ = "released_count"

    id: int = Field(default=None, primary_key=True)
    release_id: int = Field(default=None, foreign_key="release.id", index=True)
    theme_id: str | None = Field(default=None, foreign_key="theme.id")
    published: int | None
    release: Release = Relationship(back_populates="counts")
