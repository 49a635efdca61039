"""Exact counts of what was said: for the release and for the staff's own desk, never in public."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, distinct, func, select
from sqlmodel import Session, col

from app.dialogues.models import CHANNELS
from app.disclosure.tables import AGE, CHANNEL, GENDER, THEME, TOTAL, Counted, Exact
from app.submissions.forms import Age, Gender
from app.submissions.models import Coding, Submission
from app.themes import queries as themes
from app.themes.models import Theme

UNSAID = ""
# Everyone is counted once in each; who would rather not say is counted as that.
BACKGROUNDS: dict[str, tuple[Any, tuple[str, ...]]] = {
    CHANNEL.name: (col(Submission.channel), (UNSAID, *CHANNELS, "paper")),
    AGE.name: (col(Submission.age), (UNSAID, *Age)),
    GENDER.name: (col(Submission.gender), (UNSAID, *Gender)),
}


def counted(session: Session, year: int, lpo_ids: Iterable[str] | None = None) -> Exact:
    """Every table of every area where somebody spoke that year, or of those areas."""
    received = _received(year, lpo_ids)
    exact: Exact = {}
    for area, count in session.execute(_by_area(func.count(), received)):
        exact[area] = {TOTAL.name: Counted(count, {}), THEME.name: Counted(0, {})}
    _count_themes(session, exact, received)
    for name, (column, keys) in BACKGROUNDS.items():
        _count_background(session, exact, received, name, column, keys)
    return exact


def _received(year: int, lpo_ids: Iterable[str] | None) -> list[ColumnElement[bool]]:
    days = col(Submission.received_on).between(date(year, 1, 1), date(year, 12, 31))
    kept: list[ColumnElement[bool]] = [days, col(Submission.withdrawn_on).is_(None)]
    return kept if lpo_ids is None else [*kept, col(Submission.lpo_id).in_(lpo_ids)]


def _by_area(count: Any, received: list[ColumnElement[bool]], *parts: Any) -> Select[Any]:
    area = col(Submission.lpo_id)
    return (
        select(area, *parts, count).select_from(Submission).where(*received).group_by(area, *parts)
    )


def _count_themes(session: Session, exact: Exact, received: list[ColumnElement[bool]]) -> None:
    coded = _by_area(func.count(distinct(col(Coding.submission_id))), received)
    listed = [each.id for each in themes.listed(session)]
    for area, base in session.execute(coded.join(Coding)):
        exact[area][THEME.name] = Counted(base, dict.fromkeys(listed, 0))
    # An area's own theme is counted as its parent, and a voice once (docs/decisions, 14).
    national = func.coalesce(col(Theme.parent_id), col(Theme.id))
    parts = _by_area(func.count(distinct(col(Coding.submission_id))), received, national)
    for area, theme_id, count in session.execute(parts.join(Coding).join(Theme, _is_its())):
        exact[area][THEME.name].cells[theme_id] = count


def _is_its() -> ColumnElement[bool]:
    return col(Theme.id) == col(Coding.theme_id)


def _count_background(
    session: Session,
    exact: Exact,
    received: list[ColumnElement[bool]],
    name: str,
    column: Any,
    keys: tuple[str, ...],
) -> None:
    for tables in exact.values():
        tables[name] = Counted(tables[TOTAL.name].base, dict.fromkeys(keys, 0))
    for area, value, count in session.execute(_by_area(func.count(), received, column)):
        cells = exact[area][name].cells
        cells[value if value in keys else UNSAID] += count
