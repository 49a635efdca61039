"""Rounds that were held and what was published of them."""

from sqlmodel import Field, Relationship, SQLModel


class DialogueArea(SQLModel, table=True):
    """That a dialogue was held in a municipality (dialogens kommun)."""

    __tablename__ = "dialogue_area"

    dialogue_id: int = Field(foreign_key="dialogue.id", primary_key=True)
    municipality_code: str = Field(foreign_key="municipality.code", primary_key=True, index=True)


class Dialogue(SQLModel, table=True):
    """A round where residents were heard (medborgardialog), as its results were published."""

    id: int = Field(default=None, primary_key=True)
    slug: str = Field(max_length=80, unique=True)
    title: str = Field(max_length=160)
    year: int | None
    answered: int | None
    method: str = Field(default="", max_length=400)
    source_url: str = Field(default="", max_length=400)
    findings: list["Finding"] = Relationship(
        back_populates="dialogue", sa_relationship_kwargs={"order_by": "Finding.position"}
    )


class Finding(SQLModel, table=True):
    """What came out of a dialogue, share or count as published (resultat)."""

    id: int = Field(default=None, primary_key=True)
    dialogue_id: int = Field(foreign_key="dialogue.id", index=True)
    position: int
    label: str = Field(max_length=200)
    share: str = Field(max_length=200)
    dialogue: Dialogue = Relationship(back_populates="findings")
