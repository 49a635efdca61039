"""Paper: the form to print for an area, and the page where filled ones are typed in fast."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.audit import service as audit
from app.identity.actor import Actor, Duty, Staff, staff
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.tokens import keyed_digest, opaque
from app.kit.web import Key, Page, PageDep
from app.submissions import policy, questions
from app.submissions.noted_forms import Paper
from app.submissions.noting import PAPER, note
from app.themes import queries as themes

router = APIRouter(prefix="/internt/papper", include_in_schema=False, dependencies=[Depends(staff)])

Filled = Annotated[Form[Paper], Depends(read_form(Paper))]


@router.get("", name="submissions:papers")
def papers(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    lpos = areas.lpos(session, actor.areas(Duty.READ))
    return page.render("submissions/papers.html", actor=actor, areas=lpos)


@router.get("/{lpo_id}", name="submissions:paper")
def paper(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    """The form to print: the questions of the web, in their order."""
    context = _questions(session, _area(session, lpo_id, actor))
    return page.render("submissions/paper.html", actor=actor, **context)


@router.get("/{lpo_id}/inskrivning", name="submissions:typing")
def typing(lpo_id: str, page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    lpo = _area(session, lpo_id, actor)
    return _next(page, session, lpo, actor, Form({"on": day(now).isoformat(), "number": "1"}))


@router.post("/{lpo_id}/inskrivning", name="submissions:typed")
def typed(
    lpo_id: str,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    form: Filled,
    now: Now,
    key: Key,
) -> Response:
    """Keep the form, and lay out the next empty one."""
    lpo = _area(session, lpo_id, actor)
    if form.data is None or form.data.lpo_id != lpo_id:
        return _next(page, session, lpo, actor, form, status=422)
    try:
        token_hash = keyed_digest(f"{PAPER}:{form.data.token}", key)
        note(
            session,
            form.data,
            channel=PAPER,
            identity=opaque(),
            token_hash=token_hash,
            by=actor,
            on=day(now),
        )
    except Invalid as problem:
        return _next(page, session, lpo, actor, form.failed(problem), status=422)
    audit.record(session, "paper.noted", f"area:{lpo_id}", by=actor, at=now)
    number = form.data.number
    empty: Form[Paper] = Form({"on": form["on"], "number": str(number + 1)})
    return _next(page, session, lpo, actor, empty, kept=number)


def _area(session: Session, lpo_id: str, actor: Actor) -> LocalPoliceArea:
    lpo = areas.lpo(session, lpo_id)
    if lpo is None or not policy.may_note(actor, lpo_id):
        raise Missing
    return lpo


def _questions(session: Session, lpo: LocalPoliceArea) -> dict[str, Any]:
    places = areas.known_places(session, lpo)
    everything = themes.listed(session)
    return {"lpo": lpo, "places": places, "themes": everything, **questions.choices()}


def _next(
    page: Page,
    session: Session,
    lpo: LocalPoliceArea,
    actor: Actor,
    form: Form[Paper],
    *,
    kept: int = 0,
    status: int = 200,
) -> Response:
    token = form["token"] if form.errors and form["token"] else opaque()
    return page.render(
        "submissions/typing.html",
        status=status,
        actor=actor,
        form=form,
        token=token,
        kept=kept,
        **_questions(session, lpo),
    )
