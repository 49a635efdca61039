"""What a picture is made of. No status columns: what holds is who did what, and when."""

from datetime import date, datetime

from sqlalchemy import JSON, CheckConstraint, UniqueConstraint
from sqlmodel import Field, Relationship, SQLModel

from app.areas.models import PromiseArea
from app.identity.models import Account, Organisation
from app.kit.database import UtcDateTime
from app.kit.tokens import digest_of
from app.pictures.behind import Cause, Evidence, Told
from app.pictures.left import NotChosen
from app.themes.models import Theme


def _owned(by: str) -> dict[str, str]:
    """In the order they came, and gone with what they belong to."""
    return {"order_by": f"{by}.id", "cascade": "all, delete-orphan"}


class Picture(SQLModel, table=True):
    """What is known of crime and unsafety in an area and a time (lägesbild).

    One for each area, changed between its editions: each party's own problems, seen by that party,
    and the joint ones, seen by all. Source of the parts: lag (2023:196), 4 §.
    """

    __table_args__ = (CheckConstraint("starts_on <= ends_on", name="time"),)

    id: int = Field(default=None, primary_key=True)
    promise_area_id: int = Field(default=None, foreign_key="promise_area.id", unique=True)
    starts_on: date
    ends_on: date
    intro: str = Field(default="", max_length=4000)
    begun_at: datetime = Field(sa_type=UtcDateTime)
    begun_by_id: int = Field(foreign_key="account.id")
    promise_area: PromiseArea = Relationship()
    parties: list["PictureParty"] = Relationship(back_populates="picture")
    problems: list["Problem"] = Relationship(
        back_populates="picture", sa_relationship_kwargs=_owned("Problem")
    )
    focus_areas: list["FocusArea"] = Relationship(
        back_populates="picture", sa_relationship_kwargs=_owned("FocusArea")
    )
    not_chosen: list[NotChosen] = Relationship(sa_relationship_kwargs=_owned("NotChosen"))
    editions: list["Edition"] = Relationship(
        back_populates="picture", sa_relationship_kwargs={"order_by": "Edition.number"}
    )

    @property
    def places(self) -> set[str]:
        """The ids of its local police areas."""
        return self.promise_area.places

    @property
    def joint(self) -> list["Problem"]:
        """The problems that all parties see."""
        return [each for each in self.problems if each.organisation_id is None]

    def own(self, organisation_id: int) -> list["Problem"]:
        """The problems that one party alone sees."""
        return [each for each in self.problems if each.organisation_id == organisation_id]

    @property
    def chosen(self) -> set[str]:
        """The themes of the focus areas that everybody will read of."""
        return {each.theme_id for each in self.joint if each.is_public and each.focus_area_id}

    @property
    def explained(self) -> set[str]:
        """The themes that everybody will read why they were chosen, or were not."""
        return self.chosen | {each.theme_id for each in self.not_chosen}

    @property
    def latest(self) -> "Edition | None":
        return self.editions[-1] if self.editions else None

    def told(self, *, whole: bool = False) -> Told:
        """What everybody may read; the whole joint picture is for the parties."""
        problems = [each for each in self.joint if whole or each.is_public]
        left = [each for each in self.not_chosen if each.theme_id not in self.chosen]
        return {
            "area": self.promise_area.name,
            "starts_on": self.starts_on.isoformat(),
            "ends_on": self.ends_on.isoformat(),
            "intro": self.intro,
            "parties": sorted(each.organisation.name for each in self.parties),
            "problems": [each.told(whole=whole) for each in problems],
            "focus_areas": [each.told(problems) for each in self.focus_areas],
            "not_chosen": [{"theme": each.theme_id, "why": each.why} for each in left],
        }

    @property
    def digest(self) -> str:
        """Of every word that would become public."""
        return digest_of(self.told())

    @property
    def is_approved(self) -> bool:
        return bool(self.parties) and all(each.has_approved for each in self.parties)

    @property
    def is_published(self) -> bool:
        """The latest edition reads just like this."""
        return self.latest is not None and self.latest.digest == self.digest


