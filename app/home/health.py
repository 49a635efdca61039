"""Two addresses for machines: that the process is alive, and that it can be used."""

import re
from functools import cache
from pathlib import Path

from fastapi import APIRouter
from fastapi.responses import PlainTextResponse
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session

from app.kit.database import ReadSession

MIGRATIONS = Path(__file__).parents[2] / "migrations" / "versions"
LINE = re.compile(r"""^(revision|down_revision)\b[^=]*= *['"](\w+)['"]""", re.MULTILINE)

router = APIRouter(include_in_schema=False)


@router.get("/healthz", name="home:alive", response_class=PlainTextResponse)
def alive() -> str:
    """Touches nothing: a database that is down is no reason to restart the process."""
    return "ok"


@router.get("/readyz", name="home:ready")
def ready(session: ReadSession) -> PlainTextResponse:
    """Whether the database answers and its tables are the ones this code was written for."""
    if _revisions(session) != heads(MIGRATIONS):
        return PlainTextResponse("not ready", 503)
    return PlainTextResponse("ok")


@cache
def heads(folder: Path) -> set[str]:
    """The newest revisions among the migrations, read as text so that alembic stays outside."""
    found: dict[str, set[str]] = {"revision": set(), "down_revision": set()}
    for path in folder.glob("*.py"):
        for name, revision in LINE.findall(path.read_text(encoding="utf-8")):
            found[name].add(revision)
    return found["revision"] - found["down_revision"]


def _revisions(session: Session) -> set[str]:
    try:
        return set(session.execute(text("SELECT version_num FROM alembic_version")).scalars())
    except SQLAlchemyError:
        return set()
