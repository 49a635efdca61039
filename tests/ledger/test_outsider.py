"""The program an outsider runs: from a folder, a zip or an address, with only public files."""

import ast
import sys
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from zipfile import ZipFile

import pytest

import verifiera_logg as outsider
from app.ledger.signing import SecretKey
from tests.ledger.logs import (
    KOMMUN,
    POLICE,
    PORTAL,
    THIEF,
    VKEYS,
    files,
    history,
    laid_out,
    rewritten,
    signed,
)

# RFC 8032 section 7.1, tests 1 to 3: key, message, signature.
RFC_8032 = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
ENTRIES = history(300)
BROKEN = {
    "no key": "",
    "a witness only": POLICE.public.vkey,
    "another log": THIEF.public.vkey,
    "half a key": VKEYS[:40],
    "an id that is not its own": VKEYS.replace(PORTAL.public.id.hex(), "00000000"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The log as it was published today, with both witnesses."""
    note = signed(ENTRIES, PORTAL, POLICE, KOMMUN)
    return laid_out(tmp_path / "logg", files(ENTRIES, note))


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    path = tmp_path / "nycklar.txt"
    path.write_text(f"# Löfteskollens nycklar\n\n{VKEYS}\n")
    return path


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    """The folder, served."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=folder))
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def asked(source: Path | str, keys: Path, *words: object) -> int:
    return outsider.main([str(source), "--nyckel", str(keys), *map(str, words)])


def kept(folder: Path, entries: list[bytes], key: SecretKey = PORTAL) -> Path:
    """A checkpoint that a journalist kept."""
    path = folder / "tidigare.txt"
    path.write_text(str(signed(entries, key)))
    return path


def test_it_needs_nothing_but_python() -> None:
    tree = ast.parse(Path(outsider.__file__).read_text(encoding="utf-8"))
    taken = {
        alias.name if isinstance(node, ast.Import) else str(node.module)
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }

    assert {name.split(".")[0] for name in taken} <= sys.stdlib_module_names


def test_a_whole_log_is_told_in_sentences(
    folder: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = asked(folder, keys, "--tidigare", kept(keys.parent, ENTRIES[:100]), "--vittnen", 2)

    told = capsys.readouterr().out
    assert code == 0
    assert "loften.example/logg: 300 poster, rot " in told
    assert "Loggen fortsätter 1 tidigare kontrollpunkt(er) utan en ändring." in told
    assert "Bevittnad av polisen.example/vittne 2026-11-25 11:00 UTC." in told
    assert "VARNING" not in told


def test_it_reads_a_zip(folder: Path, keys: Path) -> None:
    zipped = keys.parent / "logg.zip"
    with ZipFile(zipped, "w") as archive:
        for path in folder.rglob("*"):
            archive.write(path, path.relative_to(folder))

    assert asked(zipped, keys) == 0


def test_it_reads_an_address(address: str, keys: Path) -> None:
    assert asked(address, keys) == 0
    assert asked(f"{address}nowhere", keys) == 1


def test_a_checkpoint_is_kept_for_next_time(folder: Path, keys: Path) -> None:
    own = keys.parent / "min.txt"

    assert asked(folder, keys, "--spara", own) == 0
    assert own.read_bytes() == (folder / "checkpoint").read_bytes()
    assert asked(folder, keys, "--tidigare", own) == 0


def test_a_changed_entry_is_told(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = [*ENTRIES[:5], rewritten(ENTRIES[5], delta=2), *ENTRIES[6:]]
    folder = laid_out(tmp_path / "forged", files(changed))

    assert asked(folder, keys) == 0
    assert asked(folder, keys, "--tidigare", kept(tmp_path, ENTRIES)) == 1
    assert "STÄMMER INTE: historien är ändrad" in capsys.readouterr().err


def test_a_log_that_shrank_is_told(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = laid_out(tmp_path / "restored", files(ENTRIES[:200]))

    assert asked(folder, keys, "--tidigare", kept(tmp_path, ENTRIES)) == 1
    assert "loggen har krympt: 300 poster förut, 200 nu" in capsys.readouterr().err


def test_a_checkpoint_that_nobody_signed_is_no_witness(folder: Path, keys: Path) -> None:
    assert asked(folder, keys, "--tidigare", kept(keys.parent, ENTRIES[:9], THIEF)) == 1


def test_a_stolen_key_lacks_its_witnesses(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = laid_out(tmp_path / "stolen", files(ENTRIES, signed(ENTRIES, PORTAL, POLICE)))

    assert asked(folder, keys, "--vittnen", 2) == 1
    assert "bara 1 av 2 vittnen" in capsys.readouterr().err


def test_old_entries_that_nobody_witnessed_are_warned_of(
    tmp_path: Path, keys: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = laid_out(tmp_path / "alone", files(ENTRIES, signed(ENTRIES, PORTAL, POLICE)))

    assert asked(folder, keys) == 0
    assert "VARNING: äldre än 48 timmar och inte bevittnad av lund.ex" in capsys.readouterr().out


@pytest.mark.parametrize("text", BROKEN.values(), ids=list(BROKEN))
def test_the_keys_must_be_those_of_the_log(folder: Path, tmp_path: Path, text: str) -> None:
    other = tmp_path / "other.txt"
    other.write_text(text)

    assert asked(folder, other) == 1


@pytest.mark.parametrize("source", ["nowhere", "nowhere.zip", "http://127.0.0.1:9/", "http://["])
def test_a_log_that_is_not_there_is_no_log(keys: Path, source: str) -> None:
    assert asked(source, keys) == 1


def test_an_empty_log_is_whole(tmp_path: Path, keys: Path) -> None:
    assert asked(laid_out(tmp_path / "empty", files([])), keys) == 0


@pytest.mark.parametrize(("key", "message", "signature"), RFC_8032)
def test_the_signatures_of_the_standard_hold(key: str, message: str, signature: str) -> None:
    public, said, given = map(bytes.fromhex, (key, message, signature))

    assert outsider.is_signed(public, said, given)
    assert not outsider.is_signed(public, said + b"\0", given)


def test_it_agrees_with_another_implementation_on_every_bit() -> None:
    signature = PORTAL.sign(b"message")
    for place in range(0, 512, 3):
        changed = bytearray(signature)
        changed[place // 8] ^= 1 << place % 8
        assert not PORTAL.public.verifies(b"message", bytes(changed))
        assert not outsider.is_signed(PORTAL.public.material, b"message", bytes(changed))


@pytest.mark.parametrize("seed", range(20))
def test_it_agrees_with_another_implementation_on_any_key(seed: int) -> None:
    key = SecretKey("a", 1, bytes([seed]) * 32)
    message = bytes(range(seed))

    assert outsider.is_signed(key.public.material, message, key.sign(message))
    assert not outsider.is_signed(PORTAL.public.material, message, key.sign(message))


def test_no_signature_has_a_twin() -> None:
    signature = PORTAL.sign(b"message")
    scalar = int.from_bytes(signature[32:], "little") + outsider.ORDER
    twin = signature[:32] + scalar.to_bytes(32, "little")

    assert not outsider.is_signed(PORTAL.public.material, b"message", twin)


@pytest.mark.parametrize(
    "raw", [b"\xff" * 32, b"\x02" + b"\0" * 31, b"\x01" + b"\0" * 30 + b"\x80"]
)
def test_what_is_no_point_is_no_key(raw: bytes) -> None:
    with pytest.raises(outsider.Wrong):
        outsider.is_signed(raw, b"message", PORTAL.sign(b"message"))
