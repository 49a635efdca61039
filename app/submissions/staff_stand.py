"""The stand at the square: a tablet that counts themes and takes a line, network or not."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Response
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from sqlmodel import Session

from app.areas import queries as areas
from app.audit import service as audit
from app.identity.actor import Actor, Duty, Staff, staff
from app.kit.clock import Now, day
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Refusal
from app.kit.forms import Form, read_form
from app.kit.tokens import keyed_digest, opaque
from app.kit.web import Key, Page, PageDep
from app.submissions.noted_forms import Batch, Noted
from app.submissions.noting import SQUARE, note
from app.themes import queries as themes

router = APIRouter(prefix="/internt/torget", include_in_schema=False, dependencies=[Depends(staff)])

Filled = Annotated[Form[Noted], Depends(read_form(Noted))]


@router.get("", name="submissions:stand")
def stand(page: PageDep, session: ReadSession, actor: Staff, now: Now) -> Response:
    form: Form[Noted] = Form({"on": day(now).isoformat()})
    return _tablet(page, session, actor, form)


@router.post("", name="submissions:mark")
def mark(
    page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now, key: Key
) -> Response:
    """One voice at a time, for a tablet without scripts."""
    if form.data is None:
        return _tablet(page, session, actor, form, status=422)
    try:
        _note(session, form.data, key, by=actor, on=day(now))
    except Refusal as problem:
        wrong = Form[Noted](form.values, {getattr(problem, "field", ""): problem.sentence})
        return _tablet(page, session, actor, wrong, status=422)
    audit.record(session, "stand.noted", f"area:{form.data.lpo_id}", by=actor, at=now)
    same = {name: form[name] for name in ("lpo_id", "on")}
    return _tablet(page, session, actor, Form(same), is_kept=True)


@router.post("/inspel", name="submissions:batch")
def batch(sent: Batch, session: WriteSession, actor: Staff, now: Now, key: Key) -> Response:
    """All that a tablet has gathered; tells which it need not keep any longer."""
    kept, places = [], set()
    for raw in sent.entries:
        try:
            entry = Noted.model_validate(raw)
            _note(session, entry, key, by=actor, on=day(now))
        except (ValidationError, Refusal):
            continue
        kept.append(entry.token)
        places.add(entry.lpo_id)
    for lpo_id in sorted(places):
        # By area, never by submission: the log's instants must not tell in which order they came.
        audit.record(session, "stand.noted", f"area:{lpo_id}", by=actor, at=now)
    return JSONResponse({"kept": kept})


def _note(session: Session, entry: Noted, key: str, *, by: Actor, on: date) -> None:
    token_hash = keyed_digest(f"{SQUARE}:{entry.token}", key)
    note(session, entry, channel=SQUARE, identity=opaque(), token_hash=token_hash, by=by, on=on)


def _tablet(
    page: Page,
    session: Session,
    actor: Actor,
    form: Form[Noted],
    *,
    is_kept: bool = False,
    status: int = 200,
) -> Response:
    return page.render(
        "submissions/stand.html",
        status=status,
        actor=actor,
        form=form,
        token=opaque(),
        is_kept=is_kept,
        areas=areas.lpos(session, actor.areas(Duty.READ)),
        themes=themes.listed(session),
    )
