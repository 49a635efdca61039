"""The hand that signs: one process at a time, and none once something does not hold."""

from sqlalchemy import Engine

from app.kit.database import reading
from app.ledger import queries, service
from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Forked
from app.ledger.kept import alone, keep
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import signature


def is_due(engine: Engine, outside: Outside) -> bool:
    """Whether the database holds another head than the one that is published."""
    note = outside.note()
    with reading(engine) as session:
        head = queries.head(session)
        return note is None or read_checkpoint(note.text).root != head.root


def sign(engine: Engine, outside: Outside) -> Note:
    """Publish the signed head of what the database holds; witnesses of the same head stay.

    Raises Forked when the entries do not continue the head signed last, or are not those that were
    appended. Then the site stops writing, and signs nothing until a person has looked.
    """
    with alone(outside.folder / "signer"):
        try:
            note = _signed(engine, outside)
        except Forked as fault:
            keep(outside.stop_file, f"{fault}\n")
            raise
        before = outside.note()
        if before is not None and before.text == note.text:
            for each in before.signatures:
                note = note.with_signature(each)
        keep(outside.note_file, str(note))
    return note


def look(engine: Engine, outside: Outside) -> bool:
    """Sign, unless the site has been stopped; whether it may go on writing."""
    if outside.is_halted:
        return False
    try:
        sign(engine, outside)
    except Forked:
        return False
    return True


def _signed(engine: Engine, outside: Outside) -> Note:
    key, *before = outside.secrets()
    with reading(engine) as session:
        note = service.sign(session, key=key, guard=outside.guard)
    for each in before:
        note = note.with_signature(signature(note.text, each))
    return note
