"""What costs the processor is made in its turn, once for all who ask, for nobody who has gone."""

import asyncio
import threading
import time

import pytest
from support.apart import apart

from dashboard.server.kept import Kept
from dashboard.server.making import BusyError, GoneError, Making


class Work:
    """Something to make that goes on until it is let go; counts how often it was begun."""

    def __init__(self, body=b"made"):
        self.body, self.begun, self.go_on = body, 0, threading.Event()

    def __call__(self):
        self.begun += 1
        assert self.go_on.wait(10)
        return self.body


async def forever():
    await asyncio.Event().wait()


@pytest.fixture
def making():
    return Making("test", threads=1, room=1, kept=Kept(1000))


async def begun(work):
    while not work.begun:
        await asyncio.sleep(0.001)


def test_what_several_ask_for_at_once_is_made_once_and_then_kept(making):
    async def run():
        work = Work()
        asked = [asyncio.ensure_future(making.made("key", work, forever)) for _ in range(5)]
        await begun(work)
        work.go_on.set()
        found = await asyncio.gather(*asked)
        return work, {*found, await making.made("key", work, forever)}

    work, found = apart(lambda: asyncio.run(run()))
    assert (work.begun, found) == (1, {b"made"})


def test_what_does_not_fit_the_queue_is_refused_and_the_rest_is_made(making):
    async def run():
        works = [Work(), Work(), Work()]
        asked = [
            asyncio.ensure_future(making.made(str(number), work, forever))
            for number, work in enumerate(works)
        ]
        await begun(works[0])
        state = making.state()
        for work in works:
            work.go_on.set()
        return state, await asyncio.gather(*asked, return_exceptions=True)

    state, found = apart(lambda: asyncio.run(run()))
    assert found[:2] == [b"made"] * 2
    assert isinstance(found[2], BusyError) and found[2].seconds >= 1
    assert (state["making"], state["waiting"], state["refused"]) == (1, 1, 1)
    assert making.state()["waiting"] == 0


def test_who_has_gone_stops_waiting_and_leaves_the_place_to_others(making):
    async def run():
        first, given_up, last = Work(), Work(), Work()
        left = asyncio.Event()
        running = asyncio.ensure_future(making.made("first", first, forever))
        await begun(first)
        waiting = asyncio.ensure_future(making.made("given up", given_up, left.wait))
        await asyncio.sleep(0)
        left.set()
        with pytest.raises(GoneError):
            await waiting
        after = asyncio.ensure_future(making.made("last", last, forever))
        await asyncio.sleep(0)
        first.go_on.set(), last.go_on.set()
        return await running, await after, given_up.begun

    assert apart(lambda: asyncio.run(run())) == (b"made", b"made", 0)


def test_one_who_goes_does_not_stop_it_for_the_other(making):
    async def run():
        work, left = Work(), asyncio.Event()
        stays = asyncio.ensure_future(making.made("key", work, forever))
        goes = asyncio.ensure_future(making.made("key", work, left.wait))
        await begun(work)
        left.set()
        with pytest.raises(GoneError):
            await goes
        work.go_on.set()
        return await stays

    assert apart(lambda: asyncio.run(run())) == b"made"


def test_an_error_is_told_to_each_and_not_kept(making):
    async def run():
        def fail():
            raise ZeroDivisionError

        asked = [making.made("key", fail, forever) for _ in range(2)]
        found = await asyncio.gather(*asked, return_exceptions=True)
        return found, await making.made("key", lambda: b"made", forever)

    found, after = apart(lambda: asyncio.run(run()))
    assert [type(each) for each in found] == [ZeroDivisionError] * 2
    assert after == b"made"


def test_a_body_that_is_not_for_others_is_not_kept(making):
    async def run():
        await making.made("key", lambda: b"broken", forever, lambda body: b"broken" not in body)
        return await making.made("key", lambda: b"whole", forever)

    assert apart(lambda: asyncio.run(run())) == b"whole"


def test_the_longest_wait_is_told(making):
    async def run():
        first, second = Work(), Work()
        asked = [
            asyncio.ensure_future(making.made(key, work, forever))
            for key, work in (("first", first), ("second", second))
        ]
        await begun(first)
        until = time.monotonic() + 5
        while not making.state()["longest_wait"] and time.monotonic() < until:
            await asyncio.sleep(0.01)
        waits = making.state()["longest_wait"]
        first.go_on.set(), second.go_on.set()
        await asyncio.gather(*asked)
        return waits

    assert apart(lambda: asyncio.run(run())) >= 0.1


def test_what_is_kept_stays_below_its_bound_and_the_oldest_goes_first():
    kept = Kept(100)
    for number in range(8):
        kept.put(str(number), bytes(20))
    assert kept.size == 100
    assert [kept.get(str(number)) is None for number in range(8)] == [True] * 3 + [False] * 5
    kept.get("3")
    kept.put("8", bytes(20))
    assert kept.get("3") is not None and kept.get("4") is None
    kept.put("too large", bytes(26))
    assert kept.get("too large") is None
    kept.put("8", bytes(5))
    assert kept.size == 85
