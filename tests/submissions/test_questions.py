"""The way in: one question a page, answers carried along, nothing kept before the last page."""

import re
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine

from app.kit.forms import TAMPERED
from app.submissions.forms import NEEDED, STEP_OF, Step
from tests.submissions.telling import PLACE, TELL, WORDS, answers, carried, kept, reviewed, tell

ONWARD = list(zip(Step, list(Step)[1:], strict=False))
BACK = [
    (Step.PLACE, Step.THEME),
    (Step.WORDS, Step.PLACE),
    (Step.ABOUT, Step.WORDS),
    (Step.REVIEW, Step.WORDS),
    (Step.REVIEW, Step.ABOUT),
]
HEADINGS = {
    Step.THEME: "Vad handlar det om?",
    Step.PLACE: "Var är det?",
    Step.WORDS: "Berätta med egna ord",
    Step.ABOUT: "Om dig, om du vill",
    Step.REVIEW: "Stämmer det här?",
}


def heading(page: str) -> str:
    found = re.search(r"<h1>(.*?)</h1>", page)
    assert found is not None, page
    return found[1]


def title(page: str) -> str:
    return str(re.findall(r"<title>(.*?)</title>", page)[0])


def go(client: TestClient, at: Step, to: Step, **other: Any) -> str:
    """The page that a button leads to."""
    answer = client.post(TELL, data=answers(at, to, **other))
    assert answer.status_code == 200, answer.text
    return answer.text


def test_the_first_page_is_the_same_for_everyone(client: TestClient) -> None:
    strangers = {"Cookie": "who=me", "Accept-Language": "ar", "User-Agent": "phone"}

    answer, again = client.get(TELL), client.get(TELL, headers=strangers)

    assert answer.content == again.content
    assert not carried(answer.text).keys() - {"at", *STEP_OF}


def test_who_to_call_is_said_before_the_first_question(client: TestClient) -> None:
    before, _, after = client.get(TELL).text.partition("<legend>")

    assert "Pågår det nu? Ring 112." in before
    assert "114 14" in before
    assert "ingen polisanmälan" in before
    assert "Vad handlar det om?" in after


def test_the_first_page_asks_about_every_theme(client: TestClient) -> None:
    page = client.get(TELL).text
    first, _, more = page.partition("<details")

    assert len(re.findall(r'type="checkbox" name="themes"', first)) == 8
    assert len(re.findall(r'type="checkbox" name="themes"', more)) == 21


@pytest.mark.parametrize(("at", "to"), ONWARD[:4] + BACK)
def test_a_page_leads_to_the_next_and_carries_the_other_answers(
    client: TestClient, at: Step, to: Step
) -> None:
    page = go(client, at, to)
    assert heading(page) == HEADINGS[to]
    hidden = {"themes": ["lighting", "traffic_nuisance"], "place": [PLACE], "body": [WORDS]}
    hidden.pop({Step.THEME: "themes", Step.PLACE: "place", Step.WORDS: "body"}.get(to, ""), None)

    assert hidden.items() <= carried(page).items()
    assert carried(page)["at"] == [to.value]


def test_going_back_keeps_the_answers_in_their_questions(client: TestClient) -> None:
    themes = go(client, Step.PLACE, Step.THEME)
    assert len(re.findall(r'value="(lighting|traffic_nuisance)" id="[\w-]+" checked', themes)) == 2
    assert f'value="{PLACE}"' in go(client, Step.WORDS, Step.PLACE)
    assert f"{WORDS}</textarea>" in go(client, Step.REVIEW, Step.WORDS)


def test_one_may_go_back_before_having_answered(client: TestClient) -> None:
    page = go(client, Step.WORDS, Step.PLACE, body="")

    assert heading(page) == HEADINGS[Step.PLACE]
    assert "Fel:" not in page


def test_the_place_may_be_skipped(client: TestClient) -> None:
    assert heading(go(client, Step.PLACE, Step.WORDS, place="")) == HEADINGS[Step.WORDS]
    assert "Ingen plats" in go(client, Step.WORDS, Step.REVIEW, place="")


def test_a_theme_from_the_longer_list_is_still_seen_when_one_comes_back(client: TestClient) -> None:
    assert '<details class="tiles__more" open>' in go(
        client, Step.PLACE, Step.THEME, themes=["fraud"]
    )
    assert '<details class="tiles__more">' in go(client, Step.PLACE, Step.THEME)


