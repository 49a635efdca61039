"""A database that is put back as it was: the site is read, takes nothing in, signs nothing (F9)."""

from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app import logbook
from app.ledger import signer
from app.ledger.outside import Outside
from app.settings import Settings
from tests.conftest import at_noon, browser_of
from tests.factories import Act, House, sign_in
from tests.ledger.rows import rewrite, walks, written

STOPPED = "Den öppna loggen stämmer inte med det som var undertecknat."
HALT = {"kvitto": ("/kvitto", {"code": "x"}), "desk": ("/internt/inloggningar/utloggning", {})}


@pytest.fixture
def before(engine: Engine, outside: Outside, publish: Act) -> list[bytes]:
    """The entries, all of them signed."""
    publish({})
    walks(engine, 4)
    signer.sign(engine, outside)
    return written(engine)


@pytest.fixture
def restored(
    engine: Engine, outside: Outside, before: list[bytes], settings: Settings
) -> Iterator[TestClient]:
    """The site as it starts on the backup of yesterday, where somebody has worked already."""
    rewrite(engine, before[:3])
    walks(engine, 5, promise="p2")
    with browser_of(at_noon(settings, engine)) as client:
        yield client


def test_an_honest_restart_takes_everything_in(
    engine: Engine, settings: Settings, before: list[bytes], outside: Outside
) -> None:
    with browser_of(at_noon(settings, engine)) as client:
        assert client.post("/kvitto", data={"code": "x"}).status_code == 422

    assert not outside.is_halted


@pytest.mark.parametrize(("path", "form"), HALT.values(), ids=list(HALT))
def test_what_would_write_is_refused_in_words(
    restored: TestClient, path: str, form: dict[str, str]
) -> None:
    for language in ("", "/en"):
        answer = restored.post(f"{language}{path}", data=form)
        assert answer.status_code == 503
        assert answer.headers["Retry-After"]
    assert STOPPED in restored.post(path, data=form).text


def test_a_voice_is_not_taken_in_either(restored: TestClient, engine: Engine) -> None:
    answer = restored.post("/tyck-till/lund", data={"themes": "lighting"})

    assert answer.status_code == 503 and STOPPED in answer.text


def test_a_panel_is_told_in_its_own_place(
    restored: TestClient, engine: Engine, house: House
) -> None:
    sign_in(restored, engine, "sam")

    answer = restored.post("/internt/medborgarloften/1/underskrift", headers={"HX-Request": "true"})

    assert answer.status_code == 503 and "<html" not in answer.text
    assert answer.headers["HX-Retarget"] == "#notice"


@pytest.mark.parametrize("path", ["/", "/omraden/lund", "/loften/lund-2026-1", "/kontrollera"])
def test_reading_goes_on(restored: TestClient, path: str) -> None:
    assert restored.get(path).status_code == 200


def test_nothing_is_signed_before_somebody_has_looked(
    restored: TestClient, engine: Engine, outside: Outside, settings: Settings
) -> None:
    head = outside.note_file.read_text()

    with pytest.raises(SystemExit, match="STOPP"):
        logbook.sign_log(settings)

    assert outside.note_file.read_text() == head
    assert outside.is_halted


def test_when_the_right_database_is_back_a_person_lets_the_site_go_on(
    restored: TestClient,
    engine: Engine,
    before: list[bytes],
    settings: Settings,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rewrite(engine, before)

    logbook.sign_log(settings)

    assert "5 poster, rot" in capsys.readouterr().out
    assert restored.post("/kvitto", data={"code": "x"}).status_code == 422
