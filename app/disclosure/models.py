"""What may be known of how many spoke, released in batches and never changed afterwards.

Published counts only: no exact count is kept here, not even the one the next batch is
measured from. The database refuses to change or remove a row (the migration's triggers).
"""

from datetime import date

from sqlalchemy import ForeignKeyConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel


class Release(SQLModel, table=True):
    """A numbered, immutable release of what is new in a place and a year (frisläppning).

    The number is the morning's: all that was released together carries the same.
    """

    __table_args__ = (UniqueConstraint("unit", "number"),)

    id: int = Field(default=None, primary_key=True)
    unit: str = Field(max_length=1000, index=True)
    year: int
    number: int
    released_on: date
    areas: list["ReleasedArea"] = Relationship(back_populates="release")
    tables: list["ReleasedTable"] = Relationship(back_populates="release")


class ReleasedArea(SQLModel, table=True):
    """A local police area that a release counts, alone or with others (frisläppt område)."""

    __tablename__ = "released_area"

    release_id: int = Field(default=None, foreign_key="release.id", primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True, index=True)
    release: Release = Relationship(back_populates="areas")


class ReleasedTable(SQLModel, table=True):
    """One table of a release, and how many voices it counts (publicerad tabell)."""

    __tablename__ = "released_table"

    release_id: int = Field(default=None, foreign_key="release.id", primary_key=True)
    name: str = Field(primary_key=True, max_length=20)
    base: int | None
    release: Release = Relationship(back_populates="tables")
    counts: list["ReleasedCount"] = Relationship(back_populates="table")


class ReleasedCount(SQLModel, table=True):
    """One published count of a table (publicerat antal); none if too few to show."""

    __tablename__ = "released_count"
    __table_args__ = (
        ForeignKeyConstraint(
            ["release_id", "name"], ["released_table.release_id", "released_table.name"]
        ),
    )

    release_id: int = Field(default=None, primary_key=True)
    name: str = Field(default=None, primary_key=True, max_length=20)
    key: str = Field(primary_key=True, max_length=60)
    published: int | None
    table: ReleasedTable = Relationship(back_populates="counts")


class Held(SQLModel, table=True):
    """A table that the attack before release could see through (kvarhållen tabell).

    How many published cells could be told to fewer than five counts, and how many exactly.
    """

    id: int = Field(default=None, primary_key=True)
    unit: str = Field(max_length=1000)
    year: int
    name: str = Field(max_length=20)
    held_on: date
    narrowed: int
    recovered: int

    def __str__(self) -> str:
        return (
            f"{self.unit} {self.year}, {self.name}: "
            f"{self.narrowed} tal går att snäva in, {self.recovered} att räkna ut"
        )
