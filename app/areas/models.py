"""Sweden as the police and the kommuner divide it. Keys are the public codes and slugs."""

from datetime import date

from sqlmodel import Field, Relationship, SQLModel


class PoliceRegion(SQLModel, table=True):
    """One of the seven police regions (polisregion)."""

    __tablename__ = "police_region"

    id: str = Field(primary_key=True, max_length=40)
    name: str = Field(max_length=80)
    name_full: str = Field(max_length=120)
    seat: str = Field(max_length=80)


class County(SQLModel, table=True):
    """A county (län), by its SCB code."""

    code: str = Field(primary_key=True, max_length=2)
    slug: str = Field(max_length=60, unique=True)
    name: str = Field(max_length=80)
    letter: str = Field(max_length=2)
    region_id: str = Field(foreign_key="police_region.id")


class PoliceArea(SQLModel, table=True):
    """A police area (polisområde), the level between region and lokalpolisområde."""

    __tablename__ = "police_area"

    id: str = Field(primary_key=True, max_length=60)
    name: str = Field(max_length=80)
    name_full: str = Field(max_length=120)
    region_id: str = Field(foreign_key="police_region.id", index=True)
    confidence: str = Field(max_length=20)
    region: PoliceRegion = Relationship()


class LocalPoliceArea(SQLModel, table=True):
    """A local police area (lokalpolisområde, LPO)."""

    __tablename__ = "local_police_area"

    id: str = Field(primary_key=True, max_length=60)
    name: str = Field(max_length=80)
    name_full: str = Field(max_length=120)
    police_area_id: str = Field(foreign_key="police_area.id", index=True)
    region_id: str = Field(foreign_key="police_region.id", index=True)
    aliases: str = Field(default="", max_length=300)
    confidence: str = Field(max_length=20)
    source: str = Field(default="", max_length=600)
    note: str = Field(default="", max_length=600)
    region: PoliceRegion = Relationship()
    police_area: PoliceArea = Relationship()
    coverages: list["Coverage"] = Relationship(back_populates="lpo")

    @property
    def is_confirmed(self) -> bool:
        """Whether a source names this area; two of them are known by elimination only."""
        return self.confidence == "verified"


class Municipality(SQLModel, table=True):
    """A municipality (kommun), by its SCB code; population at a given day, from SCB."""

    code: str = Field(primary_key=True, max_length=4)
    slug: str = Field(max_length=60, unique=True)
    name: str = Field(max_length=80)
    name_official: str = Field(max_length=80)
    county_code: str = Field(foreign_key="county.code", index=True)
    region_id: str = Field(foreign_key="police_region.id", index=True)
    population: int
    population_on: date
    county: County = Relationship()
    coverages: list["Coverage"] = Relationship(back_populates="municipality")


class Coverage(SQLModel, table=True):
    """That a local police area covers a municipality, or part of it (täckning), and how we know."""

    id: int = Field(default=None, primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", index=True)
    municipality_code: str = Field(foreign_key="municipality.code", index=True)
    part: str = Field(default="", max_length=300)
    source: str = Field(max_length=900)
    source_year: str = Field(default="", max_length=20)
    confidence: str = Field(max_length=20)
    note: str = Field(default="", max_length=600)
    lpo: LocalPoliceArea = Relationship(back_populates="coverages")
    municipality: Municipality = Relationship(back_populates="coverages")

    @property
    def is_confirmed(self) -> bool:
        """Whether a source names the two together; else the link is likely or a guess."""
        return self.confidence == "verified"


class PlaceName(SQLModel, table=True):
    """A name people search by (ortnamn): kommun, lokalpolisområde or postort."""

    __tablename__ = "place_name"

    id: int = Field(default=None, primary_key=True)
    folded: str = Field(max_length=120, index=True)
    name: str = Field(max_length=120)
    kind: str = Field(max_length=20)
    lpo_id: str | None = Field(default=None, foreign_key="local_police_area.id")
    municipality_code: str | None = Field(default=None, foreign_key="municipality.code")


class PromiseAreaPolice(SQLModel, table=True):
    """That a promise area lies in a local police area (löftesområdets lokalpolisområde)."""

    __tablename__ = "promise_area_police"

    promise_area_id: int = Field(foreign_key="promise_area.id", primary_key=True)
    lpo_id: str = Field(foreign_key="local_police_area.id", primary_key=True, index=True)


class PromiseAreaMunicipality(SQLModel, table=True):
    """That a promise area lies in a municipality (löftesområdets kommun)."""

    __tablename__ = "promise_area_municipality"

    promise_area_id: int = Field(foreign_key="promise_area.id", primary_key=True)
    municipality_code: str = Field(foreign_key="municipality.code", primary_key=True, index=True)


class PromiseArea(SQLModel, table=True):
    """Where a charter applies (löftesområde): many-to-many with kommuner and local police areas."""

    __tablename__ = "promise_area"

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=80, unique=True)
    name: str = Field(max_length=120)
    lpos: list[LocalPoliceArea] = Relationship(link_model=PromiseAreaPolice)
    municipalities: list[Municipality] = Relationship(link_model=PromiseAreaMunicipality)

    @property
    def places(self) -> set[str]:
        """The ids of its local police areas: where duties are held."""
        return {each.id for each in self.lpos}

    @property
    def codes(self) -> set[str]:
        """The codes of its kommuner."""
        return {each.code for each in self.municipalities}
