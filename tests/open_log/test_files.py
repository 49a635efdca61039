"""The files of the log, as a program fetches them: whole, cacheable, the same for everyone."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

import verifiera_logg as outsider
from app.ledger import signer
from app.ledger.checkpoints import read_checkpoint
from app.ledger.notes import Note
from app.ledger.offline import read_proof
from app.ledger.outside import Outside
from tests.ledger.logs import POLICE
from tests.ledger.rows import walks, written

FILES = ["checkpoint", "nycklar", "verifiera_logg.py", "arkiv.zip", "bevis/2"]
TILES = ["tile/0/000.p/5", "tile/entries/000.p/5", "tile/0/000.p/2"]
NOT_THERE = ["tile/0/000", "tile/0/000.p/6", "tile/1/000.p/1", "tile/0/x000/000.p/5"]
NOT_THERE += ["bevis/5", "bevis/-1", "bevis/9999999999", "tile/entries/001", "tile/..%2Fnycklar"]


@pytest.mark.parametrize("path", FILES + TILES)
def test_a_file_is_the_same_for_everyone_and_may_be_kept(
    client: TestClient, note: Note, path: str
) -> None:
    first, again = client.get(f"/logg/{path}"), client.get(f"/en/logg/{path}")

    assert first.status_code == 200
    assert first.content == again.content
    assert first.headers["Cache-Control"].startswith("public, max-age=")
    assert ("immutable" in first.headers["Cache-Control"]) == path.startswith("tile/")
    assert "set-cookie" not in first.headers


@pytest.mark.parametrize("path", NOT_THERE)
def test_a_file_that_the_log_has_not_is_missing(client: TestClient, note: Note, path: str) -> None:
    assert client.get(f"/logg/{path}").status_code == 404


@pytest.mark.parametrize("path", ["checkpoint", "nycklar", "arkiv.zip", "bevis/0", "tile/0/000"])
def test_a_log_that_is_not_begun_has_no_files(client: TestClient, path: str) -> None:
    assert client.get(f"/logg/{path}").status_code == 404


def test_what_is_not_signed_yet_is_not_shown(
    client: TestClient, engine: Engine, outside: Outside, note: Note
) -> None:
    walks(engine, 1)
    assert client.get("/logg/bevis/5").status_code == 404

    signer.sign(engine, outside)

    assert client.get("/logg/bevis/5").status_code == 200
    assert client.get("/logg/tile/0/000.p/6").status_code == 200


def test_an_entry_is_proven_by_one_small_file(
    client: TestClient, engine: Engine, note: Note
) -> None:
    for seq, entry in enumerate(written(engine)):
        answer = client.get(f"/logg/bevis/{seq}")
        proof = read_proof(answer.content)
        assert proof.holds(entry) and not proof.holds(entry + b" ")
        assert str(proof.note) == str(note)
        assert f'filename="{seq}.tlog-proof"' in answer.headers["Content-Disposition"]


def test_a_large_log_is_found_whole_over_http(site: str, engine: Engine, outside: Outside) -> None:
    walks(engine, 300)
    signer.sign(engine, outside)

    assert outsider.main([f"{site}/logg", "--nyckel", str(outside.keys_file)]) == 0


def test_the_archive_is_enough_without_a_network(
    client: TestClient, outside: Outside, note: Note, tmp_path: Path
) -> None:
    outside.witness_file.write_text(POLICE.public.vkey)
    raw = client.get("/logg/arkiv.zip").content
    archive, keys = tmp_path / "logg.zip", tmp_path / "nycklar"
    archive.write_bytes(raw)
    with ZipFile(BytesIO(raw)) as whole:
        keys.write_bytes(whole.read("nycklar"))
        program = whole.read("verifiera_logg.py")

    assert POLICE.public.vkey in keys.read_text()
    assert program == Path(outsider.__file__).read_bytes()
    assert outsider.main([str(archive), "--nyckel", str(keys)]) == 0


def test_the_archive_follows_the_head(
    client: TestClient, engine: Engine, outside: Outside, note: Note
) -> None:
    before = client.get("/logg/arkiv.zip").content
    walks(engine, 1)
    after = signer.sign(engine, outside)

    with ZipFile(BytesIO(client.get("/logg/arkiv.zip").content)) as whole:
        assert whole.read("checkpoint").decode() == str(after)
    assert before != client.get("/logg/arkiv.zip").content
    assert read_checkpoint(after.text).size == 6
