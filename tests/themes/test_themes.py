"""The list of themes: whole, in order, and the same however often it is read."""

import shutil
from pathlib import Path

from sqlmodel import Session

from app.kit.i18n import _language
from app.themes import queries
from app.themes import service as themes

COMMON = [
    "traffic_nuisance",
    "traffic_speed",
    "drugs",
    "youth_groups",
    "visible_police",
    "lighting",
    "unsafe_places",
    "burglary",
]


def test_the_list_is_whole(session: Session) -> None:
    listed = queries.listed(session)

    assert len(listed) == 29
    assert [each.position for each in listed] == list(range(1, 30))


def test_the_eight_common_ones_come_first(session: Session) -> None:
    listed = queries.listed(session)

    assert [each.id for each in listed[:8]] == COMMON
    assert [each.id for each in listed if each.is_common] == COMMON


def test_every_theme_is_named_in_both_languages(session: Session) -> None:
    assert all(each.name_sv and each.name_en for each in queries.listed(session))


def test_a_theme_is_named_in_the_readers_language(session: Session) -> None:
    lighting = queries.by_id(session, "lighting")
    assert lighting is not None and lighting.name == "Belysning och mörka platser"

    mark = _language.set("en")
    assert lighting.name == "Lighting and dark places"
    _language.reset(mark)


def test_a_theme_that_is_not_there_is_none(session: Session) -> None:
    assert queries.by_id(session, "weather") is None


def test_what_nobody_else_wants_to_hear_has_a_place(session: Session) -> None:
    assert all(queries.by_id(session, each) for each in ("positive", "other_authority", "other"))


def test_loading_again_changes_nothing(session: Session) -> None:
    before = [each.model_dump() for each in queries.listed(session)]

    themes.load(session)

    session.expire_all()
    assert [each.model_dump() for each in queries.listed(session)] == before


def test_a_theme_takes_its_new_name(session: Session, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(themes.DATA, tmp_path / "data"))
    text = (folder / "themes.csv").read_text(encoding="utf-8")
    (folder / "themes.csv").write_text(text.replace(",Inbrott,", ",Inbrott i hemmet,"), "utf-8")

    themes.load(session, folder)

    burglary = queries.by_id(session, "burglary")
    assert burglary is not None and burglary.name_sv == "Inbrott i hemmet"
