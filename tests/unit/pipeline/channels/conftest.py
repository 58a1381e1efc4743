"""Channel files on disk, read as the visits that stand for them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes
from mysteryshop.model import Channel, ChannelKind, Place, Plan, StoredVisit
from mysteryshop.pipeline.channels import read_channels

NOW = "2026-10-10T10:00:00+00:00"


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., StoredVisit]:
    """Reads one file of that name and content; kind and date are the channel's own."""

    def reading(name: str, content: str | bytes, kind: ChannelKind | None = None, date: str = "") -> StoredVisit:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        channel = Channel(file.stem, kind, file=name, date=date)
        (visit,) = read_channels(Plan("x", channels=(channel,), place=Place(str(tmp_path / "audit.yaml"))), NOW)
        return visit

    return reading


@pytest.fixture
def refused(read: Callable[..., StoredVisit]) -> Callable[..., str]:
    """Reads a file that can't be read: `line:column problem hint`."""

    def refusing(name: str, content: str | bytes) -> str:
        with pytest.raises(FileMistakes) as problem:
            read(name, content)
        assert all(mistake.place.file.endswith(name) for mistake in problem.value.mistakes)
        return "\n".join(f"{m.place.line}:{m.place.column} {m.problem} {m.hint}" for m in problem.value.mistakes)

    return refusing


def told(visit: StoredVisit) -> list[tuple[str, str, str]]:
    """Place, role and words of every block."""
    return [(block.selector, block.role, block.text) for page in visit.pages for block in page.blocks]


@pytest.fixture(name="told")
def told_fixture() -> Callable[[StoredVisit], list[tuple[str, str, str]]]:
    """What a visit's pages say, block by block."""
    return told
