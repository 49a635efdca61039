"""The resident's way in. Nothing is stored before the last page; no page knows who is asking."""

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request, Response
from fastapi.concurrency import run_in_threadpool
from sqlalchemy import Engine
from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.kit import codes
from app.kit.clock import Now, day, instant
from app.kit.database import ReadSession, reading, writing
from app.kit.errors import NOT_NOW, RETRY_AFTER, Invalid, Missing, Unable
from app.kit.forms import Form, read_form
from app.kit.tokens import keyed_digest, opaque, seal, unseal
from app.kit.web import Key, Page, PageDep, Straight
from app.submissions import questions
from app.submissions import service as submissions
from app.submissions.forms import (
    FIELDS_OF,
    STEP_OF,
    Answers,
    Step,
    asked_again,
    first_gap,
    is_whole,
    way_of,
)
from app.submissions.warnings import warnings
from app.submissions.ways import opened, sealed
from app.themes import queries as themes

router = APIRouter(prefix="/tyck-till", include_in_schema=False)

TEMPLATES = {
    Step.THEME: "submissions/theme.html",
    Step.PLACE: "submissions/place.html",
    Step.WORDS: "submissions/words.html",
    Step.ABOUT: "submissions/about.html",
    Step.REVIEW: "submissions/review.html",
}

read_answers = read_form(Answers)
Filled = Annotated[Form[Answers], Depends(read_answers)]


@router.get("/{lpo_id}", name="submissions:new")
def new(
    lpo_id: str, page: PageDep, session: ReadSession, now: Now, key: Key, kanal: str = ""
) -> Response:
    """The first question, the same page for everyone who comes that way."""
    lpo = _area(session, lpo_id)
    form: Form[Answers] = Form({"heard": sealed(session, lpo.id, kanal, key=key, on=day(now))})
    context = _context(session, lpo, form, Step.THEME)
    return page.render(TEMPLATES[Step.THEME], shared=True, **context)


async def step(request: Request) -> Response:
    """The next question, an earlier one, the review, or at last the receipt."""
    page, form, lpo_id = Page(request), await read_answers(request), request.path_params["lpo_id"]
    code, now = unseal(form["code"], request.app.state.key), await instant(request)
    try:
        if code is not None and is_whole(form):
            return await _send(page, lpo_id, form, code, on=day(now))
        return await run_in_threadpool(_next, page, lpo_id, form)
    except NOT_NOW:
        return _given_back(page, lpo_id, form)


@router.post("/{lpo_id}/tipsa", name="submissions:tips")
def tips(lpo_id: str, page: PageDep, session: ReadSession, form: Filled) -> Response:
    """Where a report about a person belongs, with the words given back; nothing is stored."""
    context = _context(session, _area(session, lpo_id), form, Step.REVIEW)
    return page.render("submissions/tips.html", **context | {"form": Form(form.values)})


router.add_api_route(
    "/{lpo_id}", step, methods=["POST"], name="submissions:step", route_class_override=Straight
)


async def _send(page: Page, lpo_id: str, form: Form[Answers], code: str, *, on: date) -> Response:
    """To the desk; whatever is out of the ordinary is looked at by the ordinary verb."""
    assert form.data is not None
    state = page.request.app.state
    area = await state.thanks.area(lpo_id, form.data.themes)
    voice: dict[str, Any] = {
        "identity": opaque(),
        "receipt_hash": keyed_digest(code, state.key),
        "on": on,
        "heard": opened(form.data.heard, lpo_id, key=state.key, on=on),
    }
    parcel = submissions.parcel(lpo_id, form.data, **voice)
    if not area.has(form.data) or not await state.desk.take(parcel):
        try:
            await run_in_threadpool(_submit, state.engine, lpo_id, form.data, voice)
        except Invalid as problem:
            wrong = STEP_OF[problem.field]
            return await run_in_threadpool(_again, page, lpo_id, form.failed(problem), wrong)
    thanks: Response = state.thanks.page(page, area, code=code, on=on)
    return thanks


def _submit(engine: Engine, lpo_id: str, answers: Answers, voice: dict[str, Any]) -> None:
    with writing(engine) as session:
        submissions.submit(session, _area(session, lpo_id), answers, **voice)


def _next(page: Page, lpo_id: str, form: Form[Answers]) -> Response:
    at, to = way_of(form)
    gap = first_gap(form, at, to)
    if gap is None and to is Step.SENT:
        # A seal that is broken or from before a change of secret: look once more, then send.
        gap = Step.REVIEW
    if gap is not None:
        return _again(page, lpo_id, asked_again(form, gap), gap)
    return _ask(page, lpo_id, form, to)


def _again(page: Page, lpo_id: str, form: Form[Answers], step: Step) -> Response:
    return _ask(page, lpo_id, form, step, status=422)


def _given_back(page: Page, lpo_id: str, form: Form[Answers]) -> Response:
    """The words in a form of their own, drawn without the database that may be gone."""
    answer = page.render(
        "submissions/given_back.html",
        status=Unable.status,
        lpo_id=lpo_id,
        form=form,
        fields=STEP_OF,
    )
    answer.headers["Retry-After"] = RETRY_AFTER
    return answer


def _area(session: Session, lpo_id: str) -> LocalPoliceArea:
    found = areas.lpo(session, lpo_id)
    if found is None:
        raise Missing
    return found


def _ask(page: Page, lpo_id: str, form: Form[Answers], step: Step, status: int = 200) -> Response:
    state = page.request.app.state
    if step is Step.REVIEW and unseal(form["code"], state.key) is None:
        form.values["code"] = seal(codes.make(), state.key)
    with reading(state.engine) as session:
        context = _context(session, _area(session, lpo_id), form, step)
        context |= warnings(form) if step is Step.REVIEW else {}
        return page.render(TEMPLATES[step], status=status, **context)


def _context(
    session: Session, lpo: LocalPoliceArea, form: Form[Answers], step: Step
) -> dict[str, Any]:
    context = {"lpo": lpo, "form": form, "step": step, "steps": Step, "fields_of": FIELDS_OF}
    places = areas.known_places(session, lpo) if step is Step.PLACE else []
    # What was chosen before is looked up by itself: it may have been split since.
    chosen = set(form["themes"]) if step is Step.REVIEW else None
    listed = themes.listed(session, lpo.id) if chosen is None else themes.known(session, chosen)
    return context | {"themes": listed, "places": places, **questions.choices()}
