"""Writers on SQLite: whoever has waited is not passed by all who come later."""

from threading import Event, Thread

import pytest
from sqlmodel import text

from app.kit.database import make_engine, writing

WRITERS, EACH = 6, 60


@pytest.mark.parametrize("kind", ["sqlite"])
def test_everybody_gets_a_turn_while_others_write_without_a_pause(database_url: str) -> None:
    stop, done = Event(), list[int]()

    def hurry() -> None:
        engine = make_engine(database_url)
        while not stop.is_set():
            with writing(engine) as session:
                session.execute(text("UPDATE log_head SET size = size WHERE id = 2"))
        engine.dispose()

    others = [Thread(target=hurry) for _ in range(WRITERS)]
    for each in others:
        each.start()
    engine = make_engine(database_url)
    for number in range(EACH):
        with writing(engine) as session:
            session.execute(text("UPDATE log_head SET size = size WHERE id = 2"))
            done.append(number)
    stop.set()
    for each in others:
        each.join()
    engine.dispose()

    assert len(done) == EACH
