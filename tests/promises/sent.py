"""The forms of this room as a browser sends them, filled in soundly."""

from tests.factories import MOPEDS

PROMISE = {name: str(value) for name, value in MOPEDS.items() if name != "organisations"} | {
    "period": "total",
    "starts_on": "2026-01-01",
    "ends_on": "2026-12-31",
    "organisations": "polisen-lund",
}
CHARTER = {
    "lpo_id": "lund",
    "municipality": "lund",
    "part": "stationsområdet",
    "valid_from": "2026-01-01",
    "valid_to": "2026-12-31",
    "background": "Efter dialogen i maj.",
}
