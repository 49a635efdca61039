"""Every real promise entered as a writer would, signed, published, read back and compared.

Prints each as a resident reads it, then what did not fit; JSON on the last line.
"""

import json
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.areas import queries as areas
from app.areas.names import slug
from app.areas.service import promise_area
from app.cli import migrate
from app.identity import service as identity
from app.identity.actor import Actor, Duty, actor_of
from app.kit.database import make_engine, writing
from app.promises import service as promises
from app.promises import writing as words
from app.promises.models import Promise
from app.promises.saying import saying
from app.settings import Settings
from bench.real_fields import Row, form_of, meaning, parties_of, read_back, rows, times

AT = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)
LPO, KOMMUN = "lund", "1281"


def main() -> None:
    """Enter them all into a database of their own."""
    lost: list[str] = []
    every = rows()
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'real.db'}"
        migrate(Settings(database_url=url))
        engine = make_engine(url)
        with writing(engine) as session:
            signers = _signers(session, every)
            for row in every:
                lost += _one(session, row, signers)
        engine.dispose()
    print(json.dumps({"entered": len(every), "lost": len(lost), "what": lost}, ensure_ascii=False))
    sys.exit(bool(lost))


def _one(session: Session, row: Row, signers: dict[str, Actor]) -> list[str]:
    """What was lost on the way from the row to the public page and back."""
    promise = _entered(session, row, signers)
    session.flush()
    session.expire_all()
    print(f"{row['id']}  {promise.body}\n      {saying(promise)}")
    said = read_back(promise)
    meant = meaning(row)
    return [
        f"{row['id']} {name}: {meant[name]!r} became {said[name]!r}"
        for name in meant
        if said[name] != meant[name]
    ]


def _entered(session: Session, row: Row, signers: dict[str, Actor]) -> Promise:
    """The promise, drafted by the police, signed by both and public."""
    first, last = times(row)
    by = signers["polisen-lund"]
    charter = promises.draft(
        session, _area(session), valid_from=first, valid_to=last, background="", by=by, at=AT
    )
    promise = words.add(session, charter, form_of(row), by=by, at=AT)
    for signer in signers.values():
        promises.sign(session, charter, by=signer, at=AT)
    promises.publish(session, charter, by=by, at=AT)
    return promise


def _area(session: Session) -> Any:
    lpo = areas.lpo(session, LPO)
    assert lpo is not None
    inside = areas.municipalities_of(lpo)
    return promise_area(session, name="Lund", lpos=[lpo], municipalities=inside)


def _signers(session: Session, every: list[Row]) -> dict[str, Actor]:
    """One who signs for the police and one for the kommun; the partners only help."""
    for name in sorted({name for row in every for name in parties_of(row)}):
        identity.organisation(session, slug(name), name, "partner")
    both = (
        identity.organisation(session, "polisen-lund", "Polisen", "police", lpo_id=LPO),
        identity.organisation(
            session, "kommunen", "kommunen", "municipality", municipality_code=KOMMUN
        ),
    )
    duties = {LPO: [Duty.WRITE.value, Duty.SIGN.value]}
    return {
        each.slug: actor_of(identity.employ(session, each.slug, "Prov", "", each, duties))
        for each in both
    }


if __name__ == "__main__":
    main()
