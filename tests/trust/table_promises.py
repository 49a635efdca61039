"""The policy of charters and promises: drafted, signed, published, amended, and logged."""

from tests.promises.sent import CHARTER, PROMISE
from tests.trust.doors import (
    BEGINNERS,
    CONFIRMERS,
    CORRECTORS,
    LISTERS,
    LOGGERS,
    LOGGERS_BY_CHOICE,
    PARTY,
    PARTY_PUBLISHERS,
    PARTY_SIGNERS,
    PARTY_WRITERS,
    STAFF,
    TABLE,
    TABLE_WRITERS,
    UNDOERS,
)
from tests.trust.rows import READ, SHOWN_AGAIN, Row, get, post

BEGUN = CHARTER | {"lpo_id": "{lpo}", "municipality": "{kommun}"}
WORDS = PROMISE | {"organisations": "{polisen}"}
DRAFT, PROMISED = {"charter_id": "draft"}, {"promise_id": "draft_promise"}
DONE = {"done_on": "2026-11-23", "count": "1", "token": "b" * 32}
SEVERAL = {"promises": ["{public_promise}"], "done_on": "2026-11-23", "token": "e" * 32}
SHEET = {"text": "{public_sheet}"}
ENTRY = {"activity_id": "public_entry"}
STRUCK = {"way": "strike", "reason": "blev-inte-av", "done_on": "2026-11-23", "token": "d" * 32}
PARTNER = {"partner": "{partnern}"}
OLD_PAGE = {"page": "Minst tio kontroller i månaden."}
TAKEN = OLD_PAGE | {"focus": "Trafik", "theme_id": "lighting", "rows": ["0"]}
TAKEN |= {"organisations": ["{polisen}"]}
NOT_EARLIER = {"promises": ["{draft_ref}"]}

CHARTERS = [
    get("promises:charters", STAFF),
    get("promises:new", STAFF),
    post("promises:draft", BEGINNERS, BEGUN),
    get("promises:desk", PARTY, **DRAFT),
    get("promises:desk", PARTY, charter_id="public"),
    get("promises:desk", TABLE, charter_id="hosted"),
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
# Ways to begin: asked of the checker, pasted, brought along, or after a real one.
WAYS = [
    post("promises:check", PARTY_WRITERS, WORDS, READ, **DRAFT),
    post("promises:fill", PARTY_WRITERS, WORDS, READ, **DRAFT),
    post("promises:check_again", PARTY_WRITERS, WORDS, READ, **PROMISED),
    post("promises:fill_again", PARTY_WRITERS, WORDS, READ, **PROMISED),
    get("promises:paste_page", PARTY_WRITERS, **DRAFT),
    post("promises:paste", PARTY_WRITERS, OLD_PAGE, READ, **DRAFT),
    post("promises:take", PARTY_WRITERS, TAKEN, **DRAFT),
    get("promises:earlier", PARTY_WRITERS, **DRAFT),
    post("promises:bring", PARTY_WRITERS, NOT_EARLIER, SHOWN_AGAIN, **DRAFT),
    get("promises:examples", PARTY_WRITERS, **DRAFT),
    Row("promises:example", "GET", PARTY_WRITERS, READ, DRAFT, fixed={"example_id": "P002"}),
]
ACTIVITIES = [
    get("activities:mine", STAFF),
    get("activities:new", LOGGERS, promise_id="public_promise"),
    post("activities:log", LOGGERS, DONE, promise_id="public_promise"),
    post("activities:log_one", LOGGERS, {"token": "c" * 32}, promise_id="public_promise"),
    get("activities:several", STAFF),
    post("activities:log_several", LOGGERS_BY_CHOICE, SEVERAL),
    get("activities:import_page", STAFF),
    post("activities:look", LOGGERS_BY_CHOICE, SHEET, READ),
    post("activities:import", LOGGERS_BY_CHOICE, SHEET | {"seen": "{sheet_seen}"}),
    get("activities:entries", LISTERS, promise_id="public_promise"),
    get("activities:correct_page", CORRECTORS, **ENTRY),
    post("activities:correct", CORRECTORS, STRUCK, **ENTRY),
    post("activities:confirm", CONFIRMERS, **ENTRY),
    post("activities:undo", UNDOERS, **ENTRY),
    post("activities:erase", CORRECTORS, {"reason": "personuppgift"}, **ENTRY),
]
ROWS = [*CHARTERS, *SIGNATURES, *PROMISES, *WAYS, *ACTIVITIES]
