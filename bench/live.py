"""From a logged activity to the last of 10,000 open screens, beside bare asyncio in the same run.

`last_of_10000_ratio` compares sending alone, from the first screen to the last, on both sides, each
with the best of its events (C1). `logged_ratio` starts when the commit has been answered: NOTIFY,
the question to the database and the drawing are in it too; the bare server has its event at hand.
Both run on uvloop and send the same bytes to the same clients. Servers have one core, clients the
other.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from urllib.request import urlopen

import psycopg

from app.kit.database import make_engine, writing
from bench.intake import named, own_server
from bench.live_running import Server, beside, on_core, site
from bench.live_stalled import Publish, stalled
from bench.site import Figures, migrated
from tests.factories import a_house, logged, published

SIZES = [int(each) for each in os.environ.get("STREAMS", "1000,10000").split(",")]
EVENTS, ROUNDS = int(os.environ.get("EVENTS", "8")), int(os.environ.get("ROUNDS", "2"))
PATH, REF, DAY = "/loften/lund-2026-1/strom", "lund-2026-1", "2026-11-20"
LEAST = {"sse_starlette_ratio": 3.0}
MOST = {
    "last_of_10000_ratio": 1.35,
    "kib_per_stream": 12.0,
    "other_visitor_ratio": 0.3,
    "stalled_kib": 300.0,
    "reopen_ratio": 6.0,
}


def measured(server: Server, number: int, publish: Publish) -> Figures:
    """So many screens: how fast they opened, what each costs, and how soon all of them are told."""
    empty = server.memory
    command = [sys.executable, "-m", "bench.live_screens", str(server.port), PATH, str(number)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    screens = subprocess.Popen(command, text=True, preexec_fn=on_core(-1), **pipes)  # type: ignore[call-overload]
    try:
        opened = json.loads(screens.stdout.readline())["opened_s"]
        time.sleep(0.5)
        found = {"opened_s": opened, "kib": (server.memory - empty) / number}
        every = [_told(screens, publish) for _ in range(EVENTS)]
        found |= {name: min(each[name] for each in every) for name in every[0]}
        return found | {"visitor": median(each["visitor"] for each in every)}
    finally:
        screens.kill()
        screens.wait()


def _told(screens: "subprocess.Popen[str]", publish: Publish) -> Figures:
    """One event; while it is sent, another visitor asks for something small."""
    assert screens.stdin and screens.stdout
    print("go", file=screens.stdin, flush=True)
    time.sleep(0.4)
    at = publish()
    told = json.loads(screens.stdout.readline())
    logged_ms = (told["last"] - at) / 1e6
    return {
        "last_ms": (told["last"] - told["first"]) / 1e6,
        "logged_ms": logged_ms,
        "visitor": told["visitor_ms"] / logged_ms,
    }


def pressed(server: Server) -> Publish:
    """What publishes on a server that is not the site."""

    def publish() -> int:
        at = time.monotonic_ns()
        urlopen(f"http://127.0.0.1:{server.port}/publish", data=b"").read()
        return at

    return publish


def logging(url: str) -> Publish:
    """A published promise, and what logs one thing more that was done to keep it."""
    engine = make_engine(url)
    with writing(engine) as session:
        house = a_house(session)
    published(engine, house, {})

    def publish() -> int:
        logged(engine, house, REF, DAY)
        return time.monotonic_ns()

    return publish


def an_event(url: str, file: Path) -> Path:
    """What the site sends, kept for the others to send."""
    with site(url) as server, urlopen(f"http://127.0.0.1:{server.port}{PATH}") as stream:
        lines = list(iter(stream.readline, b"\n"))
    file.write_bytes(b"".join(each for each in lines if not each.startswith(b"retry")) + b"\n")
    return file


def round_of(url: str, publish: Publish, event: Path, number: int) -> dict[str, Figures]:
    """All three, one after the other."""
    with site(url) as server:
        found = {"site": measured(server, number, publish)}
    for kind in ("bare", "library"):
        with beside(kind, event) as server:
            found[kind] = measured(server, number, pressed(server))
    for kind, figures in found.items():
        told = "  ".join(f"{name} {value:8.2f}" for name, value in figures.items())
        print(f"{number:>6} {kind:<8} {told}", flush=True)
    return found


def best(rounds: list[dict[str, Figures]]) -> dict[str, Figures]:
    """The best of all rounds, so that noise falls out on every side."""
    return {
        kind: {name: min(each[kind][name] for each in rounds) for name in rounds[0][kind]}
        for kind in rounds[0]
    }


def keys(number: int, found: dict[str, Figures]) -> Figures:
    """What is told of one size."""
    ours, bare, library = found["site"], found["bare"], found["library"]
    return {
        f"last_of_{number}_ms": ours["last_ms"],
        f"last_of_{number}_ratio": ours["last_ms"] / bare["last_ms"],
        f"logged_to_last_of_{number}_ms": ours["logged_ms"],
        "logged_ratio": ours["logged_ms"] / bare["logged_ms"],
        "kib_per_stream": ours["kib"],
        "other_visitor_ratio": ours["visitor"],
        "sse_starlette_ratio": library["last_ms"] / ours["last_ms"],
        "reopen_ratio": ours["opened_s"] / bare["opened_s"],
    }


def judge(found: Figures) -> None:
    """Say of each goal whether it holds."""
    for bounds, word, sign in ((LEAST, "at least", 1), (MOST, "at most", -1)):
        for name in filter(found.__contains__, bounds):
            mark = "holds" if sign * found[name] >= sign * bounds[name] else "DOES NOT HOLD"
            print(f"{name:<24}{found[name]:>9.2f}  {word} {bounds[name]:g}: {mark}")


def main() -> None:
    hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    print(f"load {os.getloadavg()[0]:.1f} before the run; {ROUNDS} rounds of {EVENTS} events")
    found: Figures = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="lofteskollen-")))
        server = stack.enter_context(own_server(folder))
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute("CREATE DATABASE bench_live")
        url = named(server, "bench_live")
        migrated(url)
        publish = logging(url)
        for number in SIZES:
            event = an_event(url, folder / "event")
            rounds = [round_of(url, publish, event, number) for _ in range(ROUNDS)]
            found |= keys(number, best(rounds))
        with site(url) as serving:
            found |= stalled(serving, PATH, publish)
    judge(found)
    print(f"load {os.getloadavg()[0]:.1f} after the run")
    print(json.dumps({name: round(value, 3) for name, value in found.items()}))


if __name__ == "__main__":
    main()
