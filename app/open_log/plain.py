"""Answers for programs: plain text, and for how long it may be kept."""

from fastapi import Response

FRESH = "public, max-age=10"
# An entry never changes, and neither does the hash of it.
LASTING = "public, max-age=31536000, immutable"


def text(body: str, keeping: str) -> Response:
    """Text that is the same for everyone."""
    media_type = "text/plain; charset=utf-8"
    return Response(body.encode(), media_type=media_type, headers={"Cache-Control": keeping})
