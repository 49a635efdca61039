"""One publisher and many phones: shared bytes, nobody waits for another, the newest wins."""

import asyncio
from itertools import pairwise

import pytest

from app.live.channel import Channel
from app.live.events import BEAT, END, event, first
from tests.live.phones import Phone

pytestmark = pytest.mark.anyio
NONE, ONE, TWO = event("0 av 10"), event("1 av 10"), event("2 av 10")
IMPATIENT = 0.05


@pytest.fixture
def channel() -> Channel:
    """What ten controls look like before any was done."""
    channel = Channel(patience=IMPATIENT)
    channel.latest = NONE
    return channel


async def test_all_get_the_very_same_bytes(channel: Channel) -> None:
    phones = [Phone(channel, NONE) for _ in range(600)]

    channel.latest = ONE
    await channel.publish()

    assert {id(each) for phone in phones for each in phone.got} == {id(ONE)}
    assert {len(phone.got) for phone in phones} == {1}


async def test_what_was_sent_is_not_sent_again(channel: Channel) -> None:
    phone = Phone(channel, NONE)
    channel.latest = ONE

    assert [await channel.publish(), await channel.publish()] == [True, False]
    assert phone.got == [ONE]


async def test_who_has_it_already_is_not_told(channel: Channel) -> None:
    channel.latest = ONE
    newcomer = Phone(channel, has=ONE)

    await channel.publish()

    assert newcomer.got == []


async def test_others_get_a_turn_while_many_are_sent_to(channel: Channel) -> None:
    phones = [Phone(channel, NONE) for _ in range(1000)]
    channel.latest = ONE
    publishing = asyncio.create_task(channel.publish())

    turns = []
    while not publishing.done():
        turns.append(sum(len(phone.got) for phone in phones))
        await asyncio.sleep(0)

    assert max(after - before for before, after in pairwise(turns)) == 250


async def test_a_full_phone_delays_nobody_and_wakes_to_the_newest(channel: Channel) -> None:
    full, other = Phone(channel, NONE), Phone(channel, NONE)
    full.room.clear()
    for channel.latest in (ONE, TWO):
        await channel.publish()
    assert (full.events, other.events) == ([], [ONE, TWO])

    full.room.set()
    await asyncio.sleep(IMPATIENT / 5)

    assert full.events == [TWO]


async def test_a_phone_that_woke_is_sent_to_as_before(channel: Channel) -> None:
    phone = Phone(channel, NONE)
    phone.room.clear()
    channel.latest = ONE
    await channel.publish()
    phone.room.set()
    await asyncio.sleep(IMPATIENT / 5)

    channel.latest = TWO
    await channel.publish()

    assert phone.events == [ONE, TWO]


async def test_a_phone_that_does_not_read_is_cut(channel: Channel) -> None:
    full, other = Phone(channel, NONE), Phone(channel, NONE)
    full.room.clear()
    channel.latest = ONE
    await channel.publish()

    await asyncio.sleep(2 * IMPATIENT)

    assert (full.is_cut, other.is_cut) == (True, False)
    assert full.events == []


async def test_a_heartbeat_is_a_comment(channel: Channel) -> None:
    phone = Phone(channel, NONE)

    await channel.beat()

    assert phone.got == [BEAT]
    assert BEAT["body"] == b":\n\n"


async def test_a_stream_ends_when_its_time_is_up_and_no_other_does(channel: Channel) -> None:
    first, second = Phone(channel, NONE, until=10), Phone(channel, NONE, until=20)

    channel.end(15)

    assert (first.got, second.got) == ([END], [])
    assert len(channel.screens) == 1


async def test_a_full_phone_whose_time_is_up_ends_too(channel: Channel) -> None:
    phone = Phone(channel, NONE, until=10)
    phone.room.clear()

    channel.end(15)
    phone.room.set()
    await asyncio.sleep(IMPATIENT / 5)

    assert phone.got == [END]


def test_an_event_carries_its_content_and_its_version() -> None:
    body = event("<p>\n1 av 10</p>")["body"].decode()

    version, *data = body.splitlines()
    assert version.startswith("id: ") and len(version) == 20
    assert data == ["data: <p>", "data: 1 av 10</p>", ""]
    assert event("1 av 10") == ONE != event("1 av 11")


def test_a_thousand_that_lost_their_server_call_again_at_different_times() -> None:
    told = sorted(int(first(ONE)["body"].split(maxsplit=2)[1]) for _ in range(1000))

    assert told[0] >= 1000 and told[-1] <= 4000
    tenths = [sum(low <= each < low + 300 for each in told) for low in range(1000, 4000, 300)]
    assert all(90 <= each <= 110 for each in tenths)
