"""The checklists there are: listed, shown, linted, and tested by their own examples."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, UsageProblem
from mysteryshop.files import load_checklists, shipped_checklists
from mysteryshop.judge import DetectorCatalogue, check_examples
from mysteryshop.model import Check, Checklist
from mysteryshop.pipeline.meaning import heed_environment


@dataclass(frozen=True, slots=True)
class Tested:
    """How the examples of one checklist came out. untested: the ids of its checks that have none."""

    checklist: str
    checks: int
    examples: int
    mistakes: tuple[Mistake, ...]
    untested: tuple[str, ...] = ()


def _load(names: Sequence[str], folder: Path = Path()) -> tuple[Checklist, ...]:
    return load_checklists(tuple(names) or shipped_checklists(), folder, DetectorCatalogue())


def catalogue_rows(names: Sequence[str], folder: Path = Path()) -> tuple[Checklist, ...]:
    """The named checklists, or all that are shipped. folder: what paths are relative to.

    Raises: FileMistakes, UsageProblem.
    """
    return _load(names, folder)


def show_check(name: str) -> tuple[Checklist, Check | None]:
    """The checklist of this name, or the check of this id with its checklist. Raises: UsageProblem."""
    is_file = name.endswith((".yaml", ".yml"))
    if is_file or name in shipped_checklists():
        return _load([name])[0], None
    checklists = _load([])
    for checklist in checklists:
        for check in checklist.checks:
            if check.id == name:
                return checklist, check
    known = [check.id for checklist in checklists for check in checklist.checks] + list(shipped_checklists())
    near = difflib.get_close_matches(name, known, n=1)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise UsageProblem(f"No checklist or check is called '{name}'.", f"{hint}`mysteryshop checklist list` shows all.")


def lint_checklists(names: Sequence[str]) -> tuple[tuple[Checklist, ...], tuple[Mistake, ...]]:
    """The checklists that could be read, and every mistake in the others."""
    good: list[Checklist] = []
    mistakes: list[Mistake] = []
    for name in names or shipped_checklists():
        try:
            good += _load([name])
        except FileMistakes as problem:
            mistakes += problem.mistakes
    return tuple(good), tuple(mistakes)


def run_examples(names: Sequence[str]) -> tuple[Tested, ...]:
    """Every check's good and bad examples run as its tests. Raises: FileMistakes, UsageProblem."""
    heed_environment()
    return tuple(_test(checklist) for checklist in _load(names))


def _test(checklist: Checklist) -> Tested:
    mistakes = [
        mistake for check in checklist.checks for mistake in check_examples(check, _page_file, checklist.language)
    ]
    examples = sum(len(check.good) + len(check.bad) for check in checklist.checks)
    untested = tuple(check.id for check in checklist.checks if not (check.good or check.bad))
    return Tested(checklist.id, len(checklist.checks), examples, tuple(mistakes), untested)


def _page_file(name: str) -> str:
    try:
        return Path(name).read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise UsageProblem(f"{name} is not UTF-8 text (byte {problem.start}).", "Save it as UTF-8.") from problem
    except OSError as problem:
        raise UsageProblem(f"{name} can't be read: {problem.strerror}.") from problem
