"""The policy of what residents said: read, coded, masked, quoted, and written down for them."""

from tests.factories import TODAY
from tests.trust.doors import (
    CODERS,
    CODERS_ONLY,
    NOTERS_BY_CHOICE,
    READERS,
    STAFF,
)
from tests.trust.rows import READ, Row, get, post

NOTED = {"token": "a" * 32, "lpo_id": "{lpo}", "on": str(TODAY), "themes": ["lighting"]}
WHY = {"why": "Det var samma sak."}
MADE = {"parent_id": "traffic_nuisance", "name_sv": "Mopeder i parken"} | WHY

READING = [
    get("submissions:queue", STAFF),
    get("submissions:readings", READERS, lpo_id="lpo"),
    get("submissions:show", READERS, submission_id="unread"),
    get("submissions:show", READERS, submission_id="voice"),
    get("submissions:show", READERS, submission_id="quoted"),
    post("submissions:read", READERS, submission_id="unread"),
    post("submissions:code", CODERS, {"themes": ["drugs"]}, submission_id="voice"),
]
QUOTE = {"theme": "lighting", "wording": "Det är mörkt."}
MASKING = [
    get("moderation:masking", CODERS, submission_id="voice"),
    post("moderation:mask", CODERS, {"wish": "visa"}, READ, submission_id="voice"),
    post("moderation:mask", CODERS, {"wish": "spara"}, submission_id="voice"),
    post("moderation:refer", CODERS, submission_id="masked"),
    get("moderation:quoting", CODERS, submission_id="masked"),
    post("moderation:quote", CODERS, QUOTE, submission_id="masked"),
    post("moderation:withdraw", CODERS, submission_id="quoted"),
]
NOTING = [
    get("submissions:stand", STAFF),
    post("submissions:mark", NOTERS_BY_CHOICE, NOTED, READ),
    Row("submissions:batch", "POST", STAFF, READ, json={"entries": []}),
    get("submissions:papers", STAFF),
    get("submissions:paper", READERS, lpo_id="lpo"),
    get("submissions:typing", READERS, lpo_id="lpo"),
    post("submissions:typed", READERS, NOTED | {"number": "1"}, READ, lpo_id="lpo"),
]
THEME = {"lpo_id": "lpo", "theme_id": "theme"}
THEMES = [
    get("themes:areas", STAFF),
    get("themes:desk", CODERS_ONLY, lpo_id="lpo"),
    post("themes:make", CODERS_ONLY, MADE, lpo_id="lpo"),
    *(
        Row("themes:change", "GET", CODERS_ONLY, READ, THEME, fixed={"way": way})
        for way in ("namn", "sammanslagning", "delning")
    ),
    post("themes:rename", CODERS_ONLY, {"name_sv": "Annat namn"} | WHY, **THEME),
    post("themes:merge", CODERS_ONLY, {"into_id": "{other_theme}"} | WHY, **THEME),
    post("themes:split", CODERS_ONLY, {"parts": "Ett\nTvå"} | WHY, **THEME),
]
ROWS = [*READING, *MASKING, *NOTING, *THEMES]
