"""Who acts when no person does: the system whose key is shown. No cookie is looked at here."""

import re
from typing import Annotated

from fastapi import Depends, Request

from app.identity.actor import Actor, actor_of
from app.kit.clock import Now, day
from app.kit.database import reading, writing
from app.kit.i18n import gettext as _
from app.kit.tokens import secret
from app.systems import queries
from app.systems import service as systems
from app.systems.problems import Problem

MARK = "lk_"  # so that a key that has leaked is known for what it is
SHOWN = re.compile(rf"(?i:bearer) +({MARK}[A-Za-z0-9_-]{{43}})")
ASKED = 'Bearer realm="lofteskollen"'


def fresh() -> str:
    """A new key: 256 random bits after the mark."""
    return MARK + secret()


def keyed(request: Request, now: Now) -> Actor:
    """The system whose key is shown. Raises Problem (401) for everything else."""
    on, engine = day(now), request.app.state.engine
    with reading(engine) as session:
        found = queries.shown(session, _said(request))
        if found is None:
            raise _unknown(ASKED + ', error="invalid_token"')
        system, used_on = actor_of(found.account), found.last_used_on
    if used_on is None or used_on < on:
        with writing(engine) as session:
            systems.use(session, system.account_id, on=on)
    return system


def _said(request: Request) -> str:
    """The key of the request, if it shows exactly one and it could be one of ours."""
    said = request.headers.getlist("authorization")
    if not said:
        raise _unknown(ASKED)
    found = SHOWN.fullmatch(said[0]) if len(said) == 1 else None
    return found[1] if found else ""


def _unknown(asked: str) -> Problem:
    sentence = _("Nyckeln saknas, är fel skriven eller är avslutad.")
    return Problem(401, sentence, headers={"WWW-Authenticate": asked})


System = Annotated[Actor, Depends(keyed)]
