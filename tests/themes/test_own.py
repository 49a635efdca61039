"""Themes of an area's own: made, renamed, merged and split, by its own staff and with a history."""

import pytest
from sqlmodel import Session, select

from app.audit.models import Line
from app.kit.errors import Conflict, Invalid, Missing
from app.kit.i18n import _language
from app.themes import changing, joining, queries
from app.themes import service as themes
from app.themes.forms import Making, Merging, Renaming
from app.themes.models import Theme
from tests.factories import LUND, NOON, TODAY, YSTAD, House
from tests.themes.own import TRACTORS, WHY, merged, own, renamed, split

NAME = str(TRACTORS["name_sv"])


def offered(session: Session, lpo_id: str | None = LUND) -> list[str]:
    """What an area can choose beside the national list."""
    return [each.name_sv for each in queries.listed(session, lpo_id) if each.lpo_id]


def told(session: Session) -> list[tuple[str, str, str]]:
    return [(each.deed, each.before, each.after) for each in queries.history(session, LUND)]


def test_it_is_offered_in_its_area_after_the_national_list(session: Session, house: House) -> None:
    made = own(session, house)

    assert [each.id for each in queries.listed(session, LUND)][29:] == [made.id]
    assert offered(session, YSTAD) == offered(session, None) == []
    assert made.national_id == "traffic_nuisance"


def test_loading_the_national_list_again_leaves_it(session: Session, house: House) -> None:
    before = own(session, house).model_dump()

    themes.load(session)

    session.expire_all()
    assert [each.model_dump() for each in queries.own(session, LUND)] == [before]


def test_without_an_english_name_it_is_read_in_swedish(session: Session, house: House) -> None:
    both, one = own(session, house), own(session, house, "Busvägen", name_en="")

    mark = _language.set("en")
    assert (both.name, one.name) == ("Tractors by the lake", "Busvägen")
    _language.reset(mark)


@pytest.mark.parametrize("name", [NAME.upper(), "Narkotika"])
def test_a_name_is_taken_once(session: Session, house: House, name: str) -> None:
    own(session, house)

    with pytest.raises(Invalid) as problem:
        own(session, house, name)

    assert problem.value.field == "name_sv"


def test_it_stands_under_a_national_theme_and_no_other(session: Session, house: House) -> None:
    for parent in ("weather", own(session, house).id):
        with pytest.raises(Invalid) as problem:
            own(session, house, "Annat", parent_id=parent)
        assert problem.value.field == "parent_id"


def test_nobody_changes_the_themes_of_another_area(session: Session, house: House) -> None:
    made, form = own(session, house), Making.model_validate(TRACTORS)

    with pytest.raises(Missing):
        changing.make(session, YSTAD, form, identity="x", by=house.kim, at=NOON)
    with pytest.raises(Missing):
        changing.rename(session, made, Renaming(name_sv="Mitt", why=WHY), by=house.ola, at=NOON)
    assert offered(session) == [NAME]


def test_a_national_theme_is_changed_by_nobody(session: Session, house: House) -> None:
    lighting = queries.by_id(session, "lighting")
    assert lighting is not None

    with pytest.raises(Missing):
        renamed(session, house, lighting, "Lampor")
    with pytest.raises(Missing):
        merged(session, house, lighting, "unsafe_places")
    with pytest.raises(Missing):
        split(session, house, lighting, "Lampor", "Mörker")


def test_a_new_name_leaves_the_id(session: Session, house: House) -> None:
    made = own(session, house)
    before = made.id

    renamed(session, house, made, "Traktorer")

    assert offered(session) == ["Traktorer"] and made.id == before
    assert told(session)[0] == ("renamed", NAME, "Traktorer")


def test_what_was_merged_is_read_as_the_other(session: Session, house: House) -> None:
    one, other = own(session, house), own(session, house, "Epor")

    merged(session, house, one, other.id)

    assert offered(session) == ["Epor"] and one.ended_on == TODAY
    assert queries.as_read(session, {one.id, other.id, "drugs"}) == [
        *queries.known(session, {"drugs"}),
        other,
    ]
    assert told(session)[0] == ("merged", NAME, "Epor")


def test_what_was_merged_follows_when_the_other_is_merged(session: Session, house: House) -> None:
    one, other = own(session, house), own(session, house, "Epor")
    merged(session, house, one, other.id)

    merged(session, house, other, "traffic_nuisance")

    assert [each.id for each in queries.as_read(session, {one.id})] == ["traffic_nuisance"]


def elsewhere(session: Session, house: House) -> Theme:
    form = Making.model_validate(TRACTORS)
    return changing.make(session, YSTAD, form, identity="y", by=house.ola, at=NOON)


def test_none_is_merged_so_that_a_counted_voice_would_move(session: Session, house: House) -> None:
    made, ended = own(session, house), own(session, house, "Slut")
    merged(session, house, ended, "traffic_nuisance")
    unlike = own(session, house, "Langning", parent_id="drugs")

    for into in (made, ended, unlike, elsewhere(session, house)):
        with pytest.raises(Invalid):
            merged(session, house, made, into.id)
    with pytest.raises(Invalid):
        merged(session, house, made, "drugs")
    assert NAME in offered(session)


def test_a_split_offers_the_parts_under_the_same_parent(session: Session, house: House) -> None:
    made = own(session, house)

    parts = split(session, house, made, f"{NAME}: epa, traktor", "Skotrar")

    assert offered(session) == [NAME, "Skotrar"]
    assert {each.parent_id for each in parts} == {"traffic_nuisance"}
    assert parts[0].words == "epa, traktor" and parts[0].id != made.id
    assert told(session)[:2] == [("split", NAME, "Skotrar"), ("split", NAME, NAME)]


def test_a_part_is_not_called_what_another_theme_is(session: Session, house: House) -> None:
    with pytest.raises(Invalid) as problem:
        split(session, house, own(session, house), "Skotrar", "Narkotika")

    assert problem.value.field == "parts"


def test_what_has_ended_is_changed_no_more(session: Session, house: House) -> None:
    made = own(session, house)
    merged(session, house, made, "traffic_nuisance")

    with pytest.raises(Conflict):
        renamed(session, house, made, "Igen")
    with pytest.raises(Conflict):
        split(session, house, made, "Ett", "Två")
    with pytest.raises(Conflict):
        joining.merge(
            session,
            made,
            Merging(into_id="traffic_nuisance", why=WHY),
            by=house.kim,
            at=NOON,
        )


def test_the_history_says_who_when_and_why(session: Session, house: House) -> None:
    own(session, house)

    (line,) = queries.history(session, LUND)

    assert (line.changed_by.name, line.changed_at) == ("Kim Ek", NOON)
    assert line.why == "Många säger just det."
    assert [each.verb for each in session.exec(select(Line))] == ["theme.made"]
