"""The error family: each class knows its fields, its words and its exit code.

Exit codes are part of the command line's contract: 1 the gate fails, 2 usage or configuration,
3 not audited, 4 internal error, 130 interrupted.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar


class Exit(IntEnum):
    """What the process tells its caller."""

    OK = 0
    GATE_FAILED = 1
    USAGE = 2
    NOT_AUDITED = 3
    INTERNAL = 4
    INTERRUPTED = 130


WORST_FIRST = (Exit.INTERRUPTED, Exit.INTERNAL, Exit.USAGE, Exit.NOT_AUDITED, Exit.GATE_FAILED, Exit.OK)


def worst_exit(codes: list[Exit]) -> Exit:
    """The one code that several audits end with: 130 > 4 > 2 > 3 > 1 > 0; OK for an empty list."""
    return min(codes, key=WORST_FIRST.index, default=Exit.OK)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a file something stands; line and column count from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """`file:line:column`, as editors and terminals link it."""
        return f"{self.file}:{self.line}:{self.column}"


class MysteryshopError(Exception):
    """Everything that this program says about itself going wrong."""

    exit_code: ClassVar[Exit] = Exit.INTERNAL


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing wrong in a user's file: where, what was found, and the way out."""

    place: Place
    problem: str
    hint: str = ""

    def __str__(self) -> str:
        """Two lines at most: the place and the problem, then the way out."""
        return f"{self.place}: {self.problem}" + (f"\n  {self.hint}" if self.hint else "")


class FileMistakes(MysteryshopError):
    """All the mistakes of a user's files, shown at once."""

    exit_code = Exit.USAGE

    def __init__(self, mistakes: list[Mistake] | tuple[Mistake, ...]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


class UsageProblem(MysteryshopError):
    """The command cannot be carried out as it was given: what is wrong, and what would be right."""

    exit_code = Exit.USAGE

    def __init__(self, problem: str, hint: str = "") -> None:
        self.problem, self.hint = problem, hint
        super().__init__(problem + (f"\n  {hint}" if hint else ""))


class NoBrowser(UsageProblem):
    """No browser could be found or started."""


class OutputNotWritable(UsageProblem):
    """The report or the evidence cannot be written where it was asked for."""


class NotAudited(MysteryshopError):
    """Nothing could be judged: unreachable, a wall in the way, not a web page, an empty page, a full disk."""

    exit_code = Exit.NOT_AUDITED

    def __init__(self, problem: str, hint: str = "") -> None:
        self.problem, self.hint = problem, hint
        super().__init__(problem + (f"\n  {hint}" if hint else ""))
