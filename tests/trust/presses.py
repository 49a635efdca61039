"""Every press that could lead towards something public, with a form that is filled in soundly."""

from tests.agreements.agreed import FRAME, PATROL, ROW
from tests.pictures.pictured import FRAME as TIME
from tests.pictures.pictured import LAMPS
from tests.promises.sent import CHARTER, PROMISE

Press = tuple[str, dict[str, str]]
CHARTERS, PROMISES = range(1, 5), range(1, 5)
PARTNER = {"partner": "jernhusen"}
OF_CHARTER: dict[str, dict[str, str]] = {
    "underskrift": {},
    "aterkallelse": {},
    "publicering": {},
    "version": {},
    "kassering": {},
    "loften": PROMISE,
    "parter": PARTNER,
    "avsked": PARTNER,
}
OF_PROMISE = {"andring": PROMISE | {"target": "11"}, "borttagning": {}}
OF_PICTURE: dict[str, dict[str, str]] = {
    "godkannande": {},
    "utgavor": {},
    "andring": TIME | {"intro": "Andra ord."},
}
OF_AGREEMENT: dict[str, dict[str, str]] = {"underskrift": {}, "publicering": {}, "andring": FRAME}
OF_ROW = {"andring": ROW | {"goal": "Andra mål."}, "borttagning": {}}
ELSEWHERE: list[Press] = [
    ("/internt/medborgarloften", CHARTER),
    ("/internt/overenskommelser", FRAME | {"edition": "1"}),
    ("/internt/prioriteringar/1/atgarder", ROW | PATROL),
    ("/internt/problem/2/andring", LAMPS | {"body": "Nya ord."}),
]
PRESSES: list[Press] = [
    *ELSEWHERE,
    *((f"/internt/medborgarloften/{n}/{e}", f) for n in CHARTERS for e, f in OF_CHARTER.items()),
    *((f"/internt/loften/{n}/{e}", f) for n in PROMISES for e, f in OF_PROMISE.items()),
    *((f"/internt/lagesbilder/1/{e}", f) for e, f in OF_PICTURE.items()),
    *((f"/internt/overenskommelser/{n}/{e}", f) for n in (1, 2) for e, f in OF_AGREEMENT.items()),
    *((f"/internt/atgarder/1/{e}", f) for e, f in OF_ROW.items()),
]
# What makes public, tried by everybody after whatever went before.
LAST: list[Press] = [
    each
    for each in PRESSES
    if each[0].endswith(("/underskrift", "/godkannande", "/publicering", "/utgavor"))
]
