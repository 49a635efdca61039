"""People and things that tests know by name."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.activities import service as activities
from app.activities.forms import ActivityForm
from app.activities.models import Activity
from app.areas import queries as areas
from app.areas.service import promise_area
from app.dialogues import service as dialogues
from app.dialogues.forms import DialogueForm, OccasionForm
from app.dialogues.models import Dialogue, Occasion
from app.disclosure import attack as attacking
from app.disclosure import service as disclosure
from app.disclosure.models import Release
from app.disclosure.tables import THEME, TOTAL, Counted, Exact
from app.identity import queries
from app.identity import service as identity
from app.identity.actor import COOKIE, Actor, Duty, actor_of
from app.identity.models import Organisation
from app.kit.clock import day
from app.kit.database import writing
from app.kit.tokens import opaque, secret
from app.moderation import quoting
from app.moderation import service as moderation
from app.moderation.forms import MaskForm, QuoteForm
from app.moderation.models import PublicQuote
from app.moderation.suggestions import suggested
from app.promises import service as promises
from app.promises import writing as words
from app.promises.forms import PromiseForm
from app.promises.models import Charter, Promise
from app.submissions import service as submissions
from app.submissions.forms import Answers
from app.submissions.models import MaskedCopy, Submission
from app.submissions.ways import NOWHERE, Heard

NOON = datetime(2026, 11, 24, 11, 0, tzinfo=UTC)  # 12:00 in Sweden
TODAY = NOON.date()

Act = Callable[..., None]

LUND, YSTAD = "lund", "ystad"
ROUND = {
    "title": "Trygga Lund",
    "kind": "residents",
    "lpos": [LUND],
    "opens_on": "2026-11-01",
    "closes_on": "2026-12-15",
    "answer_on": "2027-01-20",
    "answer_where": "på biblioteket",
    "channels": ["affisch", "torg"],
    "languages": ["sv", "en"],
}
SQUARE = {
    "kind": "square",
    "day": "2026-11-28",
    "from_time": "11:00",
    "to_time": "14:30",
    "place": "Mårtenstorget",
}
EVERYTHING = [duty.value for duty in Duty]
MOPEDS = {
    "focus": "En tryggare trafiksituation",
    "title": "Mopedkontroller",
    "body": "Vi ska genomföra minst 10 kontroller av mopeder på gångvägar.",
    "theme_id": "traffic_nuisance",
    "comparator": "at_least",
    "target": 10,
    "unit_one": "kontroll",
    "unit_many": "kontroller",
    "counting_rule": "Ett planerat pass på en plats.",
    "organisations": ["polisen-lund"],
}


@dataclass(frozen=True)
class House:
    """Kim of the municipality, Sam of the police, Ola of another town."""

    kim: Actor
    sam: Actor
    ola: Actor


def a_house(session: Session) -> House:
    """Two who work together in Lund, and one who works in Ystad."""
    kommun = identity.organisation(
        session, "lunds-kommun", "Lunds kommun", "municipality", municipality_code="1281"
    )
    polis = identity.organisation(session, "polisen-lund", "Polisen Lund", "police", lpo_id=LUND)
    other = identity.organisation(session, "polisen-ystad", "Polisen Ystad", "police", lpo_id=YSTAD)
    return House(
        kim=an_actor(session, "kim", "Kim Ek", kommun, LUND),
        sam=an_actor(session, "sam", "Sam Berg", polis, LUND),
        ola=an_actor(session, "ola", "Ola Sten", other, YSTAD),
    )


def the_house(session: Session) -> House:
    """The same three, where they are at their desks already."""
    accounts = [queries.account(session, slug) for slug in ("kim", "sam", "ola")]
    return House(*(actor_of(account) for account in accounts if account))


def an_actor(session: Session, slug: str, name: str, at: Organisation, lpo_id: str) -> Actor:
    """Somebody who may do everything in one area."""
    account = identity.employ(session, slug, name, "Handläggare", at, {lpo_id: EVERYTHING})
    return actor_of(account)


def sign_in(client: TestClient, engine: Engine, slug: str) -> None:
    """Give the client the cookie of a browser that has signed in at noon."""
    token = secret()
    with writing(engine) as session:
        account = queries.account(session, slug)
        assert account is not None, f"nobody is called {slug}"
        identity.sign_in(session, account, token=token, at=NOON)
    client.cookies.set(f"__Host-{COOKIE}", token)


def a_charter(session: Session, house: House, year: int = 2026, background: str = "") -> Charter:
    """A draft for Lund and a year; Sam began it, and both chairs are empty."""
    lpo = areas.lpo(session, LUND)
    assert lpo is not None
    area = promise_area(
        session, name="Lund", lpos=[lpo], municipalities=areas.municipalities_of(lpo)
    )
    first, last = date(year, 1, 1), date(year, 12, 31)
    return promises.draft(
        session, area, valid_from=first, valid_to=last, background=background, by=house.sam, at=NOON
    )


def a_promise(session: Session, charter: Charter, house: House, **other: Any) -> Promise:
    """At least ten controls of mopeds, or what is said instead."""
    time = {"starts_on": charter.valid_from, "ends_on": charter.valid_to}
    form = PromiseForm.model_validate(MOPEDS | time | other)
    return words.add(session, charter, form, by=house.sam, at=NOON)


def both_sign(session: Session, charter: Charter, house: House) -> Charter:
    """Signed by both parties, first by Kim."""
    for actor in (house.kim, house.sam):
        promises.sign(session, charter, by=actor, at=NOON)
    return charter


def a_publication(session: Session, charter: Charter, house: House) -> Charter:
    """Signed by both parties, and public."""
    promises.publish(session, both_sign(session, charter, house), by=house.sam, at=NOON)
    return charter


def an_entry(session: Session, promise: Promise, house: House, on: str, **other: Any) -> Activity:
    """Who promised it logs one thing that was done that day, or what is said instead."""
    form = ActivityForm.model_validate({"done_on": on, "token": opaque()} | other)
    promised = {each.id for each in promise.organisations}
    who = house.sam if house.sam.organisation_id in promised else house.kim
    return activities.log(session, promise, form, by=who, at=NOON, on=day(NOON))


def a_submission(
    session: Session,
    lpo_id: str = LUND,
    on: date = TODAY,
    receipt: str = "",
    heard: Heard = NOWHERE,
    **said: Any,
) -> Submission:
    """Somebody in Lund spoke that day of a dark tunnel, or of what is said instead."""
    lpo = areas.lpo(session, lpo_id)
    assert lpo is not None
    words = Answers.model_validate({"themes": ["lighting"], "body": "Det är mörkt."} | said)
    return submissions.submit(
        session,
        lpo,
        words,
        identity=opaque(),
        receipt_hash=receipt or opaque(),
        on=on,
        heard=heard,
    )


def exactly(lpo_id: str, total: int, **by_theme: int) -> Exact:
    """So many spoke in an area; of those, so many of one theme each."""
    base = sum(by_theme.values())
    return {lpo_id: {TOTAL.name: Counted(total, {}), THEME.name: Counted(base, by_theme)}}


def a_release(
    session: Session, total: int, on: date = TODAY, year: int = 2026, **spoken: int
) -> Release | None:
    """What becomes public of Lund's voices, if anything, after the attack."""
    exact = exactly(LUND, total, **spoken)
    made = disclosure.release(session, exact, year=year, on=on, attack=attacking.each)
    return made[0] if made else None


