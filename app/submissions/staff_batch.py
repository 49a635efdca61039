"""What a tablet has gathered without a network, sent at once."""

from datetime import date

from fastapi import Response
from fastapi.responses import JSONResponse
from pydantic import ValidationError
from sqlmodel import Session

from app.audit import service as audit
from app.identity.actor import Actor, Staff, desk_router
from app.kit.clock import Now, day
from app.kit.database import WriteSession
from app.kit.errors import Refusal
from app.kit.i18n import gettext as _
from app.kit.tokens import keyed_digest, opaque
from app.kit.web import Key
from app.submissions.noted_forms import Batch, Noted
from app.submissions.noting import SQUARE, note

router = desk_router("/internt/torget")


@router.post("/inspel", name="submissions:batch")
def batch(sent: Batch, session: WriteSession, actor: Staff, now: Now, key: Key) -> Response:
    """All that a tablet has gathered; tells which are kept, and why the others are not."""
    kept, refused, places = [], {}, set()
    for raw in sent.entries:
        try:
            entry = Noted.model_validate(raw)
            keep(session, entry, key, channel=SQUARE, by=actor, on=day(now))
        except (ValidationError, Refusal) as problem:
            said = getattr(problem, "sentence", _("Uppgifterna går inte att läsa."))
            refused[str(raw.get("token"))] = said
            continue
        kept.append(entry.token)
        places.add(entry.lpo_id)
    for lpo_id in sorted(places):
        # By area, never by submission: the log's instants must not tell in which order they came.
        audit.record(session, "stand.noted", f"area:{lpo_id}", by=actor, at=now, places={lpo_id})
    return JSONResponse({"kept": kept, "refused": refused})


def keep(session: Session, entry: Noted, key: str, *, channel: str, by: Actor, on: date) -> None:
    """Note it once for its channel, whose tokens are no other's."""
    token_hash = keyed_digest(f"{channel}:{entry.token}", key)
    note(session, entry, channel=channel, identity=opaque(), token_hash=token_hash, by=by, on=on)
