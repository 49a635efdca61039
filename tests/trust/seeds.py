"""Both towns, filled with everything that a door can ask about."""

from typing import Any

from sqlmodel import Session, select

from app.access import inviting
from app.access.forms import InvitationForm
from app.identity import service as identity
from app.identity.actor import Duty
from app.identity.models import Account, Organisation
from app.kit.tokens import digest
from app.submissions.models import Reading, Submission
from app.systems import service as systems
from app.systems.forms import KeyForm
from tests.factories import NOON, TODAY
from tests.trust.people import PEOPLE, clerk, employ
from tests.trust.seeds_agreements import agreed
from tests.trust.seeds_outcomes import outcome
from tests.trust.seeds_pictures import seen
from tests.trust.seeds_promises import charters
from tests.trust.seeds_rounds import rounds
from tests.trust.seeds_voices import voices
from tests.trust.team import Team
from tests.trust.towns import TOWNS, Town, organisations

Objects = dict[str, object]

FIXED: Objects = {"first": 1, "second": 2, "channel": "torg", "lit": "lighting"}


def fill(session: Session) -> dict[str, Objects]:
    """Both towns with their people and things; the things by name, for each town."""
    every = {town.lpo_id: organisations(session, town) for town in TOWNS}
    actors = {
        each.slug: employ(session, each, every[each.home.lpo_id][each.side]) for each in PEOPLE
    }
    found = {}
    for town in TOWNS:
        police, kommun = (actors[clerk(side, town).slug] for side in ("polisen", "kommunen"))
        team = Team(session, town, police, kommun, every[town.lpo_id])
        found[town.lpo_id] = _things(team)
        session.flush()
        _let_readers_read(session, town, str(found[town.lpo_id]["unread"]))
    return found


def _things(team: Team) -> Objects:
    pictured, edition = seen(team)
    town = {"lpo": team.town.lpo_id, "kommun": team.town.kommun, "canary": team.town.canary}
    sides = {side: each.slug for side, each in team.organisations.items()}
    return {
        **FIXED,
        **town,
        **sides,
        **_colleagues(team),
        **_systems(team),
        **voices(team),
        **rounds(team),
        **charters(team),
        **pictured,
        **agreed(team, edition),
        **outcome(team),
    }


def _colleagues(team: Team) -> Objects:
    """Somebody whose roles are given and taken, and somebody who is invited."""
    at, lpo_id = team.organisations["polisen"], team.town.lpo_id
    duties = {lpo_id: [Duty.LOG.value]}
    name = f"Kollega {team.town.canary}"
    account = identity.employ(team.session, f"nils-{lpo_id}", name, "Ny", at, duties)
    form = InvitationForm(name="Bo Bjuden", title="Ny", roles=[f"{lpo_id}:read"])
    code = f"code of {lpo_id}"
    inviting.invite(team.session, form, code=code, by=team.police, at=NOON)
    return {"colleague": account.id, "invitation": digest(code)}


def _systems(team: Team) -> Objects:
    """A system of the police that logs there."""
    form = KeyForm(name=f"System {team.town.canary}", areas=[team.town.lpo_id])
    secret = f"key of {team.town.lpo_id}"
    made = systems.make(team.session, form, secret=secret, by=team.police, at=NOON)
    return {"api_key": made.account_id}


def _let_readers_read(session: Session, town: Town, unread: str) -> None:
    """Whoever may read there has read everything but one."""
    mine = select(Submission).where(Submission.lpo_id == town.lpo_id, Submission.id != unread)
    for voice in session.exec(mine).all():
        has_read = {each.account_id for each in voice.readings}
        for account in _readers(session, town):
            if account.id not in has_read:
                key: dict[str, Any] = {"submission_id": voice.id, "account_id": account.id}
                session.add(Reading(**key, read_on=TODAY))


def _readers(session: Session, town: Town) -> list[Account]:
    every = session.exec(select(Account).join(Organisation)).all()
    reads = ("read", town.lpo_id)
    return [each for each in every if reads in {(r.duty, r.lpo_id) for r in each.roles}]
