"""The desk of dialogues: announce a round, change it, and say when and where people meet."""

from typing import Annotated, Any

from fastapi import APIRouter, Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.dialogues import policy, queries
from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm, Frame, OccasionForm
from app.dialogues.models import CHANNELS, KINDS, OCCASIONS, Dialogue
from app.identity.actor import Actor, Duty, Staff, staff
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Invalid, Missing
from app.kit.forms import Form, read_form
from app.kit.i18n import LANGUAGES
from app.kit.web import Page, PageDep, RowId

router = APIRouter(
    prefix="/internt/dialoger", include_in_schema=False, dependencies=[Depends(staff)]
)

Announced = Annotated[Form[DialogueForm], Depends(read_form(DialogueForm))]
Changed = Annotated[Form[Frame], Depends(read_form(Frame))]
Meeting = Annotated[Form[OccasionForm], Depends(read_form(OccasionForm))]

FRAME = ("title", "intro", "opens_on", "closes_on", "answer_on", "answer_where")


@router.get("", name="dialogues:index")
def index(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    mine = queries.seen_by(session, actor)
    may_begin = bool(actor.areas(Duty.WRITE))
    return page.render("dialogues/index.html", actor=actor, dialogues=mine, may_begin=may_begin)


@router.get("/ny", name="dialogues:new")
def new(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    ticked = {"kind": "residents", "channels": list(CHANNELS), "languages": list(LANGUAGES)}
    return _announcement(page, session, actor, Form(ticked))


@router.post("", name="dialogues:begin")
def begin(
    page: PageDep, session: WriteSession, actor: Staff, form: Announced, now: Now
) -> Response:
    if form.data is None:
        return _announcement(page, session, actor, form, status=422)
    try:
        made = dialogues.begin(session, form.data, by=actor, at=now)
    except Invalid as problem:
        return _announcement(page, session, actor, form.failed(problem), status=422)
    return page.redirect("dialogues:desk", dialogue_id=made.id)


@router.get("/{dialogue_id}", name="dialogues:desk")
def desk(
    dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff, now: Now
) -> Response:
    dialogue = _found(session, dialogue_id, actor)
    first = max(day(now), dialogue.opens_on)
    form: Form[OccasionForm] = Form({"kind": "square", "day": str(first)})
    return _desk(page, dialogue, actor, form)


@router.get("/{dialogue_id}/andring", name="dialogues:edit")
def edit(dialogue_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    dialogue = _found(session, dialogue_id, actor)
    dialogues.guard(dialogue, by=actor)
    values = {name: str(getattr(dialogue, name)) for name in FRAME}
    ticked = {
        "channels": [each.slug for each in dialogue.channels],
        "languages": dialogue.languages.split(),
    }
    return _edited(page, dialogue, actor, Form(values | ticked))


@router.post("/{dialogue_id}/andring", name="dialogues:change")
def change(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Changed, now: Now
) -> Response:
    dialogue = _found(session, dialogue_id, actor, lock=True)
    if form.data is None:
        return _edited(page, dialogue, actor, form, status=422)
    dialogues.change(session, dialogue, form.data, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)


@router.post("/{dialogue_id}/tillfallen", name="dialogues:meet")
def meet(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Meeting, now: Now
) -> Response:
    dialogue = _found(session, dialogue_id, actor, lock=True)
    if form.data is None:
        return _desk(page, dialogue, actor, form, status=422)
    dialogues.meet(session, dialogue, form.data, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)


@router.post("/{dialogue_id}/tillfallen/{occasion_id}/borttagning", name="dialogues:cancel")
def cancel(
    dialogue_id: RowId,
    occasion_id: RowId,
    page: PageDep,
    session: WriteSession,
    actor: Staff,
    now: Now,
) -> Response:
    dialogue = _found(session, dialogue_id, actor, lock=True)
    for occasion in [each for each in dialogue.occasions if each.id == occasion_id]:
        dialogues.cancel(session, occasion, by=actor, at=now)
    return page.redirect("dialogues:desk", dialogue_id=dialogue.id)


def _found(session: Session, dialogue_id: int, actor: Actor, *, lock: bool = False) -> Dialogue:
    """The dialogue, for somebody who works where it is held; for others it does not exist."""
    dialogue = queries.by_id(session, dialogue_id, lock=lock)
    if dialogue is None or not policy.may_see(actor, dialogue):
        raise Missing
    return dialogue


def _announcement(
    page: Page, session: Session, actor: Actor, form: Form[DialogueForm], status: int = 200
) -> Response:
    mine = areas.lpos(session, actor.areas(Duty.WRITE))
    kommuner = {each.slug: each for lpo in mine for each in areas.municipalities_of(lpo)}
    where: dict[str, Any] = {
        "lpos": mine,
        "municipalities": list(kommuner.values()),
        "kinds": KINDS,
    }
    return page.render(
        "dialogues/new.html", status=status, actor=actor, form=form, **where, **_choices()
    )


def _edited(
    page: Page, dialogue: Dialogue, actor: Actor, form: Form[Frame], status: int = 200
) -> Response:
    context: dict[str, Any] = {"actor": actor, "dialogue": dialogue, "form": form}
    return page.render("dialogues/edit.html", status=status, **context, **_choices())


def _desk(
    page: Page, dialogue: Dialogue, actor: Actor, form: Form[OccasionForm], status: int = 200
) -> Response:
    return page.render(
        "dialogues/desk.html",
        status=status,
        actor=actor,
        dialogue=dialogue,
        form=form,
        may_write=policy.may_write(actor, dialogue),
        occasions=OCCASIONS,
    )


def _choices() -> dict[str, Any]:
    return {"channels": CHANNELS, "spoken": LANGUAGES}
