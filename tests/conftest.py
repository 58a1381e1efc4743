"""Makes the fixture sites importable as `tests.support.…`, says which tests drive a real browser, and draws the same
examples in every run (`--hypothesis-profile fresh` draws new ones)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).parents[1]
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

settings.register_profile("same", derandomize=True)
settings.register_profile("fresh", derandomize=False)
settings.load_profile("same")

JOURNEYS = ROOT / "tests" / "journeys"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if JOURNEYS in item.path.parents:
            item.add_marker(pytest.mark.browser)
