"""Cosignatures that come in: looked at one by one, and kept under the head they are about."""

from datetime import datetime, timedelta

from app.kit.errors import Conflict, Denied, Missing
from app.kit.i18n import gettext as _
from app.ledger.faults import Untrue
from app.ledger.kept import alone, keep
from app.ledger.keys import PublicKey
from app.ledger.notes import Note, Signature, read_note
from app.ledger.outside import Outside
from app.ledger.signatures import seconds_of, signed_by

AHEAD = timedelta(minutes=5)  # that the clock of a witness may go before ours
SETTLED_BY = 2


def cosign(outside: Outside, raw: bytes, *, at: datetime) -> Note:
    """Keep what witnesses have signed under the published head.

    Raises Denied for what none of this log's witnesses has signed, Conflict when the head is
    another by now, Missing when nothing is published.
    """
    if outside.note() is None:
        raise Missing
    with alone(outside.folder / "signer"):
        note = outside.note()
        assert note is not None
        for line in _lines(raw, note, outside.witnesses(), at):
            note = _with(note, line)
        keep(outside.note_file, str(note))
        if len(signed_by(note, outside.witnesses())) >= SETTLED_BY:
            keep(outside.settled_file, str(note))
    return note


def _lines(raw: bytes, note: Note, witnesses: list[PublicKey], at: datetime) -> list[Signature]:
    try:
        sent = read_note(raw)
        if sent.text != note.text:
            raise Conflict(_("Loggen visar en annan kontrollpunkt nu. Hämta den och försök igen."))
        seen = signed_by(sent, witnesses)
    except Untrue as fault:
        raise Denied(_("Underskriften går inte att godta: {fault}.").format(fault=fault)) from fault
    known = {(key.name, key.id) for key in seen}
    lines = [each for each in sent.signatures if (each.name, each.key_id) in known]
    if not lines:
        raise Denied(_("Ingen av loggens vittnen har undertecknat."))
    if any(seconds_of(each) > (at + AHEAD).timestamp() for each in lines):
        raise Denied(_("Underskriften är daterad i framtiden."))
    return lines


def _with(note: Note, line: Signature) -> Note:
    """An older cosignature, sent once more by anybody, does not take the place of a newer."""
    mine = [
        each for each in note.signatures if (each.name, each.key_id) == (line.name, line.key_id)
    ]
    is_newer = all(seconds_of(each) < seconds_of(line) for each in mine)
    return note.with_signature(line) if is_newer else note
