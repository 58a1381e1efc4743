"""Both editions of the shop, served once for each test file; the customer of these tests is `walking.Customer`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mysteryshop.demo import DemoShop, Edition

ROOT = str(Path(__file__).parents[3])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)


@pytest.fixture(scope="module")
def shops() -> Iterator[dict[Edition, DemoShop]]:
    with DemoShop(Edition.BEFORE) as before, DemoShop(Edition.AFTER) as after:
        yield {Edition.BEFORE: before, Edition.AFTER: after}


@pytest.fixture(params=list(Edition))
def shop(request: pytest.FixtureRequest, shops: dict[Edition, DemoShop]) -> DemoShop:
    return shops[request.param]
