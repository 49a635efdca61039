"""Whatever is sent, on both databases: a sentence, the person's words, and never a server error."""

import re
from collections import Counter
from html import unescape
from typing import NamedTuple
from urllib.parse import quote, unquote_plus, urlencode

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from sqlalchemy import Engine

from app.kit.words import clean, clean_line
from app.main import LARGEST_BODY
from app.submissions.forms import Step
from tests.submissions.telling import PLACE, TELL, WORDS, Sent, answers, carried, kept

LONG = "Mopeder kör fort. " * 11_000  # 200 kB
HOSTILE = {
    "200 kB": quote(LONG),
    "200 kB of marks": quote("a" + "\u0315\u0300" * 50_000),
    "NUL": "Lund%00",
    "lone surrogate": "Lund%ED%A0%80",
    "no UTF-8": "Lund%FF%FE",
    "right-to-left override": quote("Lund \u202e dnuL"),
    "escape": "Lund%1B[31m",
    "template": quote("{{7*7}}"),
    "template statement": quote("{% for x in y %}"),
    "script": quote("<script>alert(1)</script>"),
    "broken attribute": quote('"><img src=x onerror=alert(1)>'),
}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
PARTS = {"Content-Type": "multipart/form-data; boundary=x"}
SENTENCE = re.compile(r'<ul>\s*<li>(?:<a href="#\w+">)?([A-ZÅÄÖ][^<]+\.)(?:</a>)?</li>\s*</ul>')
FINE = {200, 409, 422}

few = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Question(NamedTuple):
    """A text field of a page that residents can send, with the rest of what is sent."""

    path: str
    field: str
    rest: Sent


def on_page(field: str, at: Step, to: Step) -> Question:
    return Question(TELL, field, answers(at, to))


QUESTIONS = {
    "themes": on_page("themes", Step.THEME, Step.PLACE),
    "themes at the end": on_page("themes", Step.REVIEW, Step.SENT),
    "place": on_page("place", Step.PLACE, Step.WORDS),
    "place going back": on_page("place", Step.PLACE, Step.THEME),
    "place at the end": on_page("place", Step.REVIEW, Step.SENT),
    "body": on_page("body", Step.WORDS, Step.REVIEW),
    "body going back": on_page("body", Step.WORDS, Step.PLACE),
    "body at the end": on_page("body", Step.REVIEW, Step.SENT),
    "code": on_page("code", Step.WORDS, Step.REVIEW),
    "code at the end": on_page("code", Step.REVIEW, Step.SENT),
    "at": on_page("at", Step.PLACE, Step.WORDS),
    "at at the end": on_page("at", Step.REVIEW, Step.SENT),
    "to": on_page("to", Step.PLACE, Step.WORDS),
    "receipt": Question("/kvitto", "code", {}),
    "taking back": Question("/kvitto/atertagande", "code", {}),
    "taking back for good": Question("/kvitto/atertagande/bekraftat", "code", {}),
}


def body_of(question: Question, raw: str) -> str:
    """The form as a browser would send it, with the hostile value percent-encoded as it is."""
    rest = {name: value for name, value in question.rest.items() if name != question.field}
    return urlencode(rest, doseq=True) + f"&{question.field}={raw}"


def refused(client: TestClient, question: Question, raw: str) -> str:
    """The page that a hostile answer leads to."""
    answer = client.post(question.path, content=body_of(question, raw), headers=FORM)
    assert answer.status_code == 422, raw[:40]
    return answer.text


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=list(QUESTIONS))
def test_a_hostile_answer_is_told_in_a_sentence(
    client: TestClient, engine: Engine, question: Question
) -> None:
    for name, raw in HOSTILE.items():
        page = refused(client, question, raw)

        assert "<title>Fel: " in page, name
        assert SENTENCE.search(page), name
        assert "<script>alert" not in page and "<img src=x" not in page, name
    assert kept(engine) == []


@pytest.mark.parametrize("name", ["place", "body", "place at the end", "themes", "receipt"])
def test_a_hostile_answer_is_kept_with_all_the_others(client: TestClient, name: str) -> None:
    question = QUESTIONS[name]
    said = {"place": PLACE, "body": WORDS} if question.rest else {}
    said.pop(question.field, None)

    for raw in HOSTILE.values() if question.field != "themes" else ["<b>"]:
        page = unescape(refused(client, question, raw))

        assert question.field == "themes" or unquote_plus(raw) in page
        assert all(words in page for words in said.values())


@pytest.mark.parametrize("path", [TELL, "/kvitto"])
@pytest.mark.parametrize("headers", [FORM, PARTS])
def test_a_body_that_is_too_large_is_refused_on_a_page(
    client: TestClient, path: str, headers: dict[str, str]
) -> None:
    answer = client.post(path, content=b"body=" + b"a" * LARGEST_BODY, headers=headers)

    assert answer.status_code == 413
    assert "Det du skickade är för stort." in answer.text
    assert '<a class="skip"' in answer.text


