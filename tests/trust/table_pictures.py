"""The policy of pictures: one's own part, the joint one, the choices, and what becomes public."""

from tests.pictures.pictured import CAUSE, FIGURES, FRAME, LAMPS
from tests.trust.doors import (
    BEGINNERS,
    OWN,
    OWN_WRITERS,
    PARTY,
    PARTY_PUBLISHERS,
    PARTY_SIGNERS,
    PARTY_WRITERS,
    STAFF,
)
from tests.trust.rows import SHOWN_AGAIN, get, post

BEGUN = FRAME | {"lpo_id": "{lpo}", "municipalities": ["{kommun}"]}
PICTURE, PROBLEM = {"picture_id": "picture"}, {"problem_id": "problem"}
CHOSEN = {"name": "Ett nytt fokus", "why": "Många.", "problems": ["{free}"]}
LEFT = {"theme_id": "drugs", "reason": "Andra gör det redan."}

PICTURES = [
    get("pictures:index", STAFF),
    get("pictures:new", STAFF),
    post("pictures:begin", BEGINNERS, BEGUN),
    get("pictures:desk", PARTY, **PICTURE),
    get("pictures:frame_page", PARTY_WRITERS, **PICTURE),
    post("pictures:frame", PARTY_WRITERS, FRAME, **PICTURE),
    get("pictures:add_page", PARTY_WRITERS, **PICTURE),
    post("pictures:add", PARTY_WRITERS, LAMPS, **PICTURE),
    get("pictures:choices", PARTY_WRITERS, **PICTURE),
    post("pictures:choose", PARTY_WRITERS, CHOSEN, **PICTURE),
    post("pictures:let_go", PARTY_WRITERS, **PICTURE, focus_id="focus"),
    post("pictures:leave", PARTY_WRITERS, LEFT, **PICTURE),
    get("pictures:preview", PARTY, **PICTURE),
    get("pictures:whole", PARTY, picture_id="public_picture", number="first"),
    post("pictures:approve", PARTY_SIGNERS, **PICTURE),
    post("pictures:publish", PARTY_PUBLISHERS, picture_id="ready"),
]
# One's own problem is there for one's own organisation until it is laid beside the other's.
PROBLEMS = [
    get("pictures:problem", OWN, **PROBLEM),
    get("pictures:problem", PARTY, problem_id="joint"),
    get("pictures:change_page", OWN_WRITERS, **PROBLEM),
    post("pictures:change", OWN_WRITERS, LAMPS, **PROBLEM),
    post("pictures:change", PARTY_WRITERS, LAMPS, problem_id="joint"),
    post("pictures:lay", OWN_WRITERS, **PROBLEM),
    post("pictures:remove", OWN_WRITERS, **PROBLEM),
    post("pictures:cite", OWN_WRITERS, {"cited": "nothing"}, SHOWN_AGAIN, **PROBLEM),
    post("pictures:note", OWN_WRITERS, FIGURES, **PROBLEM),
    post("pictures:withdraw", OWN_WRITERS, **PROBLEM, evidence_id="evidence"),
    post("pictures:explain", OWN_WRITERS, CAUSE, **PROBLEM),
    post("pictures:unexplain", OWN_WRITERS, **PROBLEM, cause_id="cause"),
]
ROWS = [*PICTURES, *PROBLEMS]
