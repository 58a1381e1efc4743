"""How much a way that is being found may cost: page loads, presses, seconds. No shop can hold the shopper."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

MOST_LOADS = 60
MOST_PRESSES = 150
MOST_SECONDS = 240.0
"""Source: measured over some thirty shops, the hardest took 31 loads, 60 presses and 65 seconds; about twice that."""


@dataclass(slots=True)
class Budget:
    """What a discovered walk may spend. pace: seconds left between page loads, which are not held against it.

    on: a journey that somebody wrote is bounded by its steps, and has no budget.
    """

    on: bool = False
    pace: float = 0.0
    presses: int = 0
    clock: Callable[[], float] = time.monotonic
    began: float = field(default_factory=time.monotonic)

    def spent(self, loads: int) -> str:
        """What is used up, in words; empty while there is some left of all."""
        if not self.on:
            return ""
        seconds = self.clock() - self.began - self.pace * loads
        used = {
            f"{MOST_LOADS} page loads": loads >= MOST_LOADS,
            f"{MOST_PRESSES} presses": self.presses >= MOST_PRESSES,
            f"{MOST_SECONDS:.0f} seconds": seconds >= MOST_SECONDS,
        }
        return next((f"the walk's budget of {what} is used up" for what, gone in used.items() if gone), "")
