"""The receipt: made on the review page, and the key that keeps one voice one."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.codes import read
from app.kit.forms import TAMPERED
from app.kit.tokens import seal
from app.main import create_app
from app.settings import Settings
from app.submissions.forms import Step
from tests.submissions.telling import (
    PLACE,
    TELL,
    WORDS,
    answers,
    carried,
    code_in,
    kept,
    reviewed,
    tell,
)

CODE = "HMGB-RXST-ZK85-ZFGM-Z1EH-ASRP-NGQ6"
OTHER = "Lamporna vid stationen är trasiga."
SENT_BEFORE = "Det här har du redan skickat, med andra ord. Börja om för att säga mer."


def test_the_thanks_page_shows_the_code(client: TestClient) -> None:
    answer = client.post(TELL, data=reviewed(client))

    assert answer.status_code == 200
    assert "Tack. Din röst är sparad." in answer.text
    assert read(code_in(answer.text)) == code_in(answer.text)
    assert "24 nov" in answer.text and "Mottagen" in answer.text


def test_the_thanks_page_does_not_repeat_the_words(client: TestClient) -> None:
    page = client.post(TELL, data=reviewed(client)).text

    assert WORDS not in page and PLACE not in page


def test_the_code_is_made_on_the_review_page(client: TestClient) -> None:
    earlier = [(Step.THEME, Step.PLACE), (Step.PLACE, Step.WORDS)]

    assert not any(
        "code" in carried(client.post(TELL, data=answers(at, to)).text) for at, to in earlier
    )
    assert "code" in reviewed(client)


def test_the_code_survives_going_back_and_forth(client: TestClient) -> None:
    form = reviewed(client)

    back = carried(client.post(TELL, data=form | {"to": "plats"}).text)
    again = reviewed(client, code=back["code"])

    assert again["code"] == form["code"]
    assert code_in(client.post(TELL, data=again).text) in form["code"][0]


def test_two_who_say_the_same_are_two(client: TestClient, engine: Engine) -> None:
    assert tell(client) != tell(client)

    assert len(kept(engine)) == 2


def test_sending_twice_keeps_one_and_shows_the_same_code(
    client: TestClient, engine: Engine
) -> None:
    form = reviewed(client)

    first, second = (client.post(TELL, data=form) for _ in range(2))

    assert first.status_code == second.status_code == 200
    assert code_in(first.text) == code_in(second.text)
    assert len(kept(engine)) == 1


def test_twenty_at_once_keep_one_and_show_the_same_code(client: TestClient, engine: Engine) -> None:
    form = reviewed(client)

    with ThreadPoolExecutor(20) as pool:
        sent = list(pool.map(lambda _: client.post(TELL, data=form), range(20)))

    assert {each.status_code for each in sent} == {200}
    assert {code_in(each.text) for each in sent} == {code_in(sent[0].text)}
    assert len(kept(engine)) == 1


def test_twenty_people_at_once_are_all_kept(client: TestClient, engine: Engine) -> None:
    forms = [reviewed(client, body=f"Röst nummer {number}") for number in range(20)]

    with ThreadPoolExecutor(20) as pool:
        sent = list(pool.map(lambda form: client.post(TELL, data=form), forms))

    assert {each.status_code for each in sent} == {200}
    assert {body for _, _, body, _ in kept(engine)} == {form["body"][0] for form in forms}


@pytest.mark.parametrize(
    "changed", [{"body": OTHER}, {"place": "Stationen"}, {"place": ""}, {"themes": ["drugs"]}]
)
def test_the_same_code_with_other_answers_is_refused(
    client: TestClient, engine: Engine, changed: dict[str, str]
) -> None:
    form = reviewed(client)
    client.post(TELL, data=form)

    answer = client.post(TELL, data=form | changed)

    assert answer.status_code == 409
    assert SENT_BEFORE in answer.text
    assert kept(engine) == [("lund", PLACE, WORDS, {"lighting", "traffic_nuisance"})]


def test_the_same_code_in_another_area_is_refused(client: TestClient, engine: Engine) -> None:
    form = reviewed(client)
    client.post(TELL, data=form)

    answer = client.post("/tyck-till/ystad", data=form)

    assert answer.status_code == 409
    assert [lpo_id for lpo_id, *_ in kept(engine)] == ["lund"]


@pytest.mark.parametrize("code", ["", CODE, "x.y", ".", seal(CODE, "another key")])
def test_a_broken_seal_leads_to_the_review_with_the_words_kept(
    client: TestClient, engine: Engine, code: str
) -> None:
    answer = client.post(TELL, data=reviewed(client) | {"code": code})

    assert answer.status_code == 422
    assert TAMPERED in answer.text
    assert not code or f'"{code}"' not in answer.text
    assert carried(answer.text)["body"] == [WORDS]
    assert kept(engine) == []


def test_sending_again_after_a_broken_seal_is_enough(client: TestClient, engine: Engine) -> None:
    broken = client.post(TELL, data=reviewed(client) | {"code": "x.y"})

    answer = client.post(TELL, data=carried(broken.text) | {"to": "skicka"})

    assert answer.status_code == 200
    assert len(kept(engine)) == 1


def test_after_a_change_of_secret_one_looks_once_more(
    client: TestClient, settings: Settings, engine: Engine
) -> None:
    form = reviewed(client)
    changed = create_app(settings.model_copy(update={"secret": "a new secret"}), engine)

    answer = TestClient(changed, base_url="https://testserver").post(TELL, data=form)

    assert answer.status_code == 422
    assert carried(answer.text)["body"] == [WORDS]
    assert carried(answer.text)["code"] != form["code"]


@pytest.mark.parametrize("themes", [["weather"], ["lighting", "weather"], ["Lighting"]])
def test_a_theme_that_does_not_exist_is_refused(
    client: TestClient, engine: Engine, themes: list[str]
) -> None:
    answer = client.post(TELL, data=reviewed(client) | {"themes": themes})

    assert answer.status_code == 422
    assert "Välj ett av alternativen." in answer.text
    assert carried(answer.text)["body"] == [WORDS]
    assert kept(engine) == []


def test_the_same_theme_twice_counts_once(client: TestClient, engine: Engine) -> None:
    tell(client, themes=["lighting", "lighting"])

    assert [themes for *_, themes in kept(engine)] == [{"lighting"}]


def test_every_theme_may_be_chosen_but_no_more(client: TestClient, engine: Engine) -> None:
    every = client.get(TELL).text.count('name="themes"')
    tell(client, themes=["lighting"] * every)

    answer = client.post(TELL, data=answers(Step.THEME, Step.PLACE, themes=["drugs"] * (every + 1)))

    assert answer.status_code == 422
    assert "Välj färre alternativ." in answer.text
