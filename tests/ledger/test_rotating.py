"""Another key, told in the log and signed by both; and another log, when the old one is lost."""

from collections.abc import Callable

import pytest
from sqlalchemy import Engine

import verifiera_logg as outsider
from app.kit.database import writing
from app.ledger import rotating, signer
from app.ledger.entries import read_entry
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import signed_by
from tests.factories import NOON
from tests.ledger.logs import files
from tests.ledger.rows import rewrite, walks, written

Keys = list[str]


@pytest.fixture
def rotated(engine: Engine, outside: Outside) -> Note:
    """The head that says that the log has another key."""
    walks(engine, 2)
    signer.sign(engine, outside)
    key = rotating.next_key(outside)
    with writing(engine) as session:
        rotating.announce(session, key, at=NOON)
    rotating.adopt(outside, key)
    return signer.sign(engine, outside)


def vkeys(outside: Outside) -> Keys:
    return [key.vkey for key in outside.public_keys()]


def checked(engine: Engine, note: Note, keys: Keys) -> int:
    """How many entries an outsider with those keys finds whole."""
    told = files(written(engine), note)
    head = outsider.read_head(told["checkpoint"], outsider.read_keys("\n".join(keys)))
    return len(outsider.check(told.__getitem__, head, []))


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(outsider.Wrong) as problem:
        act()
    return str(problem.value)


def test_the_log_names_its_new_key_and_both_sign(
    engine: Engine, outside: Outside, rotated: Note
) -> None:
    assert read_entry(written(engine)[-1]).key == vkeys(outside)[-1]
    assert signed_by(rotated, outside.public_keys()) == outside.public_keys()[::-1]
    assert checked(engine, rotated, vkeys(outside)) == 3


def test_who_has_only_the_new_key_is_content_and_who_has_only_the_old_must_get_the_new(
    engine: Engine, outside: Outside, rotated: Note
) -> None:
    old, new = vkeys(outside)

    assert checked(engine, rotated, [new]) == 3
    assert "bytt nyckel" in refused(lambda: checked(engine, rotated, [old]))


def test_a_key_that_was_given_up_signs_no_more(
    engine: Engine, outside: Outside, rotated: Note
) -> None:
    rotating.retire(outside)
    walks(engine, 1)

    note = signer.sign(engine, outside)

    assert signed_by(note, outside.public_keys()) == outside.public_keys()[-1:]
    with pytest.raises(FileNotFoundError):
        rotating.retire(outside)


def test_a_thief_of_the_old_key_is_found_out(
    engine: Engine, outside: Outside, rotated: Note
) -> None:
    lines = [each for each in rotated.signatures if each.key_id == outside.public_keys()[0].id]
    forged = Note(rotated.text, tuple(lines))

    assert "bytt nyckel" in refused(lambda: checked(engine, forged, vkeys(outside)))


def test_one_change_at_a_time(outside: Outside, rotated: Note) -> None:
    with pytest.raises(FileExistsError):
        rotating.next_key(outside)


def test_a_change_that_was_broken_off_goes_on_with_the_same_key(outside: Outside) -> None:
    assert rotating.next_key(outside) == rotating.next_key(outside)


def test_a_log_begins_anew_where_the_last_one_was_agreed_on(
    engine: Engine, outside: Outside
) -> None:
    walks(engine, 4)
    agreed = outsider.read_head(
        str(signer.sign(engine, outside)).encode(), outsider.read_keys("\n".join(vkeys(outside)))
    )
    rewrite(engine, written(engine)[:2])
    assert not signer.look(engine, outside)

    with writing(engine) as session:
        rotating.restart(session, outside, "loften.example/logg-2", at=NOON)

    note = signer.sign(engine, outside)
    said = read_entry(written(engine)[-1])
    assert (said.digest, said.reason) == (agreed.root.hex(), "omstart")
    assert not outside.is_halted
    assert checked(engine, note, vkeys(outside)) == 3
    assert len(list(outside.folder.glob("fore-*/head"))) == 1


def test_a_log_that_begins_anew_has_another_name(engine: Engine, outside: Outside) -> None:
    signer.sign(engine, outside)

    with writing(engine) as session, pytest.raises(ValueError, match="another name"):
        rotating.restart(session, outside, outside.public_keys()[0].name, at=NOON)

    assert outside.is_begun
