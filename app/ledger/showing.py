"""The log as anybody may fetch it: its signed head, its files, and a proof for each entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request
from sqlmodel import Session

from app.kit.database import ReadSession
from app.kit.errors import Missing, Unable
from app.ledger import queries
from app.ledger.checkpoints import Checkpoint, read_checkpoint
from app.ledger.grown import Grown
from app.ledger.notes import Note
from app.ledger.offline import Proof
from app.ledger.outside import Log, Outside
from app.ledger.paths import tile_at
from app.ledger.proofs import inclusion, root_of
from app.ledger.tiles import Tile, bundle, bundles_of, hashes, tiles_of
from app.ledger.trees import Tree


@dataclass(frozen=True)
class Shown:
    """What one request may see."""

    note: Note
    head: Checkpoint
    tree: Tree
    session: Session

    def file(self, path: str) -> bytes | None:
        """The file of hashes or entries at this path; None when the log has none there."""
        tile = tile_at(path, self.head.size)
        return None if tile is None else self.content(tile)

    def content(self, tile: Tile) -> bytes:
        """What stands in one file."""
        if tile.level == "entries":
            return bundle(queries.entries(self.session, tile.places))
        return hashes(tile, self.tree.node)

    def tiles(self) -> Iterator[Tile]:
        """Every file under the head."""
        yield from tiles_of(self.head.size)
        yield from bundles_of(self.head.size)

    def proof(self, seq: int) -> Proof | None:
        """That the entry at this place stands in the log; None when no signed head holds it."""
        if seq >= self.head.size:
            return None
        return Proof(seq, inclusion(self.tree.node, seq, self.head.size), self.note)

    def root(self, size: int) -> bytes:
        """The root of the first `size` entries, as they are now."""
        return root_of(self.tree.node, size)


def of_site(request: Request, session: ReadSession, outside: Log) -> Shown:
    """What is shown of the site's log. Raises Missing when nothing is signed."""
    found = shown(session, outside, request.app.state.grown)
    if found is None:
        raise Missing
    return found


ShownLog = Annotated[Shown, Depends(of_site)]


def shown(session: Session, outside: Outside, grown: Grown) -> Shown | None:
    """The log under its published head; None when nothing is signed.

    Raises Unable when the database does not hold what was signed.
    """
    note = outside.note()
    if note is None:
        return None
    head = read_checkpoint(note.text)
    tree = grown.upto(session, head)
    if tree is None:
        raise Unable
    return Shown(note, head, tree, session)
