"""One colleague: their roles, area by area, and the end of their account."""

from typing import Annotated

from fastapi import Depends, Response
from sqlmodel import Session

from app.access import policy, roles
from app.access.forms import RolesForm
from app.access.role_choices import choices
from app.identity.actor import Actor, Staff, desk_router
from app.identity.models import Account
from app.kit.clock import Now
from app.kit.database import ReadSession, WriteSession
from app.kit.errors import Missing
from app.kit.forms import Form, read_form
from app.kit.web import PageDep, RowId

router = desk_router("/internt/medarbetare/{account_id}")

Filled = Annotated[Form[RolesForm], Depends(read_form(RolesForm))]


@router.get("", name="access:person")
def person(account_id: RowId, page: PageDep, session: ReadSession, actor: Staff) -> Response:
    account = _found(session, account_id, actor)
    held = [f"{each.lpo_id}:{each.duty}" for each in account.roles]
    return page.render(
        "access/person.html",
        actor=actor,
        account=account,
        form=Form({"roles": held}),
        choices=choices(session, actor),
    )


@router.post("/roller", name="access:change_roles")
def change(
    account_id: RowId, page: PageDep, session: WriteSession, actor: Staff, form: Filled, now: Now
) -> Response:
    account = _found(session, account_id, actor)
    if form.data is None:
        return page.refuse(422, form.error("roles") or form.error(""))
    roles.change(session, account, form.data.pairs, by=actor, at=now)
    return page.redirect("access:people")


@router.post("/avslut", name="access:remove_account")
def remove(
    account_id: RowId, page: PageDep, session: WriteSession, actor: Staff, now: Now
) -> Response:
    roles.remove(session, _found(session, account_id, actor), by=actor, at=now)
    return page.redirect("access:people")


def _found(session: Session, account_id: int, actor: Actor) -> Account:
    account = session.get(Account, account_id)
    if account is None or account.removed_at is not None or not policy.may_see(actor, account):
        raise Missing
    return account
