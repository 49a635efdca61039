"""What is stored, held against what was sent and what was thanked for."""

from collections import Counter

from sqlalchemy import text
from sqlmodel import select

from app.kit.database import make_engine, reading
from app.kit.tokens import keyed_digest
from app.submissions.models import Mention, Submission
from tests.torture.residents import Crowd
from tests.torture.serving import SECRET

THEMES = {"lighting", "traffic_nuisance"}


def stored(database_url: str) -> dict[str, tuple[str, set[str]]]:
    """The words and themes of every receipt; the database itself is sound."""
    engine = make_engine(database_url)
    with reading(engine) as session:
        if engine.dialect.name == "postgresql":  # who was killed may yet be storing
            session.connection(execution_options={"isolation_level": "REPEATABLE READ"})
        if engine.dialect.name == "sqlite":
            assert session.connection().execute(text("PRAGMA integrity_check")).scalar() == "ok"
            assert not session.connection().execute(text("PRAGMA foreign_key_check")).all()
        kept = session.exec(select(Submission.id, Submission.receipt_hash, Submission.body)).all()
        themes: dict[str, set[str]] = {identity: set() for identity, _, _ in kept}
        for identity, theme in session.exec(select(Mention.submission_id, Mention.theme_id)):
            themes[identity].add(theme)  # and a theme without words is found by its KeyError
    engine.dispose()
    return {key: (body, themes[identity]) for identity, key, body in kept}


def assert_nothing_is_lost(database_url: str, crowd: Crowd) -> None:
    """Whoever was thanked is stored, whole, once; and nothing is stored that nobody sent."""
    found = stored(database_url)
    sent = {keyed_digest(code, SECRET): body for code, body in crowd.sent.items()}
    thanked = {keyed_digest(code, SECRET) for code in crowd.thanked}
    assert thanked and crowd.strange == []
    assert thanked - set(found) == set(), "lost"
    assert set(found) - set(sent) == set(), "made up"
    assert {key: body for key, (body, _) in found.items() if body != sent[key]} == {}
    assert [themes for _, themes in found.values() if themes != THEMES] == [], "half-written"
    assert [b for b, n in Counter(b for b, _ in found.values()).items() if n > 1] == [], "doubles"
