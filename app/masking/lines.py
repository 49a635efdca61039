"""Suggestions for other programs: where in a text something personal stands, and of what kind."""

from typing import Any

from app.masking.service import find


def respond(asked: dict[str, Any]) -> dict[str, Any]:
    """For {"text"}: {"spans": [{"start", "end", "class"}]}, in characters from the beginning."""
    found = find(asked["text"])
    return {"spans": [{"start": each.start, "end": each.end, "class": each.kind} for each in found]}
