"""One asks, many listen: real tasks on a real loop, and a question that the test answers."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import aclosing, asynccontextmanager, suppress
from threading import Event

import pytest
from sqlalchemy.exc import OperationalError

from app.kit.feed import Feed

pytestmark = pytest.mark.anyio
PACE, SOON = 0.01, 2.0


class Question:
    """What is asked, and how many times it was."""

    def __init__(self, answer: int) -> None:
        self.answer, self.asked, self.is_down = answer, 0, False

    def __call__(self) -> int:
        self.asked += 1
        if self.is_down:
            raise OperationalError("SELECT 1", None, ConnectionError("the database restarts"))
        return self.answer


@pytest.fixture
def question() -> Question:
    return Question(1)


@pytest.fixture
async def feed(question: Question) -> AsyncIterator[Feed[int]]:
    """A feed that is watched, at a quick pace."""
    feed = Feed(question, every=PACE)
    async with watched(feed):
        yield feed


@asynccontextmanager
async def watched(feed: Feed[int]) -> AsyncIterator[None]:
    task = asyncio.create_task(feed.watch())
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


@asynccontextmanager
async def listening(feed: Feed[int]) -> AsyncIterator[AsyncIterator[int]]:
    """Somebody who listens until they leave."""
    async with aclosing(feed.listen(SOON)) as answers:  # type: ignore[type-var]
        yield answers


async def first(feed: Feed[int]) -> int:
    async with listening(feed) as answers:
        return await anext(answers)


async def heard(feed: Feed[int], seconds: float) -> list[int]:
    return [answer async for answer in feed.listen(seconds)]


async def test_a_listener_that_joins_gets_the_present_answer(feed: Feed[int]) -> None:
    assert await first(feed) == 1


async def test_a_listener_never_gets_what_was_true_before_it_joined(question: Question) -> None:
    unwatched = Feed(question)
    assert await first(unwatched) == 1

    question.answer = 2

    assert await first(unwatched) == 2


async def test_a_listener_wakes_at_a_change(feed: Feed[int], question: Question) -> None:
    async with listening(feed) as answers:
        assert await anext(answers) == 1

        question.answer = 2

        assert await asyncio.wait_for(anext(answers), SOON) == 2


async def test_every_listener_wakes_at_the_same_change(feed: Feed[int], question: Question) -> None:
    listeners = [asyncio.create_task(heard(feed, 0.2)) for _ in range(100)]
    await asyncio.sleep(0.05)

    question.answer = 2

    assert await asyncio.gather(*listeners) == [[1, 2]] * 100


async def test_a_crowd_that_joins_at_once_asks_as_one(question: Question) -> None:
    unwatched = Feed(question)

    crowd = await asyncio.gather(*(first(unwatched) for _ in range(200)))

    assert crowd == [1] * 200
    assert question.asked <= 2  # whoever came while it was asked the first time asks once more


async def test_many_listeners_are_one_asker(feed: Feed[int], question: Question) -> None:
    async with asyncio.TaskGroup() as tasks:
        for _ in range(100):
            tasks.create_task(heard(feed, 0.1))

    assert 3 <= question.asked <= 2 + 0.1 / PACE + 1


async def test_what_has_not_changed_is_not_said_again(feed: Feed[int], question: Question) -> None:
    assert await heard(feed, 0.1) == [1]
    assert question.asked > 2


async def test_a_slow_listener_gets_the_latest_and_no_backlog(
    feed: Feed[int], question: Question
) -> None:
    async with listening(feed) as answers:
        assert await anext(answers) == 1
        for answer in (2, 3, 4):
            question.answer = answer
            await asyncio.sleep(3 * PACE)

        assert await anext(answers) == 4


async def test_listening_ends_at_the_deadline(feed: Feed[int]) -> None:
    loop = asyncio.get_running_loop()
    began = loop.time()

    await heard(feed, 0.1)

    assert 0.1 <= loop.time() - began < 0.5


async def test_a_feed_that_never_rests_ends_at_the_deadline_too(
    feed: Feed[int], question: Question
) -> None:
    async def change() -> None:
        while True:
            question.answer += 1
            await asyncio.sleep(PACE)

    changing = asyncio.create_task(change())
    answers = await asyncio.wait_for(heard(feed, 0.1), SOON)
    changing.cancel()

    assert len(answers) > 1
    assert answers == sorted(answers)


async def test_nothing_is_asked_while_nobody_listens(feed: Feed[int], question: Question) -> None:
    await asyncio.sleep(5 * PACE)
    assert question.asked == 0

    await first(feed)
    await asyncio.sleep(5 * PACE)  # what was being asked when the last one left is answered
    asked = question.asked
    await asyncio.sleep(5 * PACE)

    assert question.asked == asked > 0


async def test_answers_never_go_back_when_questions_overlap() -> None:
    told = iter(range(1, 100))
    released = Event()

    def slow_at_first() -> int:
        answer = next(told)
        if answer == 1:
            released.wait(SOON)
        return answer

    feed = Feed(slow_at_first, every=PACE)
    async with watched(feed):
        early = asyncio.create_task(heard(feed, 0.15))
        await asyncio.sleep(3 * PACE)
        late = asyncio.create_task(heard(feed, 0.1))
        await asyncio.sleep(PACE)
        released.set()
        first_heard, then_heard = await early, await late

    assert first_heard == sorted(first_heard)
    assert then_heard == sorted(then_heard)
    assert min(then_heard) > 1


async def test_a_database_that_restarts_is_asked_again(feed: Feed[int], question: Question) -> None:
    async with listening(feed) as answers:
        assert await anext(answers) == 1

        question.is_down = True
        await asyncio.sleep(3 * PACE)
        question.answer, question.is_down = 2, False

        assert await asyncio.wait_for(anext(answers), SOON) == 2


async def test_who_joins_while_the_database_is_down_waits_for_it(
    feed: Feed[int], question: Question
) -> None:
    question.is_down = True
    joined = asyncio.create_task(first(feed))
    await asyncio.sleep(3 * PACE)
    assert not joined.done()

    question.is_down = False

    assert await asyncio.wait_for(joined, SOON) == 1


async def test_an_empty_answer_is_an_answer() -> None:
    assert await heard(Feed(lambda: 0), 0.02) == [0]
