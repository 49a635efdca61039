"""The policy of what everybody reads: the same for all, and nothing of what is a draft."""

from tests.trust.doors import PUBLIC
from tests.trust.rows import SHOWN_AGAIN, Row, get, post

GONE, NO_KEY = 404, 401
VERSION = {"number": "first"}
CHANNEL = {"channel": "channel"}
ANSWERED = {"themes": ["lighting"], "at": "amne", "to": "plats"}

PAGES = [
    get("home:start", PUBLIC),
    get("home:areas", PUBLIC),
    get("home:municipalities", PUBLIC),
    get("home:about", PUBLIC),
    get("home:privacy", PUBLIC),
    get("home:small_groups", PUBLIC),
    get("home:accessibility", PUBLIC),
    get("home:alive", PUBLIC),
    get("home:ready", PUBLIC),
    get("assets:worker", PUBLIC),
    get("open_log:check", PUBLIC),
    get("open_log:program", PUBLIC),
    Row("assets:file", "GET", PUBLIC, GONE, fixed={"path": "nothing"}),
    get("submissions:new", PUBLIC, lpo_id="lpo"),
    get("dialogues:all", PUBLIC),
    get("progress:receipt", PUBLIC),
    get("submissions:withdrawal", PUBLIC),
    get("progress:area", PUBLIC, lpo_id="lpo"),
    get("dialogues:area_calendar", PUBLIC, lpo_id="lpo"),
    get("progress:municipality", PUBLIC, slug="kommun"),
    get("pictures:of_lpo", PUBLIC, lpo_id="lpo"),
    get("pictures:of_municipality", PUBLIC, slug="kommun"),
]
PUBLISHED = [
    get("progress:charter", PUBLIC, slug="public_slug"),
    get("progress:versions", PUBLIC, slug="public_slug"),
    get("progress:version", PUBLIC, slug="public_slug", **VERSION),
    get("progress:version_text", PUBLIC, slug="public_slug", **VERSION),
    get("progress:text", PUBLIC, slug="public_slug"),
    get("progress:print", PUBLIC, slug="public_slug"),
    get("progress:promise", PUBLIC, ref="public_ref"),
    get("open_data:entries_json", PUBLIC, ref="public_ref"),
    get("open_data:entries_csv", PUBLIC, ref="public_ref"),
    get("dialogues:show", PUBLIC, slug="round_slug"),
    get("dialogues:calendar", PUBLIC, slug="round_slug"),
    get("dialogues:poster", PUBLIC, slug="round_slug", **CHANNEL),
    get("pictures:edition", PUBLIC, area="picture_area", **VERSION),
    get("agreements:show", PUBLIC, slug="public_agreement"),
]
# A draft is not hidden from residents, it is not there: not even for those who write it.
DRAFTED = [
    get("progress:charter", PUBLIC, GONE, slug="draft_slug"),
    get("progress:charter", PUBLIC, GONE, slug="following_slug"),
    get("progress:versions", PUBLIC, GONE, slug="draft_slug"),
    get("progress:version", PUBLIC, GONE, slug="draft_slug", **VERSION),
    get("progress:version_text", PUBLIC, GONE, slug="draft_slug", **VERSION),
    get("progress:text", PUBLIC, GONE, slug="draft_slug"),
    get("progress:print", PUBLIC, GONE, slug="draft_slug"),
    get("progress:promise", PUBLIC, GONE, ref="draft_ref"),
    get("live:promise", PUBLIC, GONE, ref="draft_ref"),
    get("dialogues:show", PUBLIC, GONE, slug="inner_slug"),
    get("dialogues:calendar", PUBLIC, GONE, slug="inner_slug"),
    get("dialogues:poster", PUBLIC, GONE, slug="inner_slug", **CHANNEL),
    get("pictures:edition", PUBLIC, GONE, area="picture_area", number="second"),
    get("agreements:show", PUBLIC, GONE, slug="agreement_slug"),
]
SENT_BY_RESIDENTS = [
    post("submissions:step", PUBLIC, ANSWERED, 200, lpo_id="lpo"),
    post("submissions:tips", PUBLIC, {"at": "ord", "to": "om-dig"}, 200, lpo_id="lpo"),
    post("progress:follow", PUBLIC, {"code": "ingen kod"}, SHOWN_AGAIN),
    post("progress:keepsake", PUBLIC, {"code": "ingen kod"}, GONE),
    post("submissions:consider", PUBLIC, {"code": "ingen kod"}, SHOWN_AGAIN),
    post("submissions:withdraw", PUBLIC, {"code": "ingen kod"}, SHOWN_AGAIN),
]
# The towns' log is not begun: there is nothing to read and nothing to witness.
OF_THE_LOG = [
    get("open_log:checkpoint", PUBLIC, GONE),
    get("open_log:keys", PUBLIC, GONE),
    get("open_log:archive", PUBLIC, GONE),
    Row("open_log:tile", "GET", PUBLIC, GONE, fixed={"path": "0/000"}),
    Row("open_log:proof", "GET", PUBLIC, GONE, fixed={"seq": 0}),
    post("ledger:cosign", PUBLIC, {}, GONE),
]
# A cookie opens nothing here: whoever has one is answered as whoever has none.
PROGRAMS = [
    get("systems:openapi", PUBLIC),
    get("systems:promises", PUBLIC, NO_KEY),
    post("systems:log", PUBLIC, {"lofte": "lund-2026-1"}, NO_KEY),
]
# Streams end by themselves after a second here, so they are read by a few.
STREAMS = [
    get("live:area", PUBLIC, lpo_id="lpo"),
    get("live:promise", PUBLIC, ref="public_ref"),
]
ROWS = [*PAGES, *PUBLISHED, *DRAFTED, *SENT_BY_RESIDENTS, *OF_THE_LOG, *PROGRAMS]
