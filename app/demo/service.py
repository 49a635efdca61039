"""Loading the demonstration, once, into a database where no real work is kept."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.demo import agreements, charters, exercises, pictures, rounds
from app.demo.parties import parties
from app.findings import service as findings
from app.identity import queries as identity
from app.identity import service as people
from app.identity.models import Demonstration
from app.kit.clock import day
from app.submissions import queries as submissions

DATA = Path(__file__).parent / "data" / "demo.json"
PICTURE = DATA.with_name("picture.json")
EXERCISE = DATA.with_name("exercise.json")
SOURCE = "demonstrationen"


def load(session: Session, *, at: datetime) -> None:
    """Load it unless it is there. Refuses a database where somebody works or has spoken."""
    if identity.is_demonstration(session):
        return
    if identity.accounts(session) or submissions.has_any(session):
        raise SystemExit("Databasen har riktiga uppgifter. Demonstrationen laddas inte där.")
    data = json.loads(DATA.read_text(encoding="utf-8"))
    session.add(Demonstration(loaded_on=day(at)))
    staff(session, data)
    findings.load(session)
    for charter in data["charters"]:
        charters.load(session, charter, at=at)
    rounds.load(session, data["dialogues"], at=at)
    exercises.load(session, json.loads(EXERCISE.read_text(encoding="utf-8")), at=at)
    drawn = json.loads(PICTURE.read_text(encoding="utf-8"))
    agreements.load(session, pictures.load(session, drawn, at=at), drawn, at=at)


def staff(session: Session, data: dict[str, Any]) -> None:
    """The organisations and the people who can sign in."""
    for slug, name in data["partners"]:
        people.organisation(session, slug, name, "partner")
    source = people.organisation(session, SOURCE, "demonstrationen, ur källan", "source")
    people.employ(session, SOURCE, "Demonstrationen", "", source, {})
    for place in data["places"]:
        both = parties(session, place["lpo"], place["municipality"])
        for organisation, accounts in zip(both, (place["police"], place["kommun"]), strict=True):
            for each in accounts:
                who = each["slug"], each["name"], each["title"]
                people.employ(session, *who, organisation, {place["lpo"]: each["duties"]})
