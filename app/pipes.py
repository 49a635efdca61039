"""Text in and text out: commands that need no database, no settings and no secret."""

import sys

from app.masking import lines as masking_lines
from app.themes import lines as theme_lines
from app.themes import service as themes
from app.wording import lines as wording_lines


def suggest_themes() -> None:
    """Suggest themes for each JSON line {"id", "text"} that comes in; ends badly if one was bad."""
    failed = theme_lines.answer(
        sys.stdin.buffer, themes.written(), to=sys.stdout, complaints=sys.stderr
    )
    raise SystemExit(1 if failed else 0)


def mask() -> None:
    """Find what is personal in each JSON line {"id", "text"}; ends badly if one was bad."""
    failed = masking_lines.answer(sys.stdin.buffer, to=sys.stdout, complaints=sys.stderr)
    raise SystemExit(1 if failed else 0)


def check_wording() -> None:
    """Read the measure of each promise, a JSON line {"id", "text", "from", "to"}, as above."""
    failed = wording_lines.answer(sys.stdin.buffer, to=sys.stdout, complaints=sys.stderr)
    raise SystemExit(1 if failed else 0)


PIPES = {"suggest-themes": suggest_themes, "mask": mask, "check-wording": check_wording}