def test_a_body_that_does_not_say_how_large_it_is_has_the_same_limit(client: TestClient) -> None:
    pieces = (b"a" * 65_536 for _ in range(LARGEST_BODY // 65_536 + 1))

    assert client.post(TELL, content=pieces, headers=FORM).status_code == 413


def test_one_field_of_a_megabyte_and_more_is_refused(client: TestClient) -> None:
    answer = client.post(TELL, content=b"body=" + b"a" * (2**20 + 1), headers=FORM)

    assert answer.status_code == 422
    assert "Något i det du skickade gick inte att läsa." in answer.text


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        (PARTS, b""),
        (PARTS, b"--x"),
        (PARTS, b"--x\r\n\r\n\r\n--x--"),
        (PARTS, b"--x\r\nContent-Disposition: form-data; name=body\r\n\r\nLund"),
        (PARTS, b"--x\r\nContent-Disposition: form-data\r\n\r\nLund\r\n--x--\r\n"),
        (PARTS, b"--x\r\nContent-Disposition: form-data; name=body\r\n\r\n\xff\r\n--x--\r\n"),
        ({"Content-Type": "multipart/form-data"}, b"--x\r\n"),
        ({"Content-Type": "application/json"}, b'{"themes": ["lighting"]}'),
        ({"Content-Type": "text/plain"}, b"themes=lighting"),
        ({}, b"themes=lighting"),
        (FORM, b""),
        (FORM, b"&&&===%%%&%&=%"),
        (FORM, b"themes"),
        (FORM, b";".join(b"themes=lighting" for _ in range(500))),
        (FORM, b"&".join(b"themes=lighting" for _ in range(201))),
    ],
)
def test_a_form_that_is_no_form_is_refused(
    client: TestClient, engine: Engine, headers: dict[str, str], body: bytes
) -> None:
    answer = client.post(TELL, content=body, headers=headers)

    assert answer.status_code == 422
    assert "<title>Fel: " in answer.text or "gick inte att läsa" in answer.text
    assert kept(engine) == []


@pytest.mark.parametrize("field", ["themes", "place", "body", "code", "at", "to"])
def test_a_file_is_not_taken_for_an_answer(client: TestClient, field: str) -> None:
    answer = client.post(TELL, files={field: ("lund.txt", WORDS.encode())})

    assert answer.status_code == 422
    assert "Något i det du skickade gick inte att läsa." in answer.text


@pytest.mark.parametrize("path", [TELL, "/kvitto", "/", "/tyck-till/atlantis"])
@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "TRACE", "BREW"])
def test_other_methods_are_answered(client: TestClient, path: str, method: str) -> None:
    assert client.request(method, path, content=b"body=1").status_code in {200, 204, 404, 405}


@few
@given(body=some.text(max_size=60), place=some.text(max_size=30))
def test_any_text_is_kept_as_it_was_cleaned_or_refused(
    client: TestClient, engine: Engine, body: str, place: str
) -> None:
    review = client.post(
        TELL, data=answers(Step.WORDS, Step.REVIEW, themes=["drugs"], body=body, place=place)
    )
    assert review.status_code in {200, 422}

    before = said(engine)
    client.post(TELL, data=carried(review.text) | {"to": "skicka"})

    new = [(clean_line(place), clean(body))] if review.status_code == 200 else []
    assert list((said(engine) - before).elements()) == new


@few
@given(
    field=some.sampled_from(["themes", "place", "body", "code", "at", "to", "q"]),
    value=some.one_of(some.binary(max_size=40), some.text(max_size=40).map(str.encode)),
    at=some.sampled_from(Step),
    to=some.sampled_from(Step),
)
def test_any_bytes_in_any_field_are_answered(
    client: TestClient, field: str, value: bytes, at: Step, to: Step
) -> None:
    form = {name: each for name, each in answers(at, to).items() if name != field}
    escaped = urlencode(form, doseq=True) + f"&{field}={quote(value)}"
    raw = urlencode(form, doseq=True).encode() + f"&{field}=".encode() + value

    assert client.post(TELL, content=escaped, headers=FORM).status_code in FINE
    assert client.post(TELL, content=raw, headers=FORM).status_code in FINE
    assert client.post("/kvitto", content=f"code={quote(value)}", headers=FORM).status_code in FINE
    assert client.get(f"/?q={quote(value)}").status_code in FINE


@few
@given(body=some.binary(max_size=200), headers=some.sampled_from([FORM, PARTS, {}]))
def test_any_body_is_answered(client: TestClient, body: bytes, headers: dict[str, str]) -> None:
    assert client.post(TELL, content=body, headers=headers).status_code in FINE
    assert client.post("/kvitto", content=body, headers=headers).status_code in FINE


@few
@given(
    name=some.binary(min_size=1, max_size=20),
    value=some.binary(max_size=60),
    kind=some.sampled_from(["utf-8", "punycode", "utf-7", "rot13", "?"]),
)
def test_any_part_is_answered(client: TestClient, name: bytes, value: bytes, kind: str) -> None:
    disposition = b'Content-Disposition: form-data; name="' + name + b'"'
    body = b"--x\r\n" + disposition + b"\r\n\r\n" + value + b"\r\n--x--\r\n"
    headers = {"Content-Type": f"multipart/form-data; boundary=x; charset={kind}"}

    assert client.post(TELL, content=body, headers=headers).status_code in FINE


def said(engine: Engine) -> Counter[tuple[str, str]]:
    """The place and the words of all that is stored, each as often as it is."""
    return Counter((place, body) for _, place, body, _ in kept(engine))
