"""The page where anybody compares a checkpoint of their own with the log of today."""

from html import unescape

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.ledger import signer
from app.ledger.checkpoints import Checkpoint
from app.ledger.notes import Note
from app.ledger.outside import Outside
from app.ledger.signatures import cosignature
from tests.factories import NOON, Act
from tests.ledger.logs import KOMMUN, ORIGIN, POLICE, THIEF, rewritten, signed
from tests.ledger.rows import rewrite, walks, written

PAGE = "/kontrollera"
STOPPED = "Loggen är stoppad."


def told(client: TestClient, kept: object, path: str = PAGE) -> str:
    """What the page says of a checkpoint."""
    page = client.get(path, params={"punkt": str(kept)}).text
    return unescape(page)


def test_an_old_checkpoint_is_continued_by_todays_log(
    client: TestClient, engine: Engine, outside: Outside, note: Note
) -> None:
    walks(engine, 3)
    signer.sign(engine, outside)

    page = told(client, note)

    assert "Stämmer</span>: Loggen fortsätter den här kontrollpunkten." in page
    assert "De 5 första posterna är exakt desamma som då, och 3 har kommit till." in page


def test_the_answer_comes_in_english_too(client: TestClient, note: Note) -> None:
    assert "The log continues this checkpoint." in told(client, note, f"/en{PAGE}")


def test_line_ends_and_space_around_are_no_fault(client: TestClient, note: Note) -> None:
    pasted = "\r\n  " + str(note).replace("\n", "\r\n") + "\r\n"

    assert "Loggen fortsätter" in told(client, pasted)


def test_a_checkpoint_without_its_signature_is_compared_and_that_is_said(
    client: TestClient, note: Note
) -> None:
    page = told(client, note.text)

    assert "Loggen fortsätter" in page
    assert "har ingen underskrift, så den bevisar inget för andra." in page


def test_changed_history_is_told(
    client: TestClient, engine: Engine, outside: Outside, note: Note
) -> None:
    first, *rest = written(engine)
    rewrite(engine, [rewritten(first, delta=4), *rest])
    (outside.folder / "head").unlink()
    outside.guard.begin(ORIGIN)
    signer.sign(engine, outside)

    page = told(client, note)

    assert "Stämmer inte</span>: Historien är ändrad: de 5 första posterna" in page


def a_head(size: int, origin: str = ORIGIN) -> str:
    return Checkpoint(origin, size, bytes(32)).text


WRONG = {
    "larger": (a_head(9), "Loggen har krympt: 9 poster då, 5 nu."),
    "same size": (a_head(5), "Historien är ändrad"),
    "another log": (a_head(5, "other.example/logg"), "hör till en annan logg"),
    "half": ("loften.example/logg\n5", "ingen hel kontrollpunkt"),
    "words": ("hej", "ingen hel kontrollpunkt"),
    "a thief": (signed([b"x"], THIEF), "inte undertecknad med någon av loggens nycklar"),
}


@pytest.mark.parametrize(("kept", "sentence"), WRONG.values(), ids=list(WRONG))
def test_what_is_wrong_is_said_exactly(
    client: TestClient, note: Note, kept: object, sentence: str
) -> None:
    page = told(client, kept)

    assert "Stämmer inte</span>" in page and sentence in page


@pytest.mark.parametrize("kept", ["<script>", "\x00", "x" * 9000])
def test_what_no_checkpoint_holds_comes_back_with_the_fault(
    client: TestClient, note: Note, kept: str
) -> None:
    answer = client.get(PAGE, params={"punkt": kept})

    assert answer.status_code == 422
    assert "<title>Fel:" in answer.text


def test_before_the_first_signature_the_page_says_so(client: TestClient) -> None:
    assert "Loggen är inte undertecknad än." in client.get(PAGE).text
    assert "Det går inte att jämföra nu" in told(client, a_head(1))


def test_the_head_is_shown_with_its_short_root_and_its_witnesses(
    client: TestClient, outside: Outside, note: Note
) -> None:
    seconds = int(NOON.timestamp())
    outside.witness_file.write_text(f"{POLICE.public.vkey}\n{KOMMUN.public.vkey}\n")
    police = note.with_signature(cosignature(note.text, POLICE, seconds=seconds))
    both = police.with_signature(cosignature(note.text, KOMMUN, seconds=seconds))

    seen = []
    for each in (note, police, both):
        outside.note_file.write_text(str(each))
        page = unescape(client.get(PAGE).text)
        states = ("Undertecknad</span>", "Färsk</span>", "Fastställd</span>")
        seen += [word for word in states if word in page]

    assert seen == ["Undertecknad</span>", "Färsk</span>", "Fastställd</span>"]
    assert f"{POLICE.name}</span>: bevittnad 24 november 2026 kl. 12:00" in page
    assert str(both) in page and "5 poster." in page


def test_the_command_is_the_one_to_type(client: TestClient, note: Note) -> None:
    page = client.get(PAGE).text

    assert "python3 verifiera_logg.py https://testserver/logg --nyckel nycklar.txt" in page
    for file in ("verifiera_logg.py", "nycklar", "arkiv.zip"):
        assert f'href="/logg/{file}"' in page


def test_a_stopped_log_says_so_and_reading_goes_on(
    client: TestClient, outside: Outside, note: Note
) -> None:
    assert STOPPED not in client.get(PAGE).text

    outside.stop_file.touch()

    assert STOPPED in client.get(PAGE).text
    assert client.get("/omraden/lund").status_code == 200


def test_every_page_leads_here_and_so_does_every_promise(client: TestClient, publish: Act) -> None:
    publish({})

    assert '<a href="/kontrollera">Kontrollera siffrorna</a>' in client.get("/").text
    assert (
        '<a href="/kontrollera">Kontrollera siffran</a>' in client.get("/loften/lund-2026-1").text
    )
