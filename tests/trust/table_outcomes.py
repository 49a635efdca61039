"""The policy of what came of a promise: said by those who log, judged by those who sign."""

from tests.outcomes.said import NTU, PARTLY
from tests.trust.doors import FOLLOWERS, JUDGES, PICTURE_FEEDERS, SAYERS, STAFF
from tests.trust.rows import get, post

ENDED = {"promise_id": "ended_promise"}
SNOWED = {"noted_on": "2025-02-03", "reason": "weather", "token": "c" * 32}

ROWS = [
    get("outcomes:index", STAFF),
    get("outcomes:promise", FOLLOWERS, **ENDED),
    post("outcomes:deviate", SAYERS, SNOWED, **ENDED),
    post("outcomes:measure", SAYERS, NTU | {"token": "d" * 32}, **ENDED),
    post("outcomes:judge", JUDGES, PARTLY | {"token": "e" * 32}, **ENDED),
    post("outcomes:feed", PICTURE_FEEDERS, {"problem_id": "{free}"}, **ENDED),
]
