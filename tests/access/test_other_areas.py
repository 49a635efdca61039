"""An administrator decides in their own areas and organisation, and nowhere else."""

import pytest
from sqlmodel import Session

from app.access import inviting, roles
from app.access.forms import InvitationForm
from app.access.models import Invitation
from app.identity import service as people
from app.identity.actor import Actor, actor_of
from app.identity.models import Account, Organisation
from app.kit.errors import Denied
from tests.factories import LUND, NOON, YSTAD, House

BO = {"name": "Bo Bjuden", "title": "Ny"}


def employed(session: Session, house: House, slug: str, **duties: list[str]) -> Account:
    """Somebody more at Sam's police."""
    police = session.get_one(Organisation, house.sam.organisation_id)
    return people.employ(session, slug, slug.capitalize(), "Handläggare", police, duties)


@pytest.fixture
def eva(session: Session, house: House) -> Actor:
    """Administers Ystad for the police of Lund."""
    return actor_of(employed(session, house, "eva", ystad=["administer"]))


@pytest.fixture
def invitation(session: Session, house: House) -> Invitation:
    """Sam has invited Bo to read in Lund."""
    form = InvitationForm.model_validate(BO | {"roles": ["lund:read"]})
    return inviting.invite(session, form, code="a code", by=house.sam, at=NOON)


def test_an_invitation_to_another_area_is_not_theirs_to_take_back(
    session: Session, eva: Actor, invitation: Invitation
) -> None:
    with pytest.raises(Denied):
        inviting.withdraw(session, invitation, by=eva, at=NOON)

    assert invitation.withdrawn_at is None


def test_an_invitation_of_another_organisation_is_not_theirs_to_take_back(
    session: Session, house: House, invitation: Invitation
) -> None:
    with pytest.raises(Denied):
        inviting.withdraw(session, invitation, by=house.kim, at=NOON)

    assert invitation.withdrawn_at is None


def test_an_invitation_to_two_areas_is_taken_back_by_who_administers_both(
    session: Session, house: House, eva: Actor
) -> None:
    both = actor_of(employed(session, house, "ada", lund=["administer"], ystad=["administer"]))
    form = InvitationForm.model_validate(BO | {"roles": ["lund:read", "ystad:read"]})
    sent = inviting.invite(session, form, code="another code", by=both, at=NOON)

    for who in (eva, house.sam):
        with pytest.raises(Denied):
            inviting.withdraw(session, sent, by=who, at=NOON)
    inviting.withdraw(session, sent, by=both, at=NOON)

    assert sent.withdrawn_at == NOON


def test_roles_in_another_area_are_neither_taken_nor_given(
    session: Session, house: House, eva: Actor
) -> None:
    nils = employed(session, house, "nils", lund=["read"], ystad=["log"])

    roles.change(session, nils, set(), by=eva, at=NOON)
    with pytest.raises(Denied):
        roles.change(session, nils, {("sign", LUND)}, by=eva, at=NOON)
    with pytest.raises(Denied):
        roles.remove(session, nils, by=eva, at=NOON)

    assert {(each.duty, each.lpo_id) for each in nils.roles} == {("read", LUND)}
    assert nils.removed_at is None


def test_somebody_of_another_organisation_is_not_theirs(
    session: Session, house: House, eva: Actor
) -> None:
    ola = session.get_one(Account, house.ola.account_id)

    with pytest.raises(Denied):
        roles.change(session, ola, {("read", YSTAD)}, by=eva, at=NOON)
    with pytest.raises(Denied):
        roles.remove(session, ola, by=eva, at=NOON)

    assert ola.removed_at is None and len(ola.roles) == 9