def a_dialogue(session: Session, house: House, **other: Any) -> Dialogue:
    """Sam asks the residents of Lund, this month and the next, or what is said instead."""
    form = DialogueForm.model_validate(ROUND | other)
    return dialogues.begin(session, form, by=house.sam, at=NOON)


def an_occasion(session: Session, dialogue: Dialogue, house: House, **other: Any) -> Occasion:
    """Four hours at the square on Saturday, or what is said instead."""
    form = OccasionForm.model_validate(SQUARE | other)
    return dialogues.meet(session, dialogue, form, by=house.sam, at=NOON)


def a_masked_copy(
    session: Session, submission: Submission, house: House, **form: Any
) -> MaskedCopy:
    """Kim reads it and keeps a copy in which everything suggested is masked, or what is said."""
    submissions.read(session, submission, by=house.kim, at=NOON, on=TODAY)
    session.flush()
    session.refresh(submission)
    every = {"mask": [each.key for each in suggested(submission)]}
    wish = MaskForm.model_validate(every | form)
    copy = moderation.keep(session, submission, wish, by=house.kim, at=NOON, on=TODAY)
    session.flush()
    session.refresh(submission)
    return copy


def a_quote(session: Session, submission: Submission, house: House, **form: Any) -> PublicQuote:
    """Kim lets the masked words stand beside the lighting, or as is said."""
    words = {"theme": "lighting", "wording": submission.masked and submission.masked.body}
    return quoting.approve(
        session,
        submission,
        QuoteForm.model_validate(words | form),
        identity=opaque(),
        by=house.kim,
        at=NOON,
        on=TODAY,
    )


def coded(session: Session, house: House, number: int, **said: Any) -> list[Submission]:
    """As many submissions, read by Kim and coded the day before as their themes say."""
    made = [a_submission(session, **said) for _ in range(number)]
    for each in made:
        themes = [mention.theme_id for mention in each.mentions]
        submissions.code(session, each, themes, by=house.kim, at=NOON, on=TODAY - timedelta(1))
    return made


def published(engine: Engine, house: House, *wanted: dict[str, Any], **frame: Any) -> None:
    """A charter of such promises, there for everyone to read."""
    with writing(engine) as session:
        charter = a_charter(session, house, **frame)
        for each in wanted:
            a_promise(session, charter, house, **each)
        a_publication(session, charter, house)


def logged(engine: Engine, house: House, ref: str, on: str, **other: Any) -> None:
    """Sam logs on a promise that everyone can read."""
    with writing(engine) as session:
        promise = session.exec(select(Promise).where(Promise.ref == ref)).one()
        an_entry(session, promise, house, on, **other)
