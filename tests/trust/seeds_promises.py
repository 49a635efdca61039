"""Charters of a town in every state that a door asks about."""

from datetime import date
from typing import Any

from app.activities import service as activities
from app.activities.forms import ActivityForm
from app.kit.tokens import digest, opaque
from app.promises import amending, seating, writing
from app.promises import service as promises
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from tests.factories import MOPEDS, NOON, TODAY
from tests.trust.team import Team
from tests.trust.towns import area

YEAR: dict[str, Any] = {"valid_from": date(2026, 1, 1), "valid_to": date(2026, 12, 31)}


def charters(team: Team) -> dict[str, object]:
    """Drafted, with a partner at the table, signed, public, and public with a next draft."""
    draft, hosted, signed = (_draft(team, each) for each in ("utkast", "bord", "klart"))
    partner = team.organisations["partnern"]
    seating.invite(team.session, hosted, partner, by=team.police, at=NOON)
    _sign(team, signed)
    public, amended = _public(team, "gällande"), _public(team, "ändrat")
    following = amending.amend(team.session, amended, by=team.police, at=NOON)
    sheet = f"lofte,dag\n{public.promises[0].ref},2026-11-22"
    return {
        "draft": draft.id,
        "draft_slug": draft.slug,
        "draft_promise": draft.promises[0].id,
        "draft_ref": draft.promises[0].ref,
        "hosted": hosted.id,
        "signed": signed.id,
        "public": public.id,
        "public_slug": public.slug,
        "public_promise": public.promises[0].id,
        "public_ref": public.promises[0].ref,
        "public_sheet": sheet,
        "sheet_seen": digest(sheet),
        "public_entry": _logged(team, public),
        "following": following.id,
        "following_slug": following.slug,
    }


def ended(team: Team, part: str) -> Promise:
    """A promise of the year before, in public."""
    last = {"valid_from": date(2025, 1, 1), "valid_to": date(2025, 12, 31)}
    return _public(team, part, last).promises[0]


def _draft(team: Team, part: str, time: dict[str, Any] = YEAR) -> Charter:
    """One promise of the police, and nobody's signature."""
    where, words = area(team.session, team.town, part), team.words(part)
    made = promises.draft(team.session, where, **time, background=words, by=team.police, at=NOON)
    frame = {"starts_on": made.valid_from, "ends_on": made.valid_to}
    mine = {"organisations": [team.town.organisation("polisen")]}
    form = PromiseForm.model_validate(MOPEDS | frame | mine)
    writing.add(team.session, made, form, by=team.police, at=NOON)
    return made


def _sign(team: Team, charter: Charter) -> None:
    for each in team.both:
        promises.sign(team.session, charter, by=each, at=NOON)


def _public(team: Team, part: str, time: dict[str, Any] = YEAR) -> Charter:
    made = _draft(team, part, time)
    _sign(team, made)
    promises.publish(team.session, made, by=team.police, at=NOON)
    return made


def _logged(team: Team, charter: Charter) -> int:
    """One thing that the police has done, with words of the town's own."""
    promise, said = charter.promises[0], {"done_on": "2026-11-23", "token": opaque()}
    form = ActivityForm.model_validate(said | {"note": team.words("raden")})
    return activities.log(team.session, promise, form, by=team.police, at=NOON, on=TODAY).id
