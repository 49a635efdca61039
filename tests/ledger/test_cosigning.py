"""What a witness hands in is looked at: its own signature of this head, and not a stale one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import cosignature, signature, signed_by
from app.ledger.signing import SecretKey
from tests.factories import NOON as AT
from tests.ledger.logs import KOMMUN, POLICE, PORTAL, THIEF
from tests.ledger.rows import walks

NOON = int(AT.timestamp())
HAND_IN = "/logg/kosignatur"


@pytest.fixture
def note(engine: Engine, outside: Outside) -> Note:
    """The head of two walks, with two who may witness it."""
    outside.witness_file.write_text(f"# vittnen\n{POLICE.public.vkey}\n{KOMMUN.public.vkey}\n")
    walks(engine, 2)
    return signer.sign(engine, outside)


def seen(note: Note, key: SecretKey, seconds: int = NOON) -> Note:
    return Note(note.text, (cosignature(note.text, key, seconds=seconds),))


def witnesses(outside: Outside) -> list[str]:
    note = outside.note()
    assert note is not None
    return [key.name for key in signed_by(note, outside.witnesses())]


def test_one_witness_is_kept_and_two_settle_the_head(
    client: TestClient, outside: Outside, note: Note
) -> None:
    assert client.post(HAND_IN, content=str(seen(note, POLICE))).status_code == 200
    assert witnesses(outside) == [POLICE.name]
    assert outside.settled() is None

    answer = client.post(HAND_IN, content=str(seen(note, KOMMUN)))

    assert answer.text == client.get("/logg/checkpoint").text == str(outside.settled())
    assert witnesses(outside) == [POLICE.name, KOMMUN.name]


def test_a_later_look_takes_the_place_of_an_earlier_and_never_the_other_way(
    client: TestClient, outside: Outside, note: Note
) -> None:
    for seconds in (NOON - 60, NOON, NOON - 30):
        assert client.post(HAND_IN, content=str(seen(note, POLICE, seconds))).status_code == 200

    kept = outside.note()
    assert kept is not None
    assert kept.signatures[1:] == seen(note, POLICE).signatures


def ahead(note: Note) -> str:
    later = int((AT + timedelta(minutes=6)).timestamp())
    return str(seen(note, POLICE, later))


def of_another(note: Note) -> str:
    other = Note(note.text.replace("\n2\n", "\n3\n"), note.signatures)
    return str(seen(other, POLICE))


def forged(note: Note) -> str:
    false = SecretKey(POLICE.name, POLICE.kind, THIEF.seed)
    line = cosignature(note.text, false, seconds=NOON)
    mine = cosignature(note.text, POLICE, seconds=NOON)
    return str(Note(note.text, (type(line)(line.name, mine.key_id, line.body),)))


REFUSED: dict[str, tuple[Callable[[Note], str], int, str]] = {
    "nothing": (lambda note: "", 403, "no signatures"),
    "garbage": (lambda note: "\x00\x01", 403, "a control character"),
    "the log alone": (str, 403, "Ingen av loggens vittnen"),
    "a key unknown here": (
        lambda note: str(seen(note, SecretKey("x", 4, b"x" * 32))),
        403,
        "Ingen",
    ),
    "a log as a witness": (
        lambda note: str(Note(note.text, (signature(note.text, PORTAL),))),
        403,
        "Ingen av",
    ),
    "a false signature": (forged, 403, "has not signed this"),
    "another head": (of_another, 409, "en annan kontrollpunkt nu"),
    "the future": (ahead, 403, "daterad i framtiden"),
}


@pytest.mark.parametrize(("bad", "status", "told"), REFUSED.values(), ids=list(REFUSED))
def test_what_is_no_cosignature_is_refused_in_words(
    client: TestClient,
    outside: Outside,
    note: Note,
    bad: Callable[[Note], str],
    status: int,
    told: str,
) -> None:
    before = outside.note_file.read_bytes()

    answer = client.post(HAND_IN, content=bad(note).encode())

    assert (answer.status_code, outside.note_file.read_bytes()) == (status, before)
    assert told in answer.text
    assert answer.headers["Content-Type"] == "text/plain; charset=utf-8"


def test_a_log_that_is_not_begun_has_nothing_to_witness(client: TestClient) -> None:
    assert client.post(HAND_IN, content="x").status_code == 404


def test_a_stopped_site_takes_no_cosignature(
    client: TestClient, outside: Outside, note: Note
) -> None:
    outside.stop_file.touch()

    answer = client.post(HAND_IN, content=str(seen(note, POLICE)))

    assert answer.status_code == 503
    assert witnesses(outside) == []
