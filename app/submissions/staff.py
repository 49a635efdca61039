"""The desk where staff read and code what residents said, in their own areas only."""

from typing import Annotated

from fastapi import Depends, Path, Response
from pydantic import Field
from sqlmodel import Session

from app.areas import queries as areas
from app.identity.actor import Actor, Duty, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Denied, Invalid, Missing
from app.kit.forms import Form, Sent, read_form
from app.kit.i18n import gettext as _
from app.kit.web import Page, PageDep
from app.kit.words import Line
from app.submissions import policy, queries, recoding
from app.submissions import service as submissions
from app.submissions.models import Submission
from app.submissions.similar import Alike, alike
from app.themes import queries as themes
from app.themes.suggest import suggest

router = desk_router("/internt/inspel")

MOST_SUGGESTED = 3

Id = Annotated[str, Path(pattern="^[0-9a-f]{32}$")]


class Codes(Sent):
    """The themes that were chosen."""

    themes: list[Line] = Field(default_factory=list, max_length=29)


Chosen = Annotated[Form[Codes], Depends(read_form(Codes))]


@router.get("", name="submissions:queue")
def queue(page: PageDep, session: ReadSession, actor: Staff, omrade: str = "") -> Response:
    """What waits, what has its theme and what was referred, in all of one's areas or in one."""
    own = areas.lpos(session, actor.areas(Duty.READ))
    if omrade and omrade not in {lpo.id for lpo in own}:
        raise Missing
    return page.render(
        "submissions/queue.html",
        actor=actor,
        chosen=omrade,
        count=queries.waiting_count(session, actor, omrade),
        waiting=queries.waiting_for(session, actor, omrade),
        coded=queries.coded_for(session, actor, omrade),
        referred=queries.referred_for(session, actor, omrade),
        names=themes.names(session),
        split=recoding.waiting_for(session, actor, omrade),
        areas={lpo.id: lpo.name for lpo in own},
    )


@router.get("/{submission_id}", name="submissions:show")
def show(submission_id: Id, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    submission = _found(session, submission_id, actor)
    said = {each.theme_id for each in submission.codings or submission.mentions}
    ticked = [each.id for each in themes.as_read(session, said)]
    return _desk(page, session, submission, actor, Form({"themes": ticked}))


@router.post("/{submission_id}/lasning", name="submissions:read")
def read(
    submission_id: Id, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    submission = _found(session, submission_id, actor, lock=True)
    submissions.read(session, submission, by=actor, at=now, on=day(now))
    return page.redirect("submissions:show", submission_id=submission_id)


@router.post("/{submission_id}/kodning", name="submissions:code")
def code(
    submission_id: Id,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Chosen,
    now: Now,
) -> Response:
    submission = _found(session, submission_id, actor, lock=True)
    if not queries.has_read(submission, actor):
        raise Denied(_("Läs inspelet innan du ger det ett tema."))
    try:
        chosen = form.data.themes if form.data else []
        submissions.code(session, submission, chosen, by=actor, at=now, on=day(now))
    except Invalid as problem:
        return _desk(page, session, submission, actor, form.failed(problem), status=422)
    return page.redirect("submissions:queue")


def _found(session: Session, submission_id: str, actor: Actor, lock: bool = False) -> Submission:
    submission = queries.by_id(session, submission_id, lock=lock)
    if submission is None or not policy.may_read(actor, submission):
        raise Missing
    return submission


def _desk(
    page: Page,
    session: Session,
    submission: Submission,
    actor: Actor,
    form: Form[Codes],
    status: int = 200,
) -> Response:
    has_read = queries.has_read(submission, actor)
    is_open = has_read and submission.referred is None
    listed = themes.listed(session, submission.lpo_id)
    return page.render(
        "submissions/show.html",
        status=status,
        actor=actor,
        submission=submission,
        has_read=has_read,
        may_code=policy.may_code(actor, submission),
        themes=listed,
        names={theme.id: theme.name for theme in listed},
        suggested=suggest(submission.body, listed)[:MOST_SUGGESTED] if is_open else [],
        similar=_similar(session, submission, actor) if is_open else [],
        split=recoding.split_of(session, submission),
        form=form,
    )


def _similar(
    session: Session, submission: Submission, actor: Actor
) -> list[tuple[Submission, Alike]]:
    """The most alike that this person has read, whole, to lay beside this one."""
    known = {each.id: each for each in queries.read_beside(session, submission, actor)}
    found = alike(submission.body, ((each.id, each.body) for each in known.values()))
    return [(known[each.id], each) for each in found]
