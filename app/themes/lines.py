"""Suggestions for other programs: which themes a text may be about."""

from collections.abc import Sequence
from typing import Any

from app.themes.models import Theme
from app.themes.suggest import suggest

MOST = 5


def respond(asked: dict[str, Any], themes: Sequence[Theme]) -> dict[str, Any]:
    """For {"text"}: {"themes": [ids, the likeliest first]}."""
    return {"themes": [each.theme_id for each in suggest(asked["text"], themes)[:MOST]]}
