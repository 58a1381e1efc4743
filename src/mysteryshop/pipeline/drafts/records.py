"""What a file of drafts holds, and what came of judging it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.errors import Exit, FileMistakes, Mistake, Place, worst_exit
from mysteryshop.judge import TextKind
from mysteryshop.model import CheckSummary, Finding, Verdict
from mysteryshop.pipeline.drafts.places import Piece, Spot


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a file, ready to be judged.

    words: plain text, one paragraph a line, or HTML. question: what it answers, where the file says so.
    pieces: the same words as they stand in the file. name: `row 3`, in files that hold several texts.
    """

    words: str
    pieces: tuple[Piece, ...]
    is_html: bool = False
    question: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class DraftFile:
    """The texts of one file. has_lines: False where only pages can be named. mistakes: of those that can't be read."""

    name: str
    texts: tuple[Text, ...]
    has_lines: bool = True
    mistakes: tuple[Mistake, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """One finding in a draft. spot: where to look first. spots: where each of its quotes stands, in their order."""

    finding: Finding
    spot: Spot
    spots: tuple[Spot, ...] = ()

    @property
    def place(self) -> Place:
        """File, line and column of the spot."""
        return self.spot.place


@dataclass(frozen=True, slots=True)
class Draft:
    """One file that was judged: its findings (fails and partials first), and what kind it was taken for."""

    name: str
    kind: TextKind
    texts: int
    findings: tuple[DraftFinding, ...]

    @property
    def exit(self) -> Exit:
        """1 when something fails, 3 when nothing could be decided, else 0."""
        verdicts = [each.finding.verdict for each in self.findings]
        if not any(verdict.counted for verdict in verdicts):
            return Exit.NOT_AUDITED
        return Exit.GATE_FAILED if Verdict.FAIL in verdicts else Exit.OK


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of one `check`: the drafts, the checks they were held against, and the files that can't be read."""

    drafts: tuple[Draft, ...]
    checks: tuple[CheckSummary, ...]
    mistakes: tuple[Mistake, ...]

    @property
    def exit(self) -> Exit:
        """The worst of all files; 2 when one can't be read."""
        codes = [draft.exit for draft in self.drafts]
        return worst_exit([*codes, Exit.USAGE] if self.mistakes else codes)


def unreadable(place: Place, problem: str, hint: str = "") -> FileMistakes:
    """The one thing that is wrong with a file: where, what was found, and what would be right."""
    return FileMistakes([Mistake(place, problem, hint)])


def has_words(words: Iterable[str]) -> bool:
    """Whether there is a letter or a digit in any of them."""
    return any(any(letter.isalnum() for letter in each) for each in words)
