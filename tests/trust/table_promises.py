"""The policy of charters and promises: drafted, signed, published, amended, and logged."""

from tests.promises.sent import CHARTER, PROMISE
from tests.trust.doors import (
    BEGINNERS_BY_CHOICE,
    LOGGERS,
    PARTY,
    PARTY_PUBLISHERS,
    PARTY_SIGNERS,
    PARTY_WRITERS,
    STAFF,
    TABLE_WRITERS,
)
from tests.trust.rows import get, post

BEGUN = CHARTER | {"lpo_id": "{lpo}", "municipality": "{kommun}"}
WORDS = PROMISE | {"organisations": "{polisen}"}
DRAFT, PROMISED = {"charter_id": "draft"}, {"promise_id": "draft_promise"}
DONE = {"done_on": "2026-11-23", "count": "1", "token": "b" * 32}
PARTNER = {"partner": "{partnern}"}

CHARTERS = [
    get("promises:charters", STAFF),
    get("promises:new", STAFF),
    post("promises:draft", BEGINNERS_BY_CHOICE, BEGUN),
    get("promises:desk", PARTY, **DRAFT),
    get("promises:desk", PARTY, charter_id="public"),
    post("promises:invite", PARTY_WRITERS, PARTNER, **DRAFT),
    post("promises:excuse", TABLE_WRITERS, PARTNER, charter_id="hosted"),
    post("promises:amend", PARTY_WRITERS, charter_id="public"),
    post("promises:give_up", PARTY_WRITERS, charter_id="following"),
]
SIGNATURES = [
    post("promises:sign", PARTY_SIGNERS, **DRAFT),
    post("promises:withdraw", PARTY_SIGNERS, charter_id="signed"),
    post("promises:publish", PARTY_PUBLISHERS, charter_id="signed"),
]
PROMISES = [
    get("promises:add_page", PARTY_WRITERS, **DRAFT),
    post("promises:add", PARTY_WRITERS, WORDS, **DRAFT),
    get("promises:change_page", PARTY_WRITERS, **PROMISED),
    post("promises:change", PARTY_WRITERS, WORDS, **PROMISED),
    post("promises:remove", PARTY_WRITERS, **PROMISED),
]
ACTIVITIES = [
    get("activities:mine", STAFF),
    get("activities:new", LOGGERS, promise_id="public_promise"),
    post("activities:log", LOGGERS, DONE, promise_id="public_promise"),
]
ROWS = [*CHARTERS, *SIGNATURES, *PROMISES, *ACTIVITIES]
