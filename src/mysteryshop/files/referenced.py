"""What a plan names and its file can't show: other files, and the checks of its checklists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mysteryshop.errors import Mistake, Place
from mysteryshop.files.checklists import unknown_checklist
from mysteryshop.files.letterhead import letter_file, letterhead_mistakes
from mysteryshop.files.nearest import did_you_mean, nearest, shown
from mysteryshop.files.opening import nearest_file
from mysteryshop.files.shipped_files import is_path, shipped_checklists
from mysteryshop.model import Checklist, Plan

_CLOSE = 0.85
"""How alike two check ids have to be for the one to be a slip for the other. Source: one or two letters of twenty."""


def missing_files(plan: Plan) -> list[Mistake]:
    """A mistake for each file or shipped checklist that the plan names and that is not there, down the file.

    A logo or a letter that is there and can't be shown counts as one.
    """
    found = [*_missing(plan), *_unknown_checklists(plan), *letterhead_mistakes(plan)]
    return sorted(found, key=lambda mistake: (mistake.place.line, mistake.place.column))


def misnamed_checks(plan: Plan, checklists: Sequence[Checklist]) -> list[Mistake]:
    """A mistake for each check or checklist that the plan's gate, caps or profile names and nobody has.

    A gate on a misspelt checklist would hold for ever. What a brand does not promise may name a check of a
    checklist that is not loaded today, so there only a slip of a letter or two is one.
    """
    ids = tuple(check.id for checklist in checklists for check in checklist.checks)
    lists = tuple(checklist.id for checklist in checklists)
    mistakes = [
        *_unknown(plan, "uncapped", tuple(plan.uncapped), ids, "check"),
        *_unknown(plan, "gate.by-checklist", tuple(plan.gate.by_checklist), lists, "audited checklist"),
        *_unknown(plan, "gate.by-check", tuple(plan.gate.by_check), ids, "audited check"),
        *_unknown(plan, "not-promised", tuple(_slips(plan.not_promised, ids)), ids, "check"),
    ]
    return sorted(mistakes, key=lambda mistake: (mistake.place.line, mistake.place.column))


def _missing(plan: Plan) -> Iterator[Mistake]:
    folder = Path(plan.place.file).parent if plan.place else Path()
    for name, place in _named_files(plan):
        path = folder / name
        try:
            there = path.is_file()
        except (OSError, ValueError):
            there = False
        if not there:
            problem = f"{shown(name)} is a folder, not a file" if path.is_dir() else f"there is no file {shown(name)}"
            yield Mistake(place, problem, nearest_file(path))


def _named_files(plan: Plan) -> Iterator[tuple[str, Place]]:
    top = plan.place or Place("")
    yield from ((channel.file, channel.place or top) for channel in plan.channels if channel.file)
    yield from ((failure.file, failure.place or top) for failure in plan.failures if failure.file)
    access = plan.site.access if plan.site else None
    single = {
        "baseline": plan.baseline,
        "gate.no-worse-than": plan.gate.no_worse_than,
        "report.agency.logo": plan.report.agency.logo,
        "report.cover": letter_file(plan.report.cover),
        "site.access.state": access.state_file if access else "",
        "site.access.ca": access.ca_file if access else "",
    }
    yield from ((name, plan.places.get(key, top)) for key, name in single.items() if name)
    for name in plan.checklists:
        if is_path(name):
            yield name, plan.places.get(f"checklists.{name}", top)


def _unknown_checklists(plan: Plan) -> Iterator[Mistake]:
    for name in plan.checklists:
        if not is_path(name) and name not in shipped_checklists():
            yield Mistake(plan.places.get(f"checklists.{name}", plan.place or Place("")), *unknown_checklist(name))


def _unknown(plan: Plan, key: str, named: Sequence[str], valid: Sequence[str], noun: str) -> Iterator[Mistake]:
    for name in named:
        if name not in valid:
            place = plan.places.get(f"{key}.{name}", plan.place or Place(""))
            yield Mistake(place, f"no {noun} is called {shown(name)}", did_you_mean(name, valid))


def _slips(named: Sequence[str], valid: Sequence[str]) -> Iterator[str]:
    from difflib import SequenceMatcher

    for name in named:
        near = nearest(name, valid)
        if near and near != name and SequenceMatcher(None, name, near).ratio() >= _CLOSE:
            yield name
