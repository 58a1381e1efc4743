"""Drafts judged as files on disk, and what is asked of the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from mysteryshop.judge.texts import TextKind
from mysteryshop.model import Page
from mysteryshop.pipeline.drafts import Checked, check_drafts
from mysteryshop.pipeline.drafts.checking import page_of
from mysteryshop.pipeline.drafts.opening import read_file
from mysteryshop.pipeline.drafts.places import Locator
from mysteryshop.pipeline.drafts.records import DraftFile


@dataclass(frozen=True)
class Seen:
    """What came of one file, and where its words were found."""

    file: DraftFile | None
    checked: Checked

    @property
    def kind(self) -> str:
        """What the file was taken for."""
        return self.checked.drafts[0].kind

    @property
    def told(self) -> str:
        """What is wrong with the file, without its folder."""
        return "\n".join(f"{m.place.line}:{m.place.column} {m.problem} {m.hint}" for m in self.checked.mistakes)

    @property
    def words(self) -> str:
        """All that is judged, a block a line."""
        return "\n".join(block.text for page, _ in self._laid_out() for block in page.blocks)

    def places(self, words: str) -> set[str]:
        """`line:column` of these words in every block that holds them, with the row in tables; or `page 2`."""
        found = set()
        for page, locator in self._laid_out():
            starts = locator.starts((block.selector, block.text) for block in page.blocks)
            for block in page.blocks:
                if words in block.text:
                    spot = locator.quoted(words, starts.get(block.selector, 0))
                    place = f"{spot.place.line}:{spot.place.column}" if spot.has_lines else ""
                    found.add(f"{place} {spot.name}".strip())
        return found

    def _laid_out(self) -> Iterator[tuple[Page, Locator]]:
        assert self.file is not None
        kind = self.checked.drafts[0].kind
        for text in self.file.texts:
            locator = Locator(self.file.name, text.pieces, name=text.name, has_lines=self.file.has_lines)
            yield page_of(self.file.name, text, kind), locator


@pytest.fixture
def judge(tmp_path: Path) -> Callable[..., Seen]:
    """Judges one file of that name and content, with the kind and columns that `check_drafts` takes."""

    def judged(name: str, content: str | bytes, *, kind: TextKind | None = None, columns: Sequence[str] = ()) -> Seen:
        file = tmp_path / name
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        checked = check_drafts([str(file)], kind=kind, columns=columns)
        return Seen(read_file(file, columns) if checked.drafts else None, checked)

    return judged
