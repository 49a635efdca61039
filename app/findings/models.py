"""Dialogues that were held elsewhere or before, and what was published of them."""

from sqlmodel import Field, Relationship, SQLModel


class PastDialogueArea(SQLModel, table=True):
    """That an earlier dialogue was held in a municipality (den tidigare dialogens kommun)."""

    __tablename__ = "past_dialogue_area"

    dialogue_id: int = Field(foreign_key="past_dialogue.id", primary_key=True)
    municipality_code: str = Field(foreign_key="municipality.code", primary_key=True, index=True)


class PastDialogue(SQLModel, table=True):
    """A dialogue whose results others have published (tidigare medborgardialog)."""

    __tablename__ = "past_dialogue"

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
    dialogue_id: int = Field(foreign_key="past_dialogue.id", index=True)
    position: int
    label: str = Field(max_length=200)
    share: str = Field(max_length=200)
    dialogue: PastDialogue = Relationship(back_populates="findings")
