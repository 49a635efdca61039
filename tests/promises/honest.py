"""What must hold of everything public, told without a word of the code that should see to it."""

import hashlib
import json
from typing import Any

from app.promises.models import Charter, Party, Version

Signed = set[tuple[int, str]]


def fingerprint(content: dict[str, Any]) -> str:
    """SHA-256 of the text as docs and print page tell anyone to rebuild it."""
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def assert_signed(charter: Charter, newest: Version, given: Signed) -> None:
    """Every chair holds a signature on what the charter says now, given by one of its own.

    `given` is who was seen to sign which words, and is nothing that the site remembers.
    """
    words = fingerprint(charter.content)
    assert (newest.digest, newest.content) == (words, charter.content)
    assert charter.promises and {party.signed_digest for party in charter.parties} == {words}
    assert {(party.organisation_id, words) for party in charter.parties} <= given
    assert {"police", "municipality"} <= {party.organisation.kind for party in charter.parties}
    assert all(_is_of(party) for party in charter.parties)
    assert len({party.signed_by_id for party in charter.parties}) == len(charter.parties)
    assert len(newest.signatures) == len(charter.parties)


def _is_of(party: Party) -> bool:
    return party.signed_by is not None and party.signed_by.organisation_id == party.organisation_id
