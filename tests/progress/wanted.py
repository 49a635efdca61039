"""Promises that the pages of this room are tried with."""

LIGHT = {
    "focus": "Tryggare torg",
    "title": "Ljus på Clemenstorget",
    "comparator": "exactly",
    "target": 1,
    "theme_id": "lighting",
    "organisations": ["lunds-kommun"],
}
WALKS = {
    "title": "Trygghetsvandringar",
    "target": 2,
    "comparator": "exactly",
    "unit_one": "vandring",
    "unit_many": "vandringar",
    "organisations": ["polisen-lund", "lunds-kommun"],
}
UNCOUNTED = {
    "focus": "Tryggare torg",
    "title": "Synliga poliser",
    "comparator": "none",
    "target": None,
    "unit_one": "",
    "unit_many": "",
    "counting_rule": "",
}
WEEKLY = {
    "title": "Poliskontor",
    "target": 1,
    "comparator": "exactly",
    "period": "per_week",
    "unit_one": "tillfälle",
    "unit_many": "tillfällen",
}
STATIONS = WALKS | {"scope": "på varje station", "places": "Strängnäs\nLäggesta"}
