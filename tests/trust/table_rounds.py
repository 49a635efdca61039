"""The policy of rounds: announced, met in, answered, closed, and how long their words are kept."""

from tests.factories import ROUND as WORDS
from tests.factories import SQUARE
from tests.trust.doors import BEGINNERS, REGISTRARS, ROUND, ROUND_ANSWERERS, ROUND_WRITERS, STAFF
from tests.trust.rows import get, post

ANNOUNCED = WORDS | {"lpos": ["{lpo}"]}
FRAME = {name: value for name, value in WORDS.items() if name not in ("kind", "lpos")}
OPEN, ENDED = {"dialogue_id": "round"}, {"dialogue_id": "ended"}
OCCASION = OPEN | {"occasion_id": "occasion"}
LATER = SQUARE | {"day": "2026-12-05"}
NO = {"answer": "no", "body": "Gatan är privat."}
RULE = {"decision": "2026:17", "days": "365"}
LIT = {"theme_id": "lit"}

ROUNDS = [
    get("dialogues:index", STAFF),
    get("dialogues:new", STAFF),
    post("dialogues:begin", BEGINNERS, ANNOUNCED),
    get("dialogues:desk", ROUND, **OPEN),
    get("dialogues:edit", ROUND_WRITERS, **OPEN),
    post("dialogues:change", ROUND_WRITERS, FRAME, **OPEN),
    post("dialogues:meet", ROUND_WRITERS, LATER, **OPEN),
    post("dialogues:cancel", ROUND_WRITERS, **OCCASION),
]
REPLIES = [
    get("replies:desk", ROUND, **ENDED),
    get("replies:new", ROUND_ANSWERERS, **ENDED, **LIT),
    post("replies:reply", ROUND_ANSWERERS, NO, **ENDED, **LIT),
    post("replies:close", ROUND_WRITERS, dialogue_id="empty"),
]
RETENTION = [
    get("retention:desk", STAFF),
    post("retention:decide", REGISTRARS, RULE, **OPEN),
    post("retention:decide_area", REGISTRARS, RULE, lpo_id="lpo"),
]
ROWS = [*ROUNDS, *REPLIES, *RETENTION]
