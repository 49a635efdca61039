"""Whom the providers of the tests know."""

from sqlmodel import Session

from app.access.models import Identity
from tests.factories import NOON, House


def vouch(session: Session, house: House) -> None:
    """Sam and Kim are vouched for by their own providers, Ola by that of the police."""
    pairs = (
        ("https://idp.polisen.test", "sam-at-the-police", house.sam),
        ("https://idp.polisen.test", "ola-at-the-police", house.ola),
        ("https://idp.kommunen.test", "kim-at-the-kommun", house.kim),
    )
    for url, subject, actor in pairs:
        account_id = actor.account_id
        session.add(Identity(issuer=url, subject=subject, account_id=account_id, bound_at=NOON))
