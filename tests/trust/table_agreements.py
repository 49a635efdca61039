"""The policy of agreements: drafted on an edition, planned, signed and published."""

from tests.agreements.agreed import FRAME, ROW
from tests.trust.doors import (
    BEGINNERS_OF_PARTY,
    PARTY,
    PARTY_PUBLISHERS,
    PARTY_SIGNERS,
    PARTY_WRITERS,
    STAFF,
)
from tests.trust.rows import get, post

AGREEMENT = {"agreement_id": "agreement"}
MEASURE = ROW | {"responsible": "{kommunen}"}

ROWS = [
    get("agreements:index", STAFF),
    get("agreements:new", STAFF),
    post("agreements:draft", BEGINNERS_OF_PARTY, FRAME | {"edition": "{edition}"}),
    get("agreements:desk", PARTY, **AGREEMENT),
    get("agreements:frame_page", PARTY_WRITERS, **AGREEMENT),
    post("agreements:frame", PARTY_WRITERS, FRAME, **AGREEMENT),
    get("agreements:plan_page", PARTY_WRITERS, priority_id="priority"),
    post("agreements:plan", PARTY_WRITERS, MEASURE, priority_id="priority"),
    get("agreements:replan_page", PARTY_WRITERS, row_id="row"),
    post("agreements:replan", PARTY_WRITERS, MEASURE, row_id="row"),
    post("agreements:unplan", PARTY_WRITERS, row_id="row"),
    post("agreements:sign", PARTY_SIGNERS, **AGREEMENT),
    post("agreements:renew", PARTY_WRITERS, agreement_id="renewed"),
    post("agreements:publish", PARTY_PUBLISHERS, agreement_id="agreed"),
]
