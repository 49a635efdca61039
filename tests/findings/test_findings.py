"""Dialogues that were held, as they were published."""

import shutil
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import func
from sqlmodel import Session, select

from app.findings import queries
from app.findings import service as findings
from app.findings.models import Finding, PastDialogue, PastDialogueArea


@pytest.fixture(autouse=True)
def loaded(session: Session) -> None:
    findings.load(session)


def counted(session: Session) -> list[int]:
    tables = (PastDialogue, PastDialogueArea, Finding)
    return [session.exec(select(func.count()).select_from(table)).one() for table in tables]


def test_every_dialogue_is_there(session: Session) -> None:
    assert counted(session) == [43, 58, 168]


def test_loading_again_changes_nothing(session: Session) -> None:
    before = [each.model_dump() for each in session.exec(select(Finding))]

    findings.load(session)

    assert counted(session) == [43, 58, 168]
    assert [each.model_dump() for each in session.exec(select(Finding))] == before


def test_every_dialogue_names_a_kommun_and_a_source(session: Session) -> None:
    held = {each.dialogue_id for each in session.exec(select(PastDialogueArea))}

    for each in session.exec(select(PastDialogue)):
        assert each.id in held
        assert urlsplit(each.source_url).scheme in {"http", "https"}


def test_findings_come_in_the_order_of_the_source(session: Session) -> None:
    haninge = queries.by_slug(session, "haninge-2022")

    assert haninge is not None and haninge.answered == 400
    assert [(each.label, each.share) for each in haninge.findings[:2]] == [
        ("medelvärde upplevd trygghet", "7,7 av 10"),
        ("mer polisnärvaro", "främst"),
    ]


def test_the_dialogues_of_a_kommun_come_latest_first(session: Session) -> None:
    found = queries.of_municipalities(session, ["1384"])

    assert [each.year for each in found] == [2021, 2020, 2019, 2015]


def test_one_without_a_year_comes_last(session: Session) -> None:
    found = queries.of_municipalities(session, ["0380"])

    assert [each.slug for each in found] == ["uppsala-resecentrum-2019", "uppsala-resecentrum"]


def test_a_dialogue_in_several_kommuner_is_told_once(session: Session) -> None:
    found = queries.of_municipalities(session, ["0331", "0382", "0360"])

    assert [each.slug for each in found] == ["norduppland-2017"]


def test_where_none_was_held_there_is_none(session: Session) -> None:
    assert queries.of_municipalities(session, ["1281"]) == []
    assert queries.of_municipalities(session, []) == []
    assert queries.by_slug(session, "atlantis") is None


def test_a_number_too_small_to_publish_is_left_out(session: Session) -> None:
    ulricehamn = queries.by_slug(session, "ulricehamn-2023")

    assert ulricehamn is not None
    assert [each.label for each in ulricehamn.findings] == ["svar 16–24 år"]


def test_a_finding_that_is_mended_in_the_file_is_mended(session: Session, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(findings.DATA, tmp_path / "data"))
    text = (folder / "results.jsonl").read_text(encoding="utf-8")
    (folder / "results.jsonl").write_text(text.replace("7,7 av 10", "7,8 av 10"), "utf-8")

    findings.load(session, folder)

    shares = {each.share for each in session.exec(select(Finding))}
    assert "7,8 av 10" in shares and "7,7 av 10" not in shares
