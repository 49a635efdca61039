"""What belongs to a charter, fetched with it: in as few questions for thirty as for one."""

from typing import Any

from sqlalchemy.orm import joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from app.areas.models import PromiseArea
from app.promises.models import Charter, Party, Promise

# Any, for SQLModel types a relationship as what it holds.
AREA: Any = Charter.promise_area
LPOS: Any = PromiseArea.lpos
PARTIES: Any = Charter.parties
SEATED: Any = Party.organisation
PROMISES: Any = Charter.promises
THEME: Any = Promise.theme
RESPONSIBLE: Any = Promise.responsible
CONTINUES: Any = Promise.continues
ORGANISATIONS: Any = Promise.organisations


def cards() -> list[ORMOption]:
    """What a card of each promise shows."""
    return [selectinload(PROMISES).options(joinedload(THEME), selectinload(ORGANISATIONS))]


def signed() -> list[ORMOption]:
    """Everything that a signature stands for, and who has given theirs, and where."""
    named = (joinedload(RESPONSIBLE), joinedload(CONTINUES), selectinload(ORGANISATIONS))
    return [
        joinedload(AREA).selectinload(LPOS),
        selectinload(PARTIES).joinedload(SEATED),
        selectinload(PROMISES).options(*named),
    ]
