"""Yesterday's page pasted in: read, chosen, added, completed; nothing lost on the way."""

import re

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, select

from app.audit.models import Line
from app.kit.database import reading, writing
from app.kit.errors import Conflict, Denied, Invalid
from app.promises import complete, pasting, policy
from app.promises import service as promises
from app.promises.models import Charter
from app.promises.paste_forms import TakeForm
from tests.factories import NOON, House, a_charter, a_publication
from tests.promises.conftest import DeskOf, Draft
from tests.promises.sent import PROMISE
from tests.promises.test_asking import field, seen
from tests.promises.test_desk import everything

PASTE = "/internt/medborgarloften/1/klistra-in"
PAGE = "\n".join(
    [
        "Våra löften till er",
        "• Polisen gör minst tre trafikkontroller per månad.",
        "• Kommunen sätter upp belysning i parken senast 30 juni 2026.",
        "• Vi håller 3–4 möten.",
    ]
)
COMMON = {"focus": "En tryggare stad", "theme_id": "lighting", "organisations": ["polisen-lund"]}
TAKEN = COMMON | {"page": PAGE, "rows": ["1", "2", "3"]}


def take(session: Session, charter: Charter, house: House, **other: object) -> list[str]:
    form = TakeForm.model_validate(TAKEN | other)
    return [each.body for each in pasting.take(session, charter, form, by=house.kim, at=NOON)]


