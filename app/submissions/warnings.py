"""What the review page says first: who to call now, and where a report belongs."""

from typing import Any

from app.kit.forms import Form
from app.submissions.danger import going_on
from app.submissions.forms import Answers
from app.submissions.person_report import person_report


def warnings(form: Form[Answers]) -> dict[str, Any]:
    """Looked up for the page and forgotten with it."""
    texts = form["body"], form["place"]
    return {
        "danger": going_on(form["body"]),
        "report": person_report(texts, is_said=bool(form["person"])),
    }
