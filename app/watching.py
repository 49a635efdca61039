"""python -m app witness | witness-key: what another organisation runs, away from the site."""

import argparse
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError

from app.kit import clock
from app.ledger import beginning, looking
from app.ledger.checkpoints import read_checkpoint
from app.ledger.faults import Forked
from app.ledger.signing import secret_key


def witness(given: argparse.Namespace) -> None:
    """Look at the log once; run it by a timer, every quarter of an hour or so."""
    key = secret_key(given.key_file.read_text().strip())
    seconds = int(clock.now().timestamp())
    try:
        note = looking.look(given.url, key, given.state, seconds=seconds)
    except Forked as fault:
        raise SystemExit(f"STOPP: loggen fortsätter inte det som setts förut ({fault}).") from fault
    except HTTPError as fault:
        raise SystemExit(f"Loggen svarade {fault.code}: {fault.read().decode()[:500]}") from fault
    except (OSError, ValueError, IndexError) as fault:
        raise SystemExit(f"Loggen kunde inte bevittnas: {fault}") from fault
    head = read_checkpoint(note.text)
    print(f"{head.origin}: {head.size} poster bevittnade, rot {head.root.hex()}")


def witness_key(given: argparse.Namespace) -> None:
    """Make the key of a witness, and say what the site is to be told."""
    print(beginning.witness_key(given.key_file, given.name).vkey)


WITNESSES: dict[str, Callable[[argparse.Namespace], None]] = {
    "witness": witness,
    "witness-key": witness_key,
}
NEEDED = {"witness": ("url", "key_file", "state"), "witness-key": ("key_file", "name")}


def add_words(parser: argparse.ArgumentParser) -> None:
    """What only these two are told."""
    parser.add_argument("--url", help="witness: the address of the log, as https://…/logg")
    parser.add_argument("--key-file", type=Path, help="witness: the file with its key")
    parser.add_argument("--state", type=Path, help="witness: the file with what it saw last")
    parser.add_argument("--name", help="witness-key: its name, as polisen.example/vittne")


def lacking(given: argparse.Namespace) -> list[str]:
    """What a command of a witness was not told."""
    needed = NEEDED.get(given.command, ())
    return [f"--{name.replace('_', '-')}" for name in needed if not getattr(given, name)]
