"""The national list of themes, from what dialogues across the country have shown."""

from sqlmodel import Field, SQLModel

from app.kit.i18n import language


class Theme(SQLModel, table=True):
    """Something people talk about (tema): who usually owns it, and the words it is known by."""

    id: str = Field(primary_key=True, max_length=40)
    position: int = Field(index=True)
    name_sv: str = Field(max_length=120)
    name_en: str = Field(max_length=120)
    words: str = Field(default="", max_length=600)
    owner: str = Field(default="", max_length=60)
    is_common: bool = False

    @property
    def name(self) -> str:
        """The name in the reader's language; other languages read it in Swedish."""
        return self.name_en if language() == "en" else self.name_sv
