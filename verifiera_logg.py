#!/usr/bin/env python3
"""Kontrollera Löfteskollens öppna logg utan att lita på den som driver den.

Allt som behövs är Python 3.11, den här filen och det som är publikt: loggens nycklar, dess
kontrollpunkt (checkpoint) och dess filer (tile/…). Har du sparat en äldre kontrollpunkt, ge den
med --tidigare: då syns det om något har ändrats, tagits bort eller bytt plats sedan dess.

    python verifiera_logg.py https://exempel.se/logg --nyckel nycklar.txt --tidigare min.txt

Svaret är 0 om allt stämmer och 1 om något inte gör det; det första felet skrivs ut.

Written from RFC 6962, RFC 8032 and the C2SP specifications signed-note, tlog-checkpoint,
tlog-cosignature and tlog-tiles; it shares no line with the program that writes the log.
"""

import argparse
import base64
import hashlib
import json
import re
import sys
import urllib.request
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from http.client import HTTPException
from pathlib import Path
from typing import NamedTuple, NoReturn

LOG, WITNESS = 1, 4
SETTLED = timedelta(hours=48)
MOST = 256 * (2 + 65_535)
PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
CURVE = -121665 * pow(121666, -1, PRIME) % PRIME
ROOT_OF_MINUS_ONE = pow(2, (PRIME - 1) // 4, PRIME)

Point = tuple[int, int, int, int]
Fetch = Callable[[str], bytes]


class Wrong(Exception):
    """Something does not hold; the text says what, to a person."""


# What hostile or absent files may lead to, beside what is found wrong in them.
FAULTS = (Wrong, OSError, ValueError, KeyError, OverflowError, HTTPException, zipfile.BadZipFile)


def fail(text: str) -> NoReturn:
    raise Wrong(text)


# Ed25519 (RFC 8032 sections 5.1.3, 5.1.4 and 5.1.7), in extended coordinates


def add(one: Point, two: Point) -> Point:
    a = (one[1] - one[0]) * (two[1] - two[0]) % PRIME
    b = (one[1] + one[0]) * (two[1] + two[0]) % PRIME
    c = 2 * one[3] * two[3] * CURVE % PRIME
    d = 2 * one[2] * two[2] % PRIME
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % PRIME, g * h % PRIME, f * g % PRIME, e * h % PRIME


def point(raw: bytes) -> Point:
    """The point that 32 bytes stand for."""
    number = int.from_bytes(raw, "little")
    sign, y = number >> 255, number & (1 << 255) - 1
    square = (y * y - 1) * pow(CURVE * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if x * x % PRIME != square:
        x = x * ROOT_OF_MINUS_ONE % PRIME
    if y >= PRIME or x * x % PRIME != square or (x == 0 and sign):
        fail("en nyckel eller underskrift är ingen punkt på kurvan")
    x = PRIME - x if x & 1 != sign else x
    return x, y, 1, x * y % PRIME


BASE = point((4 * pow(5, -1, PRIME) % PRIME).to_bytes(32, "little"))


def packed(place: Point) -> bytes:
    inverse = pow(place[2], -1, PRIME)
    x, y = place[0] * inverse % PRIME, place[1] * inverse % PRIME
    return (y | (x & 1) << 255).to_bytes(32, "little")


def is_signed(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the key made the signature: R must be the bytes of sB - hA."""
    scalar = int.from_bytes(signature[32:], "little")
    if len(public) != 32 or len(signature) != 64 or scalar >= ORDER:
        return False
    x, y, z, t = point(public)
    minus = PRIME - x, y, z, PRIME - t
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    hashed = int.from_bytes(digest, "little") % ORDER
    table = {(1, 0): BASE, (0, 1): minus, (1, 1): add(BASE, minus)}
    found: Point = (0, 1, 1, 0)
    for bit in reversed(range(253)):
        found = add(found, found)
        step = table.get((scalar >> bit & 1, hashed >> bit & 1))
        found = add(found, step) if step else found
    return packed(found) == signature[:32]


# Keys, notes and heads


class Key(NamedTuple):
    """A published key: its name, kind, four bytes to find it by, and the key itself."""

    name: str
    kind: int
    id: bytes
    public: bytes


class Line(NamedTuple):
    """One signature under a note."""

    name: str
    id: bytes
    body: bytes


class Head(NamedTuple):
    """A checkpoint whose signature holds, and which witnesses stand behind it, since when."""

    text: str
    size: int
    root: bytes
    witnesses: dict[str, int]
    keys: tuple[str, ...] = ()


def unarmoured(text: str, what: str) -> bytes:
    try:
        raw = base64.b64decode(text, validate=True)
    except ValueError:
        fail(f"{what} är inte base64")
    if base64.b64encode(raw).decode() != text:
        fail(f"{what} är skriven på ett annat sätt än det enda tillåtna")
    return raw


def read_keys(text: str) -> list[Key]:
    """One key a line; empty lines and lines that begin with # are passed over."""
    lines = (line.strip() for line in text.splitlines())
    keys = [read_key(line) for line in lines if line and not line.startswith("#")]
    if not any(key.kind == LOG for key in keys):
        fail("nyckelfilen saknar loggens nyckel")
    return keys


def read_key(text: str) -> Key:
    found = re.fullmatch(r"([^\s+]+)\+([0-9a-f]{8})\+(\S+)", text)
    if not found:
        fail(f"nyckeln är inte hel: {text[:60]}")
    raw = unarmoured(found[3], "en nyckel")
    name, key_id = found[1], bytes.fromhex(found[2])
    if len(raw) != 33 or raw[0] not in {LOG, WITNESS}:
        fail(f"nyckeln för {name} är av okänt slag")
    if hashlib.sha256(name.encode() + b"\n" + raw).digest()[:4] != key_id:
        fail(f"nyckeln för {name} har fel nummer")
    return Key(name, raw[0], key_id, raw[1:])


def written(key: Key) -> str:
    """The key as one word again, as the log itself names it when it changes keys."""
    material = base64.b64encode(bytes([key.kind]) + key.public).decode()
    return f"{key.name}+{key.id.hex()}+{material}"


def read_note(raw: bytes) -> tuple[str, list[Line]]:
    """The text of a note and the lines under it."""
    try:
        whole = raw.decode()
    except UnicodeDecodeError:
        fail("kontrollpunkten är inte text")
    if len(raw) > 100_000 or any(sign < " " and sign != "\n" for sign in whole):
        fail("kontrollpunkten har otillåtna tecken eller är för lång")
    text, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        fail("kontrollpunkten saknar underskrift")
    return text + "\n", [read_line(line) for line in lines[:-1].split("\n")]


def read_line(line: str) -> Line:
    found = re.fullmatch(r"— ([^\s+]+) (\S+)", line)
    if not found:
        fail("en underskriftsrad är inte hel")
    raw = unarmoured(found[2], "en underskrift")
    return Line(found[1], raw[:4], raw[4:])


def read_head(raw: bytes, keys: list[Key]) -> Head:
    """A checkpoint, once the log has been seen to have signed it."""
    text, lines = read_note(raw)
    found = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,18})\n(\S{44})\n", text)
    if not found:
        fail("kontrollpunkten har inte sina tre rader")
    signed = [(key, line) for key in keys for line in lines if (key.name, key.id) == line[:2]]
    for key, line in signed:
        if not stands_behind(key, line.body, text):
            fail(f"underskriften av {key.name} stämmer inte")
    if not any(key.kind == LOG and key.name == found[1] for key, _ in signed):
        fail("kontrollpunkten är inte undertecknad med loggens nyckel")
    seen = {key.name: when(line.body) for key, line in signed if key.kind == WITNESS}
    own = tuple(written(key) for key, _ in signed if key.kind == LOG)
    return Head(text, int(found[2]), unarmoured(found[3], "roten"), seen, own)


def stands_behind(key: Key, body: bytes, text: str) -> bool:
    if key.kind == LOG:
        return is_signed(key.public, text.encode(), body)
    said = f"cosignature/v1\ntime {when(body)}\n{text}"
    return is_signed(key.public, said.encode(), body[8:])


def when(body: bytes) -> int:
    return int.from_bytes(body[:8], "big")


# The tree (RFC 6962 section 2.1) and its files (C2SP tlog-tiles)


def levels_of(entries: list[bytes]) -> list[list[bytes]]:
    """The hashes of all complete subtrees: of one entry, of two, of four …"""
    levels = [[hashlib.sha256(b"\x00" + entry).digest() for entry in entries]]
    while len(levels[-1]) > 1:
        pairs = zip(levels[-1][::2], levels[-1][1::2], strict=False)
        levels.append([hashlib.sha256(b"\x01" + left + right).digest() for left, right in pairs])
    return levels


def root_of(levels: list[list[bytes]], size: int) -> bytes:
    """The root of the first `size` entries."""
    found = b""
    for level in range(size.bit_length()):
        if size >> level & 1:
            node = levels[level][(size >> level) - 1]
            found = hashlib.sha256(b"\x01" + node + found).digest() if found else node
    return found or hashlib.sha256().digest()


def files_of(kind: str, count: int) -> Iterator[tuple[str, int, int]]:
    """The path of each file that holds `count` things, 256 a file, and from where to where."""
    for start in range(0, count, 256):
        end = min(start + 256, count)
        part = "" if end - start == 256 else f".p/{end - start}"
        yield f"tile/{kind}/{numbered(start // 256)}{part}", start, end


def numbered(index: int) -> str:
    """1234067 is x001/x234/067."""
    path = f"{index % 1000:03}"
    while index := index // 1000:
        path = f"x{index % 1000:03}/{path}"
    return path


def entries_of(fetch: Fetch, size: int) -> list[bytes]:
    """Every entry, in order."""
    found: list[bytes] = []
    for path, start, end in files_of("entries", size):
        found += unbundled(fetch(path), path)
        if len(found) != end:
            fail(f"{path} har {len(found) - start} poster, inte {end - start}")
    return found


def unbundled(raw: bytes, path: str) -> Iterator[bytes]:
    place = 0
    while place < len(raw):
        end = place + 2 + int.from_bytes(raw[place : place + 2], "big")
        if end > len(raw):
            fail(f"{path} är avklippt")
        yield raw[place + 2 : end]
        place = end


def check_tiles(fetch: Fetch, levels: list[list[bytes]], size: int) -> None:
    """The published hashes are those of the entries."""
    for height, hashes in enumerate(levels[::8]):
        for path, start, end in files_of(str(height), size >> 8 * height):
            if fetch(path) != b"".join(hashes[start:end]):
                fail(f"{path} är inte gjord av posterna")


def check_entry(raw: bytes, place: int) -> dict[str, object]:
    """An entry is JSON in the one way of writing it, and bears the number of its place."""
    try:
        content = json.loads(raw, parse_float=fail, parse_constant=fail)
        again = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        same = again.encode() == raw
    except (ValueError, RecursionError, Wrong):
        fail(f"post {place} går inte att läsa")
    if not same or not isinstance(content, dict):
        fail(f"post {place} är inte skriven på det enda tillåtna sättet")
    if type(content.get("seq")) is not int or content["seq"] != place:
        fail(f"post {place} säger att den är nummer {content.get('seq')}")
    about = content.get("ref")
    if about is not None and (type(about) is not int or not 0 <= about < place):
        fail(f"post {place} hänvisar till en post som inte står före den")
    return content


def check(fetch: Fetch, head: Head, earlier: list[Head]) -> list[dict[str, object]]:
    """Every entry, once all that can be checked holds; Wrong when anything does not."""
    entries = entries_of(fetch, head.size)
    levels = levels_of(entries)
    if root_of(levels, head.size) != head.root:
        fail("posterna ger inte den rot som är undertecknad")
    check_tiles(fetch, levels, head.size)
    contents = [check_entry(raw, place) for place, raw in enumerate(entries)]
    check_key(contents, head)
    for before in earlier:
        check_earlier(before, head, levels)
    return contents


def check_key(contents: list[dict[str, object]], head: Head) -> None:
    """The key that the log named last has signed: a key that was given up signs nothing new."""
    named = [each.get("key") for each in contents if each.get("type") == "key_rotation"]
    if named and named[-1] not in head.keys:
        fail("loggen har bytt nyckel, och den nya har inte undertecknat")


def check_earlier(before: Head, head: Head, levels: list[list[bytes]]) -> None:
    """The log begins with exactly what it was when the earlier checkpoint was signed."""
    if before.text.split("\n")[0] != head.text.split("\n")[0]:
        fail("den tidigare kontrollpunkten hör till en annan logg")
    if before.size > head.size:
        fail(f"loggen har krympt: {before.size} poster förut, {head.size} nu")
    if root_of(levels, before.size) != before.root:
        fail(f"historien är ändrad: de första {before.size} posterna är inte de som var")


def told(
    head: Head, contents: list[dict[str, object]], keys: list[Key], earlier: int
) -> Iterator[str]:
    origin, _, root, _ = head.text.split("\n")
    yield f"{origin}: {head.size} poster, rot {root}"
    yield "Underskriften, posterna, numren och filerna stämmer med varandra."
    if earlier:
        yield f"Loggen fortsätter {earlier} tidigare kontrollpunkt(er) utan en ändring."
    for name, seconds in head.witnesses.items():
        yield f"Bevittnad av {name} {datetime.fromtimestamp(seconds, UTC):%Y-%m-%d %H:%M} UTC."
    missing = {key.name for key in keys if key.kind == WITNESS} - head.witnesses.keys()
    if missing and contents and is_old(str(contents[-1].get("recorded_at"))):
        yield f"VARNING: äldre än 48 timmar och inte bevittnad av {', '.join(sorted(missing))}."


def is_old(instant: str) -> bool:
    try:
        return datetime.now(UTC) - datetime.fromisoformat(instant) > SETTLED
    except (ValueError, TypeError):
        return True


# Where the files are, and what is asked for


def source(place: str) -> Fetch:
    """How to get a file from an address, a zip or a folder."""
    if re.match("https?://", place):
        return lambda path: bounded(urllib.request.urlopen(f"{place.rstrip('/')}/{path}", None, 30))
    if place.endswith(".zip"):
        archive = zipfile.ZipFile(place)
        return lambda path: bounded(archive.open(path))
    return lambda path: bounded(Path(place, path).open("rb"))


def bounded(file) -> bytes:  # type: ignore[no-untyped-def]
    with file:
        raw: bytes = file.read(MOST + 1)
    return raw if len(raw) <= MOST else fail("en fil är större än någon fil får vara")


def run(asked: argparse.Namespace) -> None:
    fetch = source(asked.source)
    keys = read_keys(asked.nyckel.read_text(encoding="utf-8"))
    raw = fetch("checkpoint")
    head = read_head(raw, keys)
    if len(head.witnesses) < asked.vittnen:
        fail(f"bara {len(head.witnesses)} av {asked.vittnen} vittnen har undertecknat")
    earlier = [read_head(path.read_bytes(), keys) for path in asked.tidigare]
    contents = check(fetch, head, earlier)
    print("\n".join(told(head, contents, keys, len(earlier))))
    if asked.spara:
        asked.spara.write_bytes(raw)


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Kontrollera Löfteskollens öppna logg.")
    parser.add_argument("source", metavar="KÄLLA", help="adress, mapp eller zip med loggens filer")
    parser.add_argument("--nyckel", type=Path, required=True, help="fil med loggens nycklar")
    parser.add_argument("--tidigare", type=Path, action="append", default=[], help="sparad punkt")
    parser.add_argument("--vittnen", type=int, default=0, help="så många måste ha bevittnat")
    parser.add_argument("--spara", type=Path, help="spara kontrollpunkten här, till nästa gång")
    asked = parser.parse_args(words)
    try:
        run(asked)
    except FAULTS as fault:
        print(f"STÄMMER INTE: {fault}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
