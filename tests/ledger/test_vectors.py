"""Every public vector: the proofs that hold are taken, and those that do not are refused."""

import json
from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

from app.ledger.checking import extends, includes

DATA = Path(__file__).parent / "data"
INCLUSION = sorted((DATA / "inclusion").rglob("*.json"))
CONSISTENCY = sorted((DATA / "consistency").rglob("*.json"))


def name(path: Path) -> str:
    return path.relative_to(DATA).with_suffix("").as_posix()


def vector(path: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(path.read_text())
    return read


def hashes(vector: dict[str, Any]) -> list[bytes]:
    return [b64decode(each) for each in vector["proof"] or []]


def test_all_the_vectors_are_here() -> None:
    refused = [path for path in INCLUSION + CONSISTENCY if vector(path)["wantErr"]]

    assert (len(INCLUSION), len(CONSISTENCY), len(refused)) == (98, 98, 184)


@pytest.mark.parametrize("path", INCLUSION, ids=name)
def test_a_vector_of_inclusion(path: Path) -> None:
    given = vector(path)

    holds = includes(
        b64decode(given["root"]),
        given["treeSize"],
        index=given["leafIdx"],
        leaf=b64decode(given["leafHash"]),
        proof=hashes(given),
    )

    assert holds is not given["wantErr"]


@pytest.mark.parametrize("path", CONSISTENCY, ids=name)
def test_a_vector_of_consistency(path: Path) -> None:
    given = vector(path)

    holds = extends(
        b64decode(given["root2"]),
        given["size2"],
        earlier=b64decode(given["root1"]),
        earlier_size=given["size1"],
        proof=hashes(given),
    )

    assert holds is not given["wantErr"]