@pytest.mark.parametrize("path", [TELL, f"/en{TELL}"])
@pytest.mark.parametrize(
    ("at", "to", "left_out", "field"),
    [
        (Step.THEME, Step.PLACE, {"themes": []}, "themes"),
        (Step.THEME, Step.PLACE, {"themes": [" "]}, "themes"),
        (Step.WORDS, Step.REVIEW, {"body": ""}, "body"),
        (Step.WORDS, Step.REVIEW, {"body": " \r\n\t "}, "body"),
        (Step.REVIEW, Step.SENT, {"themes": []}, "themes"),
        (Step.REVIEW, Step.SENT, {"body": "\u00a0"}, "body"),
    ],
)
def test_what_is_needed_and_left_out_is_asked_again(
    client: TestClient, path: str, at: Step, to: Step, left_out: dict[str, Any], field: str
) -> None:
    answer = client.post(path, data=answers(at, to, **left_out))

    assert answer.status_code == 422
    assert f'aria-describedby="{field}-hint {field}-error"' in answer.text
    assert f'<a href="#{field}">' in answer.text and f'id="{field}"' in answer.text
    start, times = ("Fel: ", 2) if path == TELL else ("Error: ", 0)
    assert title(answer.text).startswith(start)
    assert answer.text.count(NEEDED[field]) == times


def test_the_last_page_checks_every_question_again(client: TestClient) -> None:
    answer = client.post(TELL, data={"to": "skicka", "at": "granska"})

    assert answer.status_code == 422
    assert heading(answer.text) == HEADINGS[Step.THEME]


def test_the_review_shows_everything(client: TestClient) -> None:
    page = go(client, Step.WORDS, Step.REVIEW)

    assert "Buskörning och störande fordon, Belysning och mörka platser" in page
    assert PLACE in page and WORDS in page
    assert "först när minst tio har sagt något om samma sak" in page
    for change in ("Ändra ämne", "Ändra plats", "Ändra text", "Ändra om dig", "Skicka"):
        assert f">{change}</button>" in page


def test_what_somebody_writes_is_kept_by_no_cache_and_gives_no_cookie(client: TestClient) -> None:
    ways = [client.post(TELL, data=answers(at, to)) for at, to in ONWARD[:4] + BACK]
    ways.append(client.post(TELL, data=reviewed(client)))

    assert {each.headers["Cache-Control"] for each in ways} == {"no-store"}
    assert [each for each in ways if "Set-Cookie" in each.headers] == []
    assert all(each.status_code == 200 for each in ways)


def test_nothing_is_kept_before_the_last_page(client: TestClient, engine: Engine) -> None:
    for at, to in ONWARD[:4] + BACK:
        go(client, at, to)
    assert kept(engine) == []

    tell(client)

    assert kept(engine) == [("lund", PLACE, WORDS, {"lighting", "traffic_nuisance"})]


@pytest.mark.parametrize("path", ["/tyck-till/atlantis", "/tyck-till/LUND", "/tyck-till/%00"])
def test_an_area_that_does_not_exist_is_not_found(client: TestClient, path: str) -> None:
    for answer in (client.get(path), client.post(path, data=answers(Step.THEME, Step.PLACE))):
        assert answer.status_code == 404
        assert "Sidan finns inte." in answer.text


def test_a_step_that_was_left_out_starts_over(client: TestClient) -> None:
    answer = client.post(TELL, data={"themes": "lighting"})

    assert answer.status_code == 200
    assert heading(answer.text) == HEADINGS[Step.PLACE]


@pytest.mark.parametrize("made_up", ["skicka", "admin", "AMNE", "skicka,granska", "0", "-1"])
def test_a_made_up_step_does_no_harm(client: TestClient, engine: Engine, made_up: str) -> None:
    sent = answers(Step.THEME, Step.PLACE) | {"at": made_up, "to": made_up}

    answer = client.post(TELL, data=sent)

    assert answer.status_code == 422
    assert TAMPERED in answer.text
    assert carried(answer.text)["body"] == [WORDS]
    assert kept(engine) == []


def test_a_field_nobody_asked_for_is_refused_on_every_page(client: TestClient) -> None:
    for at, to in ONWARD + BACK:
        answer = client.post(TELL, data=answers(at, to, admin="1"))

        assert answer.status_code == 422
        assert TAMPERED in answer.text
        assert carried(answer.text)["at"] == [at.value]


def test_the_pages_can_be_read_in_english(client: TestClient) -> None:
    page = client.post(f"/en{TELL}", data=answers(Step.WORDS, Step.REVIEW)).text

    assert '<html lang="en"' in page
    assert f'action="/en{TELL}"' in page
    assert "Lighting and dark places" in page
