"""Makes the fixture sites importable as `tests.support.…`, says which tests drive a real browser, and draws the same
examples in every run (`--hypothesis-profile fresh` draws new ones).

Tests judge as where the extra `meaning` is not installed, whether it is or not; those of the extra ask for it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from mysteryshop.judge import ask_encoder

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

# How long an example takes says more of the machine than of the code; what must be quick has tests of its own.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("fresh", derandomize=False, deadline=None)
settings.load_profile("same")

os.environ["MYSTERYSHOP_MEANING"] = "off"
ask_encoder(asked=False)

JOURNEYS = ROOT / "tests" / "journeys"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if JOURNEYS in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture
def encoder(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The judge asks the encoder of the extra `meaning`, here and in programs that are started."""
    monkeypatch.setenv("MYSTERYSHOP_MEANING", "on")
    ask_encoder(asked=True)
    yield
    ask_encoder(asked=False)
