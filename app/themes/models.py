"""Themes: the national list, from what dialogues have shown, and what an area adds of its own."""

from datetime import date, datetime
from enum import StrEnum

from sqlmodel import Field, Relationship, SQLModel

from app.identity.models import Account
from app.kit.database import UtcDateTime
from app.kit.i18n import language


class Theme(SQLModel, table=True):
    """Something people talk about (tema): who usually owns it, and the words it is known by.

    Of the whole country, or of one area and then under a national theme, its parent, as which it
    is counted in public. One that is no longer offered has ended: merged, and read as another, or
    split, and then its submissions wait for somebody to code them anew.
    """

    id: str = Field(primary_key=True, max_length=40)
    position: int = Field(index=True)
    name_sv: str = Field(max_length=120)
    name_en: str = Field(max_length=120)
    words: str = Field(default="", max_length=600)
    owner: str = Field(default="", max_length=60)
    is_common: bool = False
    lpo_id: str | None = Field(default=None, foreign_key="local_police_area.id", index=True)
    parent_id: str | None = Field(default=None, foreign_key="theme.id")
    ended_on: date | None = None
    read_as_id: str | None = Field(default=None, foreign_key="theme.id")

    @property
    def name(self) -> str:
        """The name in the reader's language; other languages read it in Swedish."""
        return (language() == "en" and self.name_en) or self.name_sv

    @property
    def national_id(self) -> str:
        """The theme of the national list that it is counted as."""
        return self.parent_id or self.id

    def is_known_in(self, lpo_id: str) -> bool:
        """Whether it can be said there; one that has ended may stand on a page that is open."""
        return self.lpo_id in (None, lpo_id)


class Deed(StrEnum):
    """What can be done to a theme of an area's own."""

    MADE = "made"
    RENAMED = "renamed"
    MERGED = "merged"
    SPLIT = "split"


class ThemeChange(SQLModel, table=True):
    """What was done to an area's own theme, by whom and why (temaändring); never taken back.

    `before` and `after` are names as they stood that day: of the parent and the theme that was
    made under it, of the old and the new, of the merged and what it went into.
    """

    __tablename__ = "theme_change"

    id: int = Field(default=None, primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", index=True)
    theme_id: str = Field(foreign_key="theme.id")
    deed: str = Field(max_length=20)
    before: str = Field(max_length=120)
    after: str = Field(max_length=120)
    why: str = Field(max_length=1000)
    changed_at: datetime = Field(sa_type=UtcDateTime)
    changed_by_id: int = Field(foreign_key="account.id")
    changed_by: Account = Relationship()
