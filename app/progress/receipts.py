"""What became of one's words: a code goes in by POST, the way from words to promise comes out.

The page never shows the words, so that a found note betrays nothing that was said.
"""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.activities import queries as activities
from app.activities.counter import Counter
from app.kit import codes
from app.kit.clock import Now, day
from app.kit.database import ReadSession
from app.kit.forms import Form, Sent, read_form
from app.kit.i18n import N_, gettext
from app.kit.tokens import keyed_digest
from app.kit.web import Key, PageDep
from app.kit.words import Line
from app.promises import queries as promises
from app.replies import queries as replies
from app.replies.models import Reply
from app.submissions import queries as submissions
from app.submissions.models import Submission
from app.themes import queries as themes
from app.themes.models import Theme

router = APIRouter(prefix="/kvitto", include_in_schema=False)

MISTYPED = N_("Koden är felskriven. Den har 28 tecken i grupper om fyra, sist två kontrolltecken.")


class Code(Sent):
    """A receipt code, as it was typed."""

    code: Line


Typed = Annotated[Form[Code], Depends(read_form(Code))]


@dataclass(frozen=True)
class Way:
    """How far a submission has come, by the day."""

    lpo_id: str
    received_on: date
    read_on: date | None
    coded_on: date | None
    themes: list[Theme]
    counters: list[Counter]
    replies: list[Reply]


@router.get("", name="progress:receipt")
def ask(page: PageDep) -> Response:
    form: Form[Code] = Form()
    return page.render("progress/receipt.html", shared=True, form=form, way=None, is_unknown=False)


@router.post("", name="progress:follow")
def follow(page: PageDep, session: ReadSession, form: Typed, now: Now, key: Key) -> Response:
    """The way of the submission with that code; an unknown code is told the same to everyone."""
    if form.data is None:
        return page.render(
            "progress/receipt.html", status=422, form=form, way=None, is_unknown=False
        )
    code = codes.read(form.data.code)
    if code is None:
        wrong = Form[Code](form.values, {"code": gettext(MISTYPED)})
        return page.render(
            "progress/receipt.html", status=422, form=wrong, way=None, is_unknown=False
        )
    submission = submissions.by_receipt(session, keyed_digest(code, key))
    way = _way(session, submission, on=day(now)) if submission else None
    return page.render("progress/receipt.html", form=Form(), way=way, is_unknown=way is None)


def _way(session: Session, submission: Submission, *, on: date) -> Way:
    coded = {each.theme_id for each in submission.codings}
    given = promises.published_on_themes(
        session, submission.lpo_id, coded, since=submission.received_on
    )
    return Way(
        lpo_id=submission.lpo_id,
        received_on=submission.received_on,
        read_on=submissions.first_read_on(submission),
        coded_on=max((each.coded_on for each in submission.codings), default=None),
        themes=themes.known(session, coded),
        counters=activities.counters(session, given, on=on),
        replies=_replies(session, submission, coded, {each.id for each in given}),
    )


def _replies(
    session: Session, submission: Submission, coded: set[str], told: set[int]
) -> list[Reply]:
    """What its dialogue answered on those themes, besides the promises that are told anyway."""
    if submission.dialogue_id is None:
        return []
    found = replies.to_themes(session, submission.dialogue_id, coded)
    return [each for each in found if each.promise_id not in told]
