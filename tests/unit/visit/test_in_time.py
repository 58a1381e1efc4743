"""Waiting for a time, and being interrupted meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from mysteryshop.visit.in_time import within


def test_what_is_answered_in_time_is_told() -> None:
    assert asyncio.run(within(asyncio.sleep(0, "here"), 5)) == "here"


def test_what_takes_longer_is_given_up() -> None:
    with pytest.raises(TimeoutError):
        asyncio.run(within(asyncio.sleep(60), 0.01))


async def interrupted_as_it_is_answered() -> asyncio.Task[str]:
    answer = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(within(answer, 5))
    await asyncio.sleep(0)
    answer.set_result("here")
    waiting.cancel()
    await asyncio.wait([waiting])
    return waiting


def test_an_interruption_that_comes_with_the_answer_is_not_forgotten() -> None:
    assert asyncio.run(interrupted_as_it_is_answered()).cancelled()
