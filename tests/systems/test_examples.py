"""The examples for those who write programs are run as they are written."""

import json
import re
import shlex
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

from scripts.source import ROOT
from tests.systems.calling import Program

GUIDE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sh\n(.+?)```\s+```json\n(.+?)```", GUIDE, re.DOTALL)
# What one database has another number for.
OWN = re.compile(r'"(?:id|logg)": \d+')


def run(client: TestClient, command: str, key: str) -> Response:
    """What curl would send: its address, its headers and its data."""
    whole = command.replace("\\\n", "").replace("$SITE", "").replace("$KEY", key)
    words = shlex.split(whole)
    assert words[:2] == ["curl", "-sS"]
    told = list(zip(words[3::2], words[4::2], strict=True))
    headers = dict(value.split(": ", 1) for flag, value in told if flag == "-H")
    data = [value for flag, value in told if flag == "-d"]
    method, content = ("POST", data[0].encode()) if data else ("GET", None)
    assert {flag for flag, _ in told} <= {"-H", "-d"}
    return client.request(method, words[2], headers=headers, content=content)


def told(text: str) -> Any:
    return json.loads(OWN.sub('"id": 0', text))


def test_each_example_is_answered_as_the_guide_says(program: Program) -> None:
    assert len(EXAMPLES) == 3

    for command, answer in EXAMPLES:
        came = run(program.client, command, program.key)
        assert told(json.dumps(came.json())) == told(answer)


def test_the_guide_names_every_status_that_is_described(program: Program) -> None:
    document = program.client.get("/api/v1/openapi.json").json()

    described = set(document["paths"]["/api/v1/aktiviteter"]["post"]["responses"])

    assert {each for each in described if each not in GUIDE} == set()
