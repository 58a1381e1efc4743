"""Waiting no longer than so many seconds, and never deaf to Ctrl-C."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from typing import TypeVar

Answered = TypeVar("Answered")


async def within(asked: Awaitable[Answered], seconds: float) -> Answered:
    """What is answered in time. Raises: TimeoutError.

    `asyncio.wait_for` of Python 3.11 forgets an interruption that comes in the same moment as the answer, and the walk
    would go on as if nobody had pressed Ctrl-C.
    """
    async with asyncio.timeout(seconds):
        return await asked
