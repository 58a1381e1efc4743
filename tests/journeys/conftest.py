"""One browser for all the walks of a test process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.support.walking import Shopper


@pytest.fixture(scope="session")
def shopper() -> Iterator[Shopper]:
    shopper = Shopper()
    yield shopper
    shopper.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    """A new visit folder at each call."""
    return lambda: tmp_path_factory.mktemp("walk") / "visit"
