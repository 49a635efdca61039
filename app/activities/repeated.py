"""Whether a correction was sent twice, rather than its form used for two things."""

from sqlmodel import Session

from app.activities import queries
from app.activities.forms import CorrectionForm
from app.activities.models import Activity, Correction


def is_repeated(session: Session, made: Correction, entry: Activity, form: CorrectionForm) -> bool:
    """Whether the form says again what the correction did."""
    said = (entry.id, form.reason.value, form.words)
    if (made.activity_id, made.reason, made.words) != said:
        return False
    if made.replaced_by_id is not None:
        return form.way == "change" and _says(session.get_one(Activity, made.replaced_by_id), form)
    left = queries.standing(session, entry, until=made).count
    return left == (form.count if form.way == "change" else 0)


def _says(entry: Activity, form: CorrectionForm) -> bool:
    told = {"done_on", "place", "note", "count"}
    return entry.model_dump(include=told) == form.model_dump(include=told)
