"""The open log as it stands in the database, which refuses to change or remove any of it."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from app.ledger.frontier import Frontier, restored


class LedgerEntry(SQLModel, table=True):
    """One entry of the open log (post i öppna loggen): its place from 0, its bytes, their hash."""

    __tablename__ = "ledger_entry"
    __table_args__ = (CheckConstraint("seq >= 0", name="seq"),)

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    entry: bytes
    leaf_hash: bytes


class LogHead(SQLModel, table=True):
    """The edge of the tree (öppna loggens spets): one row, which whoever appends holds alone."""

    __tablename__ = "log_head"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    size: int
    frontier: bytes
    root: bytes

    @property
    def edge(self) -> Frontier:
        """What appending needs."""
        return restored(self.size, self.frontier)
