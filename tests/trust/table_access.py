"""The policy of the door itself, of colleagues and their roles, and of the log."""

from tests.trust.doors import (
    ADMINISTRATORS,
    COLLEAGUES,
    INVITERS,
    NOBODY,
    PUBLIC,
    ROLE_GIVERS,
    STAFF,
)
from tests.trust.rows import READ, Row, get, post

GONE, SENT = 404, 303
NEW = {"name": "Nils Ny", "title": "Kommunpolis", "roles": ["{lpo}:read"]}

# Where nobody vouches for anybody there is no door to come in by.
DOOR = [
    get("access:sign_in_page", PUBLIC, GONE),
    post("access:sign_in", PUBLIC, {"who": "nils-lund"}, GONE),
    Row("access:leave", "POST", PUBLIC, GONE, fixed={"provider": "polisen"}),
    Row("access:arrive", "GET", PUBLIC, GONE, fixed={"provider": "polisen"}),
    Row("access:told_of_departure", "POST", PUBLIC, GONE, fixed={"provider": "polisen"}),
    get("access:invited", PUBLIC, GONE),
    post("access:accept", PUBLIC, {"code": "code of lund", "provider": "polisen"}, GONE),
    post("access:sign_out", PUBLIC),
]
OWN = [
    get("home:desk", STAFF),
    get("home:components", STAFF),
    get("access:logins", STAFF),
    post("access:sign_out_everywhere", STAFF),
    get("access:log", STAFF),
    Row("access:again", "GET", STAFF, READ, fixed={"to": "medborgarloften"}),
    Row("access:prove", "POST", NOBODY, GONE, fixed={"to": "medborgarloften"}),
]
COLLEAGUE = {"account_id": "colleague"}
PEOPLE = [
    get("access:people", ADMINISTRATORS),
    post("access:invite", INVITERS, NEW, READ),
    post("access:withdraw_invitation", ROLE_GIVERS, digest="invitation"),
    get("access:person", COLLEAGUES, **COLLEAGUE),
    post("access:change_roles", ROLE_GIVERS, {"roles": ["{lpo}:read"]}, **COLLEAGUE),
    post("access:remove_account", ROLE_GIVERS, **COLLEAGUE),
]
SYSTEM = {"name": "Parkdrift", "areas": ["{lpo}"]}
KEYS = [
    get("systems:keys", ADMINISTRATORS),
    post("systems:make_key", INVITERS, SYSTEM, READ),
    post("systems:end_key", ROLE_GIVERS, key_id="api_key"),
]
ROWS = [*DOOR, *OWN, *PEOPLE, *KEYS]
