"""The resident's way in. Nothing is stored before the last page; no page knows who is asking."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.areas.models import LocalPoliceArea
from app.kit import codes
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.tokens import keyed_digest, opaque, seal, unseal
from app.kit.web import Key, Page, PageDep
from app.submissions import questions
from app.submissions import service as submissions
from app.submissions.forms import FIELDS_OF, STEP_OF, Answers, Step, asked_again, first_gap, way_of
from app.themes import queries as themes

router = APIRouter(prefix="/tyck-till", include_in_schema=False)

TEMPLATES = {
    Step.THEME: "submissions/theme.html",
    Step.PLACE: "submissions/place.html",
    Step.WORDS: "submissions/words.html",
    Step.ABOUT: "submissions/about.html",
    Step.REVIEW: "submissions/review.html",
}

Filled = Annotated[Form[Answers], Depends(read_form(Answers))]


@router.get("/{lpo_id}", name="submissions:new")
def new(lpo_id: str, page: PageDep, session: ReadSession) -> Response:
    """The first question, the same page for everyone."""
    context = _context(session, _area(session, lpo_id), Form(), Step.THEME)
    return page.render(TEMPLATES[Step.THEME], shared=True, **context)


@router.post("/{lpo_id}", name="submissions:step")
def step(
    lpo_id: str, page: PageDep, session: WriteSession, form: Filled, now: Now, key: Key
) -> Response:
    """The next question, an earlier one, the review, or at last the receipt."""
    lpo = _area(session, lpo_id)
    at, to = way_of(form)
    code = unseal(form["code"], key)
    gap = first_gap(form, at, to)
    if gap is None and to is Step.SENT and code is None:
        # A seal that is broken or from before a change of secret: look once more, then send.
        gap = Step.REVIEW
    if gap is not None:
        return _ask(page, session, lpo, asked_again(form, gap), gap, key, status=422)
    if to is not Step.SENT:
        return _ask(page, session, lpo, form, to, key)
    assert form.data is not None and code is not None
    try:
        submissions.submit(
            session,
            lpo,
            form.data,
            identity=opaque(),
            receipt_hash=keyed_digest(code, key),
            on=day(now),
        )
    except Invalid as problem:
        wrong = STEP_OF[problem.field]
        return _ask(page, session, lpo, form.failed(problem), wrong, key, status=422)
    return page.render("submissions/thanks.html", lpo=lpo, code=code, on=day(now))


def _area(session: Session, lpo_id: str) -> LocalPoliceArea:
    found = areas.lpo(session, lpo_id)
    if found is None:
        raise Missing
    return found


def _ask(
    page: Page,
    session: Session,
    lpo: LocalPoliceArea,
    form: Form[Answers],
    step: Step,
    key: str,
    status: int = 200,
) -> Response:
    context = _context(session, lpo, form, step)
    if step is Step.REVIEW and unseal(form["code"], key) is None:
        form.values["code"] = seal(codes.make(), key)
    return page.render(TEMPLATES[step], status=status, **context)


def _context(
    session: Session, lpo: LocalPoliceArea, form: Form[Answers], step: Step
) -> dict[str, Any]:
    context = {"lpo": lpo, "form": form, "step": step, "steps": Step, "fields_of": FIELDS_OF}
    places = areas.known_places(session, lpo) if step is Step.PLACE else []
    return context | {"themes": themes.listed(session), "places": places, **questions.choices()}