class PictureParty(SQLModel, table=True):
    """A party of a picture (lägesbildens part), and what it has approved for everyone to read."""

    __tablename__ = "picture_party"

    picture_id: int = Field(default=None, foreign_key="picture.id", primary_key=True)
    organisation_id: int = Field(
        default=None, foreign_key="organisation.id", primary_key=True, index=True
    )
    approved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    approved_by_id: int | None = Field(default=None, foreign_key="account.id")
    approved_digest: str | None = Field(default=None, max_length=64)
    picture: Picture = Relationship(back_populates="parties")
    organisation: Organisation = Relationship()
    approved_by: Account | None = Relationship()

    @property
    def has_approved(self) -> bool:
        """An approval holds only for the words that were approved."""
        return self.approved_digest is not None and self.approved_digest == self.picture.digest


class FocusArea(SQLModel, table=True):
    """What the parties have chosen to work with (fokusområde), and why."""

    __tablename__ = "focus_area"

    id: int = Field(default=None, primary_key=True)
    picture_id: int = Field(default=None, foreign_key="picture.id", index=True)
    name: str = Field(max_length=120)
    why: str = Field(max_length=1000)
    picture: Picture = Relationship(back_populates="focus_areas")
    problems: list["Problem"] = Relationship(back_populates="focus_area")

    def told(self, shown: list["Problem"]) -> Told:
        """Its words, and the themes of those of its problems that are told of."""
        mine = {each.theme_id for each in shown if each.focus_area_id == self.id}
        return {"name": self.name, "why": self.why, "themes": sorted(mine)}


class Problem(SQLModel, table=True):
    """Something that is wrong in a place (problem); of one party, or of all when it is of none."""

    __table_args__ = (UniqueConstraint("origin_id"),)

    id: int = Field(default=None, primary_key=True)
    picture_id: int = Field(default=None, foreign_key="picture.id", index=True)
    organisation_id: int | None = Field(default=None, foreign_key="organisation.id")
    origin_id: int | None = Field(default=None, foreign_key="problem.id", ondelete="SET NULL")
    focus_area_id: int | None = Field(default=None, foreign_key="focus_area.id", index=True)
    theme_id: str = Field(foreign_key="theme.id")
    place: str = Field(default="", max_length=120)
    body: str = Field(max_length=4000)
    note: str = Field(default="", max_length=4000)
    is_public: bool = False
    picture: Picture = Relationship(back_populates="problems")
    theme: Theme = Relationship()
    focus_area: FocusArea | None = Relationship(back_populates="problems")
    evidence: list[Evidence] = Relationship(sa_relationship_kwargs=_owned("Evidence"))
    causes: list[Cause] = Relationship(sa_relationship_kwargs=_owned("Cause"))

    @property
    def is_joint(self) -> bool:
        return self.organisation_id is None

    def told(self, *, whole: bool) -> Told:
        """Its words, with what stands behind them; the note is never for everyone."""
        words = {"theme": self.theme_id, "place": self.place, "body": self.body}
        causes = [each for each in self.causes if whole or each.is_public]
        behind = [each for each in self.evidence if whole or each.is_public]
        parts: Told = {
            "evidence": [each.told for each in behind],
            "causes": [{"body": each.body, "support": each.support} for each in causes],
        }
        return words | parts | ({"note": self.note} if whole else {})


class Edition(SQLModel, table=True):
    """A picture as it was published (utgåva av lägesbild); the database refuses to change it.

    The extract is for everyone. The whole is the joint picture of that day, for the parties.
    """

    __table_args__ = (UniqueConstraint("picture_id", "number"),)

    id: int = Field(default=None, primary_key=True)
    picture_id: int = Field(default=None, foreign_key="picture.id")
    number: int
    digest: str = Field(max_length=64)
    extract: Told = Field(sa_type=JSON)
    whole: Told = Field(sa_type=JSON)
    published_at: datetime = Field(sa_type=UtcDateTime)
    published_by_id: int = Field(foreign_key="account.id")
    picture: Picture = Relationship(back_populates="editions")
