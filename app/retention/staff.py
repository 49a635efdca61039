"""The desk of decisions: how long words are kept, and what has been disposed of."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.areas import queries as areas
from app.dialogues import policy as dialogues_policy
from app.dialogues import queries as dialogues
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, read_form
from app.kit.web import Page, PageDep, RowId
from app.retention import policy, queries
from app.retention import service as retention
from app.retention.forms import RuleForm

router = desk_router("/internt/gallring")

Filled = Annotated[Form[RuleForm], Depends(read_form(RuleForm))]


@router.get("", name="retention:desk")
def desk(page: PageDep, session: ReadSession, actor: Staff) -> Response:
    return _desk(page, session, actor, Form(), "")


@router.post("/dialoger/{dialogue_id}", name="retention:decide")
def decide(
    dialogue_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    dialogue = dialogues.by_id(session, dialogue_id, lock=True)
    if dialogue is None or not dialogues_policy.may_see(actor, dialogue):
        raise Missing
    if form.data is None:
        return _desk(page, session, actor, form, f"dialogue-{dialogue.id}", status=422)
    retention.decide(session, dialogue, form.data, by=actor, at=now)
    return page.redirect("retention:desk")


@router.post("/omraden/{lpo_id}", name="retention:decide_area")
def decide_area(
    lpo_id: str, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    lpo = areas.lpo(session, lpo_id, lock=True)
    if lpo is None or not actor.works_in(lpo.id):
        raise Missing
    if form.data is None:
        return _desk(page, session, actor, form, f"lpo-{lpo.id}", status=422)
    retention.decide(session, lpo, form.data, by=actor, at=now)
    return page.redirect("retention:desk")


def _desk(
    page: Page,
    session: Session,
    actor: Actor,
    form: Form[RuleForm],
    wrong: str,
    status: int = 200,
) -> Response:
    mine = dialogues.seen_by(session, actor)
    places = actor.places
    return page.render(
        "retention/desk.html",
        status=status,
        actor=actor,
        form=form,
        empty=Form(),
        wrong=wrong,
        dialogues=[(each, queries.rule_of(session, dialogue_id=each.id)) for each in mine],
        areas=[
            (lpo, queries.rule_of(session, lpo_id=lpo.id)) for lpo in areas.lpos(session, places)
        ],
        may_decide=lambda lpo_ids: policy.may_decide(actor, set(lpo_ids)),
        disposals=queries.disposals(session, [each.id for each in mine], places),
    )
