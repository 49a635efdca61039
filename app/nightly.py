"""What a timer runs each night: publish the voices, dispose of words, and shuffle what is left."""

from datetime import date

from app.access import forgetting
from app.disclosure import queries as disclosure
from app.ground import opened
from app.kit import clock
from app.kit.database import reading, writing
from app.retention import receipts, told
from app.retention import service as retention
from app.retention.queries import due
from app.retention.rewrite import rewrite
from app.settings import Settings
from app.submissions import service as submissions


def release(settings: Settings) -> None:
    """Publish the voices of every area where enough new ones have come; run it once a day."""
    today: date = clock.day(clock.now())
    with opened(settings) as engine, writing(engine) as session:
        made = submissions.release(session, on=today)
        held = disclosure.held_on(session, today)
        print(f"Områden med nya siffror: {len(made)}")
        for each in held:
            print(f"Hålls kvar: {each}")


def dispose(settings: Settings) -> None:
    """Dispose of the words whose time is out by decision, in the tables and in the files."""
    with opened(settings) as engine:
        now = clock.now()
        today = clock.day(now)
        with writing(engine) as session:
            for line in told.lines(retention.dispose(session, on=today)):
                print(line)
            print(told.old_receipts(receipts.forget(session, on=today)))
            print(forgetting.forget(session, at=now))
        rewrite(engine)


def would_dispose(settings: Settings) -> None:
    """Say what `retention` would dispose of today, and change nothing."""
    with opened(settings) as engine, reading(engine) as session:
        now = clock.now()
        today = clock.day(now)
        for line in told.lines(due(session, on=today)):
            print(line)
        print(told.old_receipts(receipts.due(session, on=today)))
        print(forgetting.left(session, at=now))


def shuffle(settings: Settings) -> None:
    """Rewrite what residents say, so that the files do not tell in which order it came."""
    with opened(settings) as engine:
        rewrite(engine)