def test_a_page_comes_back_one_sentence_a_row_with_its_marks(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").post(PASTE, data={"page": PAGE}).text

    assert page.count('name="rows"') == 4
    assert "<mark>minst<" in page and "<mark>trafikkontroller<" in page
    assert "Det står inte vem som ska göra det." in page
    assert "Våra löften till er</textarea>" not in page and "Våra löften till er" in page


def test_what_promises_something_is_ticked_beforehand(desk_of: DeskOf, draft: Draft) -> None:
    page = desk_of("kim").post(PASTE, data={"page": PAGE}).text

    assert re.findall(r'name="rows" value="(\d)"[^>]*? checked', page) == ["1", "2", "3"]


def test_reading_a_page_stores_nothing(desk_of: DeskOf, engine: Engine, draft: Draft) -> None:
    before = everything(engine)

    assert desk_of("kim").post(PASTE, data={"page": PAGE}).status_code == 200
    assert everything(engine) == before


def test_the_chosen_sentences_become_promises_word_for_word(
    desk_of: DeskOf, engine: Engine, draft: Draft
) -> None:
    answer = desk_of("kim").post(f"{PASTE}/loften", data=TAKEN | {"rows": ["3", "1"]})

    assert answer.status_code == 303
    with reading(engine) as session:
        _, *added = session.get_one(Charter, 1).promises
        assert [each.body for each in added] == [
            "Polisen gör minst tre trafikkontroller per månad.",
            "Vi håller 3–4 möten.",
        ]
        assert [each.measured for each in added] == [
            "minst 3 trafikkontroller per månad",
            "3–4 möten",
        ]
        assert {each.focus for each in added} == {"En tryggare stad"}


def test_a_milestone_gets_its_day_and_no_number(
    session: Session, house: House, charter: Charter
) -> None:
    take(session, charter, house, rows=["2"])
    promise = charter.promises[-1]

    assert (promise.kind, promise.target) == ("milestone", None)
    assert str(promise.deadline) == "2026-06-30"
    assert (promise.starts_on, promise.ends_on) == (charter.valid_from, charter.valid_to)


def test_each_that_is_added_leaves_a_line(session: Session, house: House, charter: Charter) -> None:
    take(session, charter, house)

    lines = session.exec(select(Line.subject).where(Line.verb == "promise.added")).all()
    assert lines == [f"promise:lund-2026-{number}" for number in range(1, 5)]


def test_nobody_signs_before_it_is_completed(
    session: Session, house: House, charter: Charter
) -> None:
    take(session, charter, house, rows=["1"])

    assert not policy.may_sign(house.kim, charter)
    with pytest.raises(Conflict, match="färdigskrivna"):
        promises.sign(session, charter, by=house.kim, at=NOON)
    pasted = charter.promises[-1].id
    assert {key: set(told) for key, told in complete.gaps(charter).items()} == {
        pasted: {"counting_rule"}
    }


def test_what_is_completed_is_signed(desk_of: DeskOf, draft: Draft) -> None:
    kim = desk_of("kim")
    kim.post(f"{PASTE}/loften", data=TAKEN | {"rows": ["1"]})
    assert kim.post("/internt/medborgarloften/1/underskrift").status_code == 409
    form = kim.get("/internt/loften/2/andring").text

    whole = PROMISE | {"title": field(form, "title"), "target": field(form, "target")}
    kim.post("/internt/loften/2/andring", data=whole)

    assert kim.post("/internt/medborgarloften/1/underskrift").status_code == 303


def test_the_desk_says_what_is_left_to_write(desk_of: DeskOf, draft: Draft) -> None:
    kim = desk_of("kim")
    kim.post(f"{PASTE}/loften", data=TAKEN | {"rows": ["1"]})

    page = kim.get("/internt/medborgarloften/1").text

    assert page.count("Inte färdigt.") == 1
    assert "Skriv vad som räknas som en, så att alla räknar lika." in page
    assert "Skriv under</button>" not in page


@pytest.mark.parametrize(
    ("other", "field_name", "sentence"),
    [
        ({"rows": []}, "rows", "Fyll i det här fältet."),
        ({"rows": ["4"]}, "rows", "Välj ett av alternativen."),
        ({"rows": ["60"]}, "rows", "Talet är för stort"),
        ({"focus": ""}, "focus", "Fyll i det här fältet."),
        ({"focus": "å" * 121}, "focus", "Texten är för lång"),
        ({"theme_id": "nothing"}, "theme_id", "Välj ett av alternativen."),
        ({"organisations": []}, "organisations", "Fyll i det här fältet."),
        ({"organisations": ["polisen-ystad"]}, "organisations", "Välj ett av alternativen."),
    ],
    ids=str,
)
def test_what_is_wrong_is_told_and_nothing_is_lost(
    desk_of: DeskOf,
    engine: Engine,
    draft: Draft,
    other: dict[str, object],
    field_name: str,
    sentence: str,
) -> None:
    before = everything(engine)

    answer = desk_of("kim").post(f"{PASTE}/loften", data=TAKEN | other)

    assert answer.status_code == 422
    assert sentence in answer.text and f'href="#{field_name}"' in answer.text
    assert answer.text.count('name="rows"') == 4
    assert PAGE in answer.text
    assert everything(engine) == before


@pytest.mark.parametrize(
    "pasted",
    ["ord\x00ord", "<script>alert(1)</script>", "å" * 20_001, "Rad\n" * 61, "{{7*7}}", " "],
    ids=["nul", "script", "long", "rows", "template", "blank"],
)
@pytest.mark.parametrize("where", [PASTE, f"{PASTE}/loften"])
def test_a_hostile_page_is_refused_and_kept(
    desk_of: DeskOf, engine: Engine, draft: Draft, where: str, pasted: str
) -> None:
    before = everything(engine)
    sent = {"page": pasted} if where == PASTE else TAKEN | {"page": pasted}

    answer = desk_of("kim").post(where, data=sent)

    assert answer.status_code == 422
    assert 'href="#page"' in answer.text and "<script>alert" not in answer.text
    assert pasted.strip()[:20].replace("<", "&lt;").replace(">", "&gt;") in answer.text
    assert everything(engine) == before


@pytest.mark.parametrize("pasted", ["Rad\n" * 61, "å" * 4001], ids=["rows", "long"])
def test_too_much_is_not_read_because_something_else_is_wrong_too(
    desk_of: DeskOf, engine: Engine, draft: Draft, pasted: str
) -> None:
    before = everything(engine)

    sent = TAKEN | {"page": pasted, "focus": ""}
    answer = desk_of("kim").post(f"{PASTE}/loften", data=sent)

    assert answer.status_code == 422
    assert 'href="#page"' in answer.text and 'href="#focus"' in answer.text
    assert 'name="rows"' not in answer.text and pasted.strip() in answer.text
    assert everything(engine) == before


def test_a_row_the_page_has_not_is_refused(
    session: Session, house: House, charter: Charter
) -> None:
    with pytest.raises(Invalid):
        take(session, charter, house, rows=["4"])
    assert len(charter.promises) == 1


def test_a_published_charter_takes_nothing(
    session: Session, house: House, charter: Charter
) -> None:
    a_publication(session, charter, house)

    with pytest.raises(Conflict):
        take(session, charter, house)
    with pytest.raises(Denied):
        form = TakeForm.model_validate(TAKEN)
        pasting.take(session, a_charter(session, house), form, by=house.ola, at=NOON)


def test_an_empty_draft_can_be_filled_from_a_page(
    desk_of: DeskOf, engine: Engine, house: House
) -> None:
    with writing(engine) as session:
        a_charter(session, house)

    kim = desk_of("kim")
    assert "Klistra in en gammal sida" in kim.get("/internt/medborgarloften/1").text
    kim.post(f"{PASTE}/loften", data=TAKEN)

    assert seen(kim.get("/internt/medborgarloften/1").text).count("Inte färdigt.") == 2
